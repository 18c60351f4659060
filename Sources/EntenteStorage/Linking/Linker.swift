public import EntenteModels

/// Joins records that tell the same thing into facts: pure, and independent of the order of its input.
///
/// Two records are compared when they share a block (kind, type, actors). They tell the same thing when
/// their times overlap within a day (the date line) and their amounts do not contradict each other. A
/// record without a date is joined with none but its own words told again.
///
/// All records of a fact tell the same as all others of it: acts on three days in a row never chain into
/// one, nor do two amounts that a third report leaves out.
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
  ///   - sources: What their documents rest on, where that is known.
  /// - Returns: Facts in the order of their ids.
  public static func facts(
    of records: [Record], sources: [DocumentID: DocumentSource] = [:]
  ) -> [Fact] {
    let single = records.sorted { $0.id < $1.id }.map { [$0] }
    let exact = joined(single, where: tellExactlyTheSame)
    let groups = joined(exact, where: tellTheSame).map { $0.sorted { $0.id < $1.id } }
    return groups.indices.map { index in
      var fact = fact(over: groups[index], sources: sources)
      fact.conflicts = conflicts(of: index, among: groups)
      return fact
    }
  }

  /// Puts each group into the first one before it of which every record tells the same as each of its own.
  private static func joined(
    _ groups: [[Record]], where isSame: (Record, Record) -> Bool
  ) -> [[Record]] {
    var joined: [[Record]] = []
    for group in groups {
      let home = joined.firstIndex { other in
        other.allSatisfy { one in group.allSatisfy { isSame(one, $0) } }
      }
      if let home { joined[home] += group } else { joined.append(group) }
    }
    return joined
  }

  // MARK: The same thing

  /// Whether two records of a block tell the same, within the tolerance of times.
  static func tellTheSame(_ first: Record, _ second: Record) -> Bool {
    slotsAgree(first, second) && timesAgree(first, second)
  }

  /// Whether they tell the same with the same days and amounts: these find each other first.
  private static func tellExactlyTheSame(_ first: Record, _ second: Record) -> Bool {
    days(of: first) == days(of: second) && amount(of: first) == amount(of: second)
      && tellTheSame(first, second)
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

  private static func slotsAgree(_ first: Record, _ second: Record) -> Bool {
    switch (first.content, second.content) {
    case (.measure(let left), .measure(let right)):
      sameAmount(left.new, right.new) && scope(left) == scope(right)
    case (.commitment(let left), .commitment(let right)):
      left.action == right.action && sameAmount(left.quantity, right.quantity)
    case (.expectation(let left), .expectation(let right)): left.claim == right.claim
    case (.tenure(let left), .tenure(let right)):
      left.role == right.role && samePerson(left.person, right.person)
    default: true
    }
  }

  private static func samePerson(_ first: Actor, _ second: Actor) -> Bool {
    if let left = first.id, let right = second.id { return left == right }
    if let left = first.name, let right = second.name { return left == right }
    return true
  }

  /// The products of a measure, or the words for them where the coder knew none.
  private static func scope(_ measure: Measure) -> [String] {
    guard let scope = measure.scope else { return [] }
    return scope.products.isEmpty ? [scope.text.lowercased()] : scope.products.sorted()
  }

  private static func amount(of record: Record) -> [String] {
    let quantity: Quantity? =
      switch record.content {
      case .measure(let measure): measure.new
      case .commitment(let promise): promise.quantity
      default: nil
      }
    return quantity.map { ["\($0.value)", $0.unit] } ?? []
  }

  private static func sameAmount(_ first: Quantity?, _ second: Quantity?) -> Bool {
    guard let first, let second else { return true }
    return first.unit == second.unit && first.value == second.value
  }

  // MARK: Facts

  private static func fact(
    over records: [Record], sources: [DocumentID: DocumentSource]
  ) -> Fact {
    let documents = Set(records.map(\.document))
    let independent = DocumentSource.independent(
      documents.sorted().map { sources[$0] ?? DocumentSource() })
    return Fact(
      id: records[0].id, records: records.map(\.id),
      support: Support(documents: documents.count, independent: independent),
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

  /// The records of other groups that tell the same with another amount, in the order of their groups.
  private static func conflicts(of index: Int, among groups: [[Record]]) -> [Conflict] {
    groups.indices.filter { $0 != index }.flatMap { rival in
      groups[rival].compactMap { other in
        groups[index].lazy.compactMap { conflict($0, other) }.first
          .map { Conflict(record: other.id, field: $0) }
      }
    }
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
