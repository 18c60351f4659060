public import EntenteModels

/// Joins records that tell the same thing into facts: pure, and independent of the order of its input.
///
/// Records are compared within a block only (kind, type, actors, what a measure applies to, what is
/// promised or claimed, who holds which office). They tell the same when their times and amounts do, as
/// `LinkedGroups` has it: a day apart is one act, three days in a row are not, and two amounts stay two
/// facts that contradict each other.
///
/// ```swift
/// let facts = Linker.facts(of: records, sources: sources)
/// ```
public enum Linker {
  /// The block of a record.
  public static func block(of record: Record) -> LinkingBlock {
    var key = record.kind.rawValue
    func add(_ part: String) {
      key += "|"
      key += part
    }
    add(record.content.typeName ?? "")
    add(record.polarity.rawValue)
    for role in roles {
      let names = record.participants.filter { $0.role == role }.map { participant in
        participant.actor.code?.rawValue ?? participant.actor.name ?? ""
      }
      add(names.count < 2 ? names.first ?? "" : Set(names).sorted().joined(separator: ","))
    }
    add(sameThing(record.content))
    // Without a date only the same words are the same thing.
    if days(of: record) == nil {
      add(record.content.about ?? record.evidence.first.map { $0.repaired ?? $0.quote } ?? "")
    }
    return LinkingBlock(rawValue: key)
  }

  private static let roles = [
    "sources", "targets", "by", "to", "on", "person", "parties", "holder",
  ]

  /// What besides type and actors must be equal.
  private static func sameThing(_ content: Record.Content) -> String {
    switch content {
    case .measure(let measure): scope(measure)
    case .expectation(let expectation): expectation.claim
    case .tenure(let tenure):
      "\(tenure.role)|\(tenure.person.id?.rawValue ?? tenure.person.name ?? "")"
    case .event, .commitment, .instrument: ""
    }
  }

  /// The products of a measure, or the words for them where the coder knew none.
  private static func scope(_ measure: Measure) -> String {
    guard let scope = measure.scope else { return "" }
    return scope.products.isEmpty
      ? scope.text.lowercased() : scope.products.sorted().joined(separator: ",")
  }

  /// The days that a record is compared by; what only has a beginning or an end is taken for that day.
  static func days(of record: Record) -> ClosedRange<Int32>? {
    let range: DayRange? =
      switch record.content {
      case .tenure(let tenure): (tenure.began ?? tenure.ended)?.range
      case .measure(let measure): measure.effective?.range ?? record.time?.range
      default: record.time?.range
      }
    guard let first = range?.start ?? range?.end else { return nil }
    return first.number...max(first.number, range?.end?.number ?? first.number)
  }

  /// The facts over records.
  ///
  /// - Parameters:
  ///   - records: The records, in any order, each once.
  ///   - sources: What their documents rest on, where that is known.
  /// - Returns: Facts in the order of their ids.
  public static func facts(
    of records: [Record], sources: [DocumentID: DocumentSource] = [:]
  ) -> [Fact] {
    let records = records.sorted { $0.id < $1.id }
    // Ids of another form than ours are told apart by their place.
    let candidates = records.enumerated().map { LinkCandidate($1, hash: $0) }
    let blocks = Dictionary(grouping: records.indices) { candidates[$0].block }
    let facts = blocks.values.flatMap { members in
      let linked = LinkedGroups.groups(of: members.map { candidates[$0] })
        .map { $0.map { members[$0] } }
      return linked.indices.map { place in
        var fact = fact(over: linked[place].map { records[$0] }, sources: sources)
        fact.conflicts = conflicts(of: place, among: linked, candidates)
          .map { Conflict(record: records[$0].id, field: fact.best.conflictField) }
        return fact
      }
    }
    return facts.sorted { $0.id < $1.id }
  }

  private static func fact(
    over records: [Record], sources: [DocumentID: DocumentSource]
  ) -> Fact {
    let documents = Set(records.map(\.document))
    let independent = DocumentSource.independent(
      documents.sorted().map { sources[$0] ?? DocumentSource() })
    let candidates = records.map { LinkCandidate($0, hash: 0) }
    let best = BestOfFact(candidates)
    return Fact(
      id: records[0].id, records: records.map(\.id),
      support: Support(documents: documents.count, independent: max(1, independent)),
      best: best.applied(to: records[best.place]))
  }

  /// The records of other groups that tell the same with another amount, in the order of their ids.
  static func conflicts(
    of place: Int, among groups: [[Int]], _ candidates: [LinkCandidate]
  ) -> [Int] {
    let own = groups[place].filter { candidates[$0].amount != nil }
    guard !own.isEmpty else { return [] }
    return groups.indices.filter { $0 != place }.flatMap { groups[$0] }.filter { other in
      let other = candidates[other]
      return own.contains { contradicts(candidates[$0], other) }
    }.sorted { candidates[$0].hash < candidates[$1].hash }
  }

  private static func contradicts(_ one: LinkCandidate, _ other: LinkCandidate) -> Bool {
    guard let amount = other.amount, amount != one.amount else { return false }
    return one.variant == other.variant && one.overlaps(other)
  }
}

extension Record {
  /// The key in which records of this kind contradict each other.
  var conflictField: String { kind == .measure ? "new" : "quantity" }
}
