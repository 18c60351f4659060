extension Record {
  /// Everyone who takes part, with the key they stand under, in the order of the format.
  ///
  /// Who the text is attributed to takes no part.
  public var participants: [(role: String, actor: Actor)] {
    switch content {
    case .event(let event): listed("sources", event.sources) + listed("targets", event.targets)
    case .commitment(let promise): listed("by", promise.by) + listed("to", promise.to)
    case .measure(let measure): listed("by", measure.by) + listed("on", measure.on)
    case .expectation(let expectation):
      listed("holder", expectation.holder.map { [$0] } ?? [])
        + listed("sources", expectation.event?.sources ?? [])
        + listed("targets", expectation.event?.targets ?? [])
    case .tenure(let tenure): listed("person", [tenure.person]) + listed("body", [tenure.body])
    case .instrument(let instrument): listed("parties", instrument.parties)
    }
  }

  /// The codes of everyone who takes part, each once, in the order of `participants`.
  public var actorCodes: [ActorCode] {
    var codes: [ActorCode] = []
    for (_, actor) in participants {
      if let code = actor.code, !codes.contains(code) { codes.append(code) }
    }
    return codes
  }

  private func listed(_ role: String, _ actors: [Actor]) -> [(role: String, actor: Actor)] {
    actors.map { (role, $0) }
  }
}
