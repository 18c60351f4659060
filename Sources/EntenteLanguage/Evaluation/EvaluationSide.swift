/// A treebank as an evaluation sees it: spans over all characters that are not white space.
struct EvaluationSide {
  /// A syntactic word.
  struct Word {
    /// The characters of its surface token.
    var span: Range<Int>
    /// Its own characters, where the words of a surface token are its parts; else those of the token.
    var ownSpan: Range<Int>
    /// Whether its surface token has several words.
    var isMultiword: Bool
    /// The head by number in the treebank; -1 for a root.
    var head: Int
    /// The form in lower case.
    var form: String
    /// The universal features alone.
    var features: String
    var annotation: TreebankWord
    /// The function words below it, by number in the treebank.
    var functionWords: [Int] = []
  }

  private(set) var characters: [Unicode.Scalar] = []
  private(set) var sentences: [Range<Int>] = []
  private(set) var tokens: [Range<Int>] = []
  private(set) var words: [Word] = []
  /// The names by their characters; nil where nothing is known of names.
  private(set) var names: Set<Name>?

  /// A name by its characters.
  struct Name: Hashable {
    let characters: Range<Int>
    let kind: EntityKind
  }

  init(_ treebank: Treebank) {
    var features = UniversalFeatures()
    for sentence in treebank.sentences {
      let start = characters.count
      let first = words.count
      for surface in sentence.surfaces {
        let token = append(surface.form)
        tokens.append(token)
        add(sentence.words[surface.words], in: token, first: first, &features)
      }
      sentences.append(start..<characters.count)
      for index in first..<words.count {
        let word = words[index]
        if word.head >= 0, word.annotation.relation.isFunctional {
          words[word.head].functionWords.append(index)
        }
      }
      add(sentence.entities, first: first)
    }
  }

  private mutating func append(_ form: String) -> Range<Int> {
    let start = characters.count
    for scalar in form.unicodeScalars where !Self.isSpace(scalar) { characters.append(scalar) }
    return start..<characters.count
  }

  private mutating func add(
    _ words: ArraySlice<TreebankWord>, in token: Range<Int>, first: Int,
    _ features: inout UniversalFeatures
  ) {
    let counts = words.map { $0.form.unicodeScalars.count { !Self.isSpace($0) } }
    let areParts = counts.reduce(0, +) == token.count
    var start = token.lowerBound
    for (word, count) in zip(words, counts) {
      self.words.append(
        Word(
          span: token, ownSpan: areParts ? start..<start + count : token,
          isMultiword: words.count > 1, head: word.head < 0 ? -1 : word.head + first,
          form: word.form.lowercased(), features: features.filtered(word.features),
          annotation: word))
      start += count
    }
  }

  private mutating func add(_ entities: [EntitySpan]?, first: Int) {
    guard let entities else { return }
    var names = names ?? []
    for entity in entities where !entity.words.isEmpty {
      let start = words[first + entity.words.lowerBound].ownSpan.lowerBound
      let end = words[first + entity.words.upperBound - 1].ownSpan.upperBound
      guard start < end else { continue }
      names.insert(Name(characters: start..<end, kind: entity.kind))
    }
    self.names = names
  }

  /// Whether a segmenter may take a scalar for white space: it belongs to no word then.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value <= 0x20 || scalar.value == 0x7F }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: return true
    default: return scalar.value == 0x200B || scalar.value == 0xFEFF
    }
  }
}
