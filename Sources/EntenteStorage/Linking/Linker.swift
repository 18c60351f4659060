public import EntenteModels

/// Joins records that tell the same thing into facts: pure, and independent of the order of its input.
///
/// Two records are compared when they share a block (kind, type, actors). They tell the same thing when
/// their times overlap within a day (the date line) and their amounts do not contradict each other. A
/// record without a date is joined with none but its own words told again.
public enum Linker {
  /// How many days two reports of one act may lie apart.
  static let tolerance = 1
  /// Times wider than this are joined only with the same time.
  static let widest = 31

  /// The block of a record.
  public static func block(of record: Record) -> LinkingBlock {
    var parts = [record.kind.rawValue, record.content.typeName ?? "", record.polarity.rawValue]
    for role in ["sources", "targets", "by", "to", "on", "person", "parties", "holder"] {
      let names = record.participants.filter { $0.role == role }.map { participant in
        participant.actor.code?.rawValue ?? participant.actor.name ?? ""
      }
      parts.append(Set(names).sorted().joined(separator: ","))
    }
    return LinkingBlock(rawValue: parts.joined(separator: "|"))
  }

  /// The facts over the records of one block.
  ///
  /// - Parameters:
  ///   - records: The records, in any order, each once.
  ///   - origins: How their documents came to be, where that is known.
  /// - Returns: Facts in the order of their ids.
  public static func facts(
    of records: [Record], origins: [DocumentID: DocumentOrigin] = [:]
  ) -> [Fact] {
    let sorted = records.sorted { $0.id < $1.id }
    var roots = Array(sorted.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while roots[index] != index { index = roots[index] }
      return index
    }
    for first in sorted.indices {
      for second in sorted.indices.dropFirst(first + 1)
      where tellTheSame(sorted[first], sorted[second]) {
        let (left, right) = (root(first), root(second))
        roots[max(left, right)] = min(left, right)
      }
    }
    var groups: [[Record]] = Array(repeating: [], count: sorted.count)
    for index in sorted.indices { groups[root(index)].append(sorted[index]) }
    let facts = groups.filter { !$0.isEmpty }.map { fact(over: $0, origins: origins) }
    return facts.map { withConflicts($0, among: facts) }
  }

  // MARK: The same thing

  static func tellTheSame(_ first: Record, _ second: Record) -> Bool {
    amountsAgree(first, second) && timesAgree(first, second)
  }

  private static func timesAgree(_ first: Record, _ second: Record) -> Bool {
    guard let left = days(of: first), let right = days(of: second) else {
      // Without dates on both sides only the same words are the same thing.
      return days(of: first) == nil && days(of: second) == nil
        && first.content.words == second.content.words
    }
    let widest = max(left.days ?? .max, right.days ?? .max)
    if widest > Self.widest, first.kind == .event { return left == right }
    let wide = DayRange(
      start: left.start?.adding(days: -tolerance), end: left.end?.adding(days: tolerance))
    return wide.overlaps(right)
  }

  private static func days(of record: Record) -> DayRange? {
    switch record.content {
    case .tenure(let tenure): (tenure.began ?? tenure.ended)?.range
    default: record.time?.range
    }
  }

  private static func amountsAgree(_ first: Record, _ second: Record) -> Bool {
    switch (first.content, second.content) {
    case (.measure(let left), .measure(let right)):
      sameAmount(left.new, right.new) && scope(left) == scope(right)
    case (.commitment(let left), .commitment(let right)):
      left.action == right.action && sameAmount(left.quantity, right.quantity)
    case (.expectation(let left), .expectation(let right)): left.claim == right.claim
    default: true
    }
  }

  private static func scope(_ measure: Measure) -> [String] {
    measure.scope?.products.sorted() ?? []
  }

  private static func sameAmount(_ first: Quantity?, _ second: Quantity?) -> Bool {
    guard let first, let second else { return true }
    return first.unit == second.unit && first.value == second.value
  }

  // MARK: Facts

  private static func fact(
    over records: [Record], origins: [DocumentID: DocumentOrigin]
  ) -> Fact {
    let documents = Set(records.map(\.document))
    let derived: Set<DocumentOrigin> = [.copy, .spun, .wire, .translation, .digest]
    let independent = documents.filter { !derived.contains(origins[$0] ?? .original) }.count
    return Fact(
      id: records[0].id, records: records.map(\.id),
      support: Support(documents: documents.count, independent: max(1, independent)),
      best: best(of: records))
  }

  /// The record with the most confidence, with the weakest phase and certainty among its equals.
  private static func best(of records: [Record]) -> Record {
    let most = records.map(\.confidence).max() ?? Confidence(0)
    let equals = records.filter { $0.confidence == most }
    var best = equals[0]
    for other in equals.dropFirst() {
      let order = Certainty.allCases
      if (order.firstIndex(of: other.certainty) ?? 0) > (order.firstIndex(of: best.certainty) ?? 0)
      {
        best.certainty = other.certainty
      }
      if case .event(var event) = best.content, case .event(let rival) = other.content {
        let phases = Phase.allCases
        if (phases.firstIndex(of: rival.phase) ?? 0) > (phases.firstIndex(of: event.phase) ?? 0) {
          event.phase = rival.phase
          best.content = .event(event)
        }
      }
    }
    return best
  }

  /// Adds the records of other facts that tell the same with another amount.
  private static func withConflicts(_ fact: Fact, among facts: [Fact]) -> Fact {
    var fact = fact
    for other in facts where other.id != fact.id {
      guard let field = conflict(fact.best, other.best) else { continue }
      fact.conflicts += other.records.map { Conflict(record: $0, field: field) }
    }
    return fact
  }

  /// The key in which two records contradict each other; nil where they do not.
  private static func conflict(_ first: Record, _ second: Record) -> String? {
    guard let left = days(of: first), let right = days(of: second), left.overlaps(right) else {
      return nil
    }
    switch (first.content, second.content) {
    case (.measure(let one), .measure(let other)):
      let isSameThing = scope(one) == scope(other) && one.stage == other.stage
      return isSameThing && !sameAmount(one.new, other.new) ? "new" : nil
    case (.commitment(let one), .commitment(let other)):
      return one.action == other.action && one.object == other.object
        && !sameAmount(one.quantity, other.quantity) ? "quantity" : nil
    default: return nil
    }
  }
}
