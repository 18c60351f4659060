extension Relation {
  /// The relation without its subtype: `nsubj` for `nsubj:pass`.
  public var universal: Relation { Relation(rawValue: Self.universals[Int(rawValue)]) }

  /// Whether the relation joins content words, as CLAS, MLAS and BLEX count them.
  ///
  /// - Source: CoNLL 2018 Shared Task, "Evaluation": all universal relations but those of function
  ///   words and of punctuation.
  var isContent: Bool { !isFunctional && universal != .punct }

  /// Whether the relation joins a function word, as MLAS counts them.
  var isFunctional: Bool { Self.functional.contains(universal) }

  private static let functional: Set<Relation> = [.aux, .cop, .mark, .det, .clf, .case, .cc]

  private static let universals: [UInt8] = names.indices.map { index in
    let universal = names[index].prefix { $0 != ":" }
    let place = names.firstIndex { $0 == universal } ?? index
    return UInt8(place)
  }
}
