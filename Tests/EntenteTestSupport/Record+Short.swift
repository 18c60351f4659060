public import EntenteModels

extension Record {
  /// The record in a few words, for tables of cases: `SANCTION JPN > RUS, occurred`,
  /// `expects ASSAULT RUS > UKR`, `promises KOR > USA: invest`, `tariff USA > IND: 25 to 50 percent`.
  ///
  /// A record that is said not to be so starts with `not`. Only countries and bodies stand in it.
  public var short: String { (polarity == .negative ? "not " : "") + content.short }
}

extension Record.Content {
  fileprivate var short: String {
    switch self {
    case .event(let event):
      "\(event.type.rawValue) \(sides(event.sources, event.targets)), \(event.phase.rawValue)"
    case .commitment(let promise):
      "promises \(sides(promise.by, promise.to)): \(promise.action)"
    case .measure(let measure):
      "\(measure.kind.rawValue) \(sides(measure.by, measure.on)): "
        + (measure.old.map { "\($0.value) to " } ?? "") + "\(measure.new.value) \(measure.new.unit)"
    case .expectation(let expectation):
      "expects \(expectation.event?.type?.rawValue ?? "-") "
        + sides(expectation.event?.sources ?? [], expectation.event?.targets ?? [])
    case .tenure(let tenure):
      "\(tenure.person.name ?? tenure.person.text), \(tenure.role) of \(codes([tenure.body])), "
        + (tenure.how?.rawValue ?? "-")
    case .instrument(let instrument):
      "\(instrument.type.rawValue) \(codes(instrument.parties)): \(instrument.name)"
    }
  }

  private func sides(_ first: [Actor], _ second: [Actor]) -> String {
    codes(first) + (second.isEmpty ? "" : " > " + codes(second))
  }

  private func codes(_ actors: [Actor]) -> String {
    actors.map { $0.code?.rawValue ?? "-" }.joined(separator: "+")
  }
}
