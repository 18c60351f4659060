import EntenteLanguage
import EntenteModels

// What in a sentence speaks for or against a record that was read from it.

extension SentenceReading {
  /// The signs of a draft that its sentence shows.
  func signs(of draft: Draft) -> Set<Sign> {
    var signs = doubts(of: draft)
    let sides = draft.sides
    if !sides.acting.contains(where: { $0.code != nil }) { signs.insert(.nobodyActs) }
    if !sides.reached.contains(where: { $0.code != nil }) { signs.insert(.nobodyReached) }
    if let clause = draft.clause {
      if clause.arguments.contains(where: { $0.role == "subject" && $0.isShared }) {
        signs.insert(.sharedActor)
      }
      if isDeep(anchor(of: clause)) { signs.insert(.deep) }
    }
    if tree.count > 30 { signs.insert(.long) }
    if draft.time != nil { signs.insert(.dated) }
    if draft.hasAmount { signs.insert(.amount) }
    return signs
  }

  private func doubts(of draft: Draft) -> Set<Sign> {
    var signs: Set<Sign> = []
    for doubt in draft.doubts {
      switch doubt.how {
      case .coreference: signs.insert(.pronoun)
      case .attachment where ["sources", "by", "event", "person"].contains(doubt.field):
        signs.insert(.looseActor)
      default: break
      }
    }
    return signs
  }

  /// Whether a word stands four or more words below the root.
  private func isDeep(_ word: Int) -> Bool {
    var depth = 0
    var head = tree.heads[word]
    while head >= 0, depth < 4 {
      depth += 1
      head = tree.heads[head]
    }
    return depth == 4
  }
}

extension Draft {
  /// Who acts, and who is acted upon or promised something.
  fileprivate var sides: (acting: [Actor], reached: [Actor]) {
    switch content {
    case .event(let event): (event.sources, event.targets + event.sources.dropFirst())
    case .commitment(let promise): (promise.by, promise.to)
    case .measure(let measure): (measure.by, measure.on)
    case .expectation(let expectation):
      (expectation.event?.sources ?? [], expectation.event?.targets ?? [])
    case .tenure(let tenure): ([tenure.person], [])
    case .instrument(let instrument):
      (Array(instrument.parties.prefix(1)), Array(instrument.parties.dropFirst()))
    }
  }

  fileprivate var hasAmount: Bool {
    switch content {
    case .event(let event): !event.quantities.isEmpty
    case .commitment(let promise): promise.quantity != nil
    case .measure: true
    case .expectation(let expectation): expectation.quantity != nil
    case .tenure, .instrument: false
    }
  }
}
