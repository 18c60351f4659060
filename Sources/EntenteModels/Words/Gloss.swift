/// Puts a record or fact into one plain English sentence, by template.
///
/// ```swift
/// Gloss(names: lexicon).sentence(for: record)
/// // "US tariff on South Korea: 25% to 15%, from 1 Nov 2025"
/// ```
///
/// A denial, a plan, a threat, a forecast, a guess and a condition are always in the words: none can be
/// read as a deed.
public struct Gloss: Sendable {
  private let names: any NameResolver

  /// A gloss that calls codes by these names; without names codes stand for themselves.
  public init(names: any NameResolver = NoNames()) { self.names = names }

  /// The sentence of a fact, with how many independent sources tell it.
  public func sentence(for fact: Fact) -> String {
    let count = fact.support.independent
    return sentence(for: fact.best) + "; \(count) independent \(count == 1 ? "source" : "sources")"
  }

  /// The sentence of a record, without a full stop.
  public func sentence(for record: Record) -> String {
    var words = core(of: record)
    if let condition = record.condition { words += ", on the condition: \(condition.text)" }
    if let attribution = record.attribution { words += ", according to \(attribution.text)" }
    if record.kind != .expectation { words = record.certainty.marker + words }
    if record.polarity == .negative { words = "Denied: " + words }
    return words
  }

  private func core(of record: Record) -> String {
    switch record.content {
    case .event(let event): words(event, record)
    case .commitment(let promise): words(promise, record)
    case .measure(let measure): words(measure, record)
    case .expectation(let expectation): words(expectation, record)
    case .tenure(let tenure): words(tenure)
    case .instrument(let instrument): words(instrument, record)
    }
  }

  // MARK: Kinds

  private func words(_ event: Event, _ record: Record) -> String {
    let (sources, targets) = (list(event.sources), list(event.targets))
    var words = sources.isEmpty ? event.type.phrase : "\(sources): \(event.type.phrase)"
    if let mode = event.mode { words += " (\(mode.rawValue))" }
    if !targets.isEmpty { words += " → \(targets)" }
    if let object = event.object { words += ", \(object)" }
    if !event.quantities.isEmpty {
      words += ", " + event.quantities.map(\.phrase).joined(separator: ", ")
    }
    if let place = event.place { words += ", in \(place.name ?? place.text)" }
    if let days = days(record.time) { words += ", \(days)" }
    return event.phase == .ongoing ? "Going on: \(words)" : event.phase.marker + words
  }

  private func words(_ promise: Commitment, _ record: Record) -> String {
    let by = promise.by.isEmpty ? "Somebody" : list(promise.by)
    let verb = promise.by.count > 1 ? "promise" : "promises"
    var words = "\(by) \(verb)"
    if !promise.to.isEmpty { words += " \(list(promise.to))" }
    words += " to \(promise.action)"
    let rest =
      promise.object.hasPrefix(promise.action + " ")
      ? String(promise.object.dropFirst(promise.action.count + 1)) : promise.object
    if !rest.isEmpty { words += " \(rest)" }
    if let quantity = promise.quantity, !rest.contains(quantity.text) {
      words += ", \(quantity.phrase)"
    }
    if let due = days(promise.due) { words += ", due \(due)" }
    if let instrument = promise.instrument { words += ", in the \(instrument.name)" }
    if promise.inReturnFor != nil { words += ", in return for another promise" }
    return promise.status == .announced ? words : "\(words) (\(promise.status.phrase))"
  }

  private func words(_ measure: Measure, _ record: Record) -> String {
    var words =
      measure.by.isEmpty ? measure.kind.phrase : "\(list(measure.by)) \(measure.kind.phrase)"
    if !measure.on.isEmpty { words += " \(measure.kind.preposition) \(list(measure.on))" }
    if let scope = measure.scope { words += ", \(scope.text)" }
    words += ": " + (measure.old.map { "\($0.phrase) to " } ?? "") + measure.new.phrase
    if let effective = measure.effective, let start = effective.start {
      words += ", from \(start.phrase)"
    } else if let days = days(record.time) {
      words += ", \(days)"
    }
    if let basis = measure.basis { words += ", under \(basis.text)" }
    return measure.stage == .inForce ? words : "\(words) (\(measure.stage.phrase))"
  }

