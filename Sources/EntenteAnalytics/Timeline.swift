public import EntenteModels

/// What happened when, in lanes.
///
/// ```swift
/// let timeline = Timeline(try store.columns(query), lanes: .topic)
/// timeline.lanes.first?.entries.first?.certainty  // .solid
/// ```
///
/// A fact that several documents tell stands once in a lane, with all its records; a record with
/// two topics stands in both lanes.
public struct Timeline: Hashable, Sendable {
  /// What a lane holds.
  public enum Grouping: String, Sendable, CaseIterable {
    /// One lane an area of topics: trade, security.
    case topic
    /// One lane an actor.
    case actor
  }

  /// How surely an entry stands at its place.
  public enum Mark: String, Sendable, CaseIterable, JSONName {
    /// The day is known.
    case solid
    /// Only an interval is known.
    case faded
    /// It has not happened yet.
    case hollow
  }

  /// A fact at its place in time.
  public struct Entry: Hashable, Sendable {
    /// The fact's id: the smallest of its records' ids.
    public let fact: RecordID
    /// The records it rests on.
    public let records: [RecordID]
    /// When, both ends included.
    public let days: DayRange
    /// How surely.
    public let mark: Mark
    /// The best confidence among the records.
    public let confidence: Confidence
  }

  /// Entries that share a topic or an actor, by their first day.
  public struct Lane: Hashable, Sendable {
    /// The topic's area or the actor's code; `other` for entries that have none.
    public let name: String
    /// The entries, by first day, then id.
    public let entries: [Entry]
  }

  /// The lanes, in the order of their names, `other` last.
  public let lanes: [Lane]
  /// How many facts have no date and are left out.
  public let undated: Int
  /// How it was made.
  public let method: Method

  /// The name of the lane for what has no topic or actor.
  public static let otherLane = "other"

  /// Puts records into lanes.
  ///
  /// Denied records are left out.
  public init(_ columns: RecordColumns, lanes grouping: Grouping = .topic) {
    let facts = FactRows(columns) { !columns.flags[$0].contains(.negative) }
    var lanes: [String: [Entry]] = [:]
    var undated = 0
    for rows in facts.groups {
      guard let days = Timeline.days(of: rows, in: columns) else {
        undated += 1
        continue
      }
      let entry = Timeline.entry(rows, days: days, in: columns)
      for name in Timeline.laneNames(of: rows, by: grouping, in: columns) {
        lanes[name, default: []].append(entry)
      }
    }
    self.lanes = lanes.map { Lane(name: $0, entries: $1.sorted(by: Timeline.isBefore)) }
      .sorted {
        ($0.name == Self.otherLane ? 1 : 0, $0.name) < ($1.name == Self.otherLane ? 1 : 0, $1.name)
      }
    self.undated = undated
    method = Method(
      "\(facts.groups.count) facts by \(grouping.rawValue); solid: day known, faded: interval, "
        + "hollow: not happened yet; \(undated) without a date and "
        + "\(facts.leftOut) denied records left out.")
  }

  /// The narrowest time that any of the records gives.
  private static func days(of rows: [Int], in columns: RecordColumns) -> DayRange? {
    rows.compactMap { columns.days($0) }
      .min {
        ($0.days ?? .max, $0.start ?? .distantPast) < ($1.days ?? .max, $1.start ?? .distantPast)
      }
  }

  private static func entry(_ rows: [Int], days: DayRange, in columns: RecordColumns) -> Entry {
    let isUnrealised = rows.allSatisfy { columns.flags[$0].contains(.unrealised) }
    let kind = RecordKind.allCases[Int(columns.kind[rows[0]])]
    return Entry(
      fact: RecordID(kind: kind, number: columns.fact[rows[0]]),
      records: rows.map { columns.recordID($0) }.sorted(), days: days,
      mark: isUnrealised ? .hollow : days.days == 1 ? .solid : .faded,
      confidence: Confidence(thousandths: rows.map { Int(columns.confidence[$0]) }.max() ?? 0))
  }

  private static func laneNames(
    of rows: [Int], by grouping: Grouping, in columns: RecordColumns
  ) -> [String] {
    var names: [String] = []
    for row in rows {
      let ids = grouping == .topic ? columns.topics[row] : columns.actors[row]
      for id in ids {
        let text = columns.pool[id]
        let name = grouping == .topic ? Topic(rawValue: text).area : text
        if !names.contains(name) { names.append(name) }
      }
    }
    return names.isEmpty ? [otherLane] : names
  }

  private static func isBefore(_ first: Entry, _ second: Entry) -> Bool {
    let left = (first.days.start ?? .distantPast, first.fact)
    let right = (second.days.start ?? .distantPast, second.fact)
    return left < right
  }
}