  private func words(_ expectation: Expectation, _ record: Record) -> String {
    var words = "\(record.certainty.outlook): \(expectation.claim)"
    if let window = days(expectation.window) { words += ", \(window)" }
    if let holder = expectation.holder { words += " (says \(name(of: holder)))" }
    if expectation.outcome != .open { words += " (\(expectation.outcome.rawValue))" }
    return words
  }

  private func words(_ tenure: Tenure) -> String {
    let body = name(of: tenure.body)
    var words = "\(name(of: tenure.person)): \(tenure.role) of \(body)"
    if let how = tenure.how { words += ", \(how.rawValue)" }
    if let began = days(tenure.began) { words += ", since \(began)" }
    if let ended = days(tenure.ended) { words += ", until \(ended)" }
    return tenure.phase.marker + words
  }

  private func words(_ instrument: Instrument, _ record: Record) -> String {
    var words = instrument.name
    if !instrument.parties.isEmpty { words += " of \(list(instrument.parties))" }
    words += " (\(instrument.type.phrase), \(instrument.status.rawValue))"
    if let days = days(record.time) { words += ", \(days)" }
    for change in instrument.language {
      words += "; \(change.change.rawValue): “\(change.phrase)”"
    }
    return words
  }

  // MARK: Parts

  private func list(_ actors: [Actor]) -> String {
    var names: [String] = []
    for actor in actors {
      let name = name(of: actor)
      if !names.contains(name) { names.append(name) }
    }
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// A person or body by name, a state by its short name, anybody else by the text's words.
  private func name(of actor: Actor) -> String {
    guard let code = actor.code else { return actor.name ?? actor.text }
    let country = names.shortName(of: code) ?? code.rawValue
    guard let name = actor.name, name != country else { return country }
    return actor.sector == nil || actor.role != nil ? name : "\(name) (\(country))"
  }

  private func days(_ time: TimeExpression?) -> String? {
    guard let phrase = time?.range.phrase, !phrase.isEmpty else { return nil }
    return phrase
  }
}

extension Phase {
  /// What stands before what is not done; empty for what is.
  var marker: String {
    switch self {
    case .occurred, .ongoing: ""
    case .planned: "Planned: "
    case .hypothetical: "Hypothetical: "
    }
  }
}

extension Certainty {
  /// What stands before what is not told as a fact; empty for what is.
  var marker: String {
    switch self {
    case .certain: ""
    case .probable: "Probably: "
    case .possible: "Possibly: "
    case .unknown: "Left open: "
    }
  }

  /// What stands before an expectation.
  var outlook: String {
    switch self {
    case .certain, .probable: "Expected"
    case .possible: "Possible"
    case .unknown: "Left open"
    }
  }
}

extension EventType {
  /// The act in a word or two.
  var phrase: String {
    switch self {
    case .agree: "agreement"
    case .consult: "consultation"
    case .support: "support"
    case .cooperate: "cooperation"
    case .aid: "aid"
    case .concede: "concession"
    case .retreat: "retreat"
    case .request: "request"
    case .accuse: "accusation"
    case .reject: "rejection"
    case .threaten: "threat"
    case .sanction: "sanction"
    case .mobilize: "mobilisation"
    case .coerce: "coercion"
    case .protest: "protest"
    case .assault: "assault"
    }
  }
}

extension CommitmentStatus {
  /// The status in words.
  var phrase: String {
    switch self {
    case .inForce: "in force"
    case .inProgress: "in progress"
    default: rawValue
    }
  }
}

extension MeasureKind {
  /// What is measured, in words.
  var phrase: String { self == .other ? "measure" : rawValue }

  /// What stands before those to whom it applies.
  var preposition: String {
    switch self {
    case .troops, .casualties: "in"
    case .trade: "with"
    default: "on"
    }
  }
}

extension MeasureStage {
  /// The stage in words.
  var phrase: String {
    switch self {
    case .inForce: "in force"
    case .struckDown: "struck down"
    default: rawValue
    }
  }
}

extension InstrumentType {
  /// The kind of paper in words.
  var phrase: String { self == .factSheet ? "fact sheet" : rawValue }
}
