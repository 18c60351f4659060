/// The columns that records of every kind have.
///
/// - Shape: every column has `count` rows; row n of each is the same record.
/// - Units: days are `Day.number`; an unknown day is `RecordColumns.noDay`; confidence is in
///   thousandths.
public struct RecordColumns: Sendable {
  /// Stands for a day that is not known.
  public static let noDay = Int32.min

  /// The kind, as `RecordKind.order`.
  public var kind: [UInt8] = []
  /// The 16 hex digits of the record's id as a number.
  public var id: [UInt64] = []
  /// The number of the fact that the record belongs to; the record's own where it is alone.
  ///
  /// Analyses count a fact once.
  public var fact: [UInt64] = []
  /// The 16 hex digits of the document's id as a number.
  public var document: [UInt64] = []
  /// The first day.
  public var start: [Int32] = []
  /// The last day.
  public var end: [Int32] = []
  /// How exact the time is, as its place in `Granularity.allCases`; 255 without a time.
  public var granularity: [UInt8] = []
  /// The day on which the document was published.
  public var reported: [Int32] = []
  /// `RecordFlags` of the row.
  public var flags: [RecordFlags] = []
  /// The certainty, as its place in `Certainty.allCases`.
  public var certainty: [UInt8] = []
  /// The confidence in thousandths.
  public var confidence: [UInt16] = []
  /// The codes of all actors in any role, each once, in `pool`.
  public var actors = ListColumn()
  /// The topics, in `pool`.
  public var topics = ListColumn()
  /// The strings that the id columns point to.
  public var pool = StringPool()

  /// No rows.
  public init() {}

  /// How many rows there are.
  public var count: Int { id.count }

  /// The record's id of a row.
  public func recordID(_ row: Int) -> RecordID {
    let kind = RecordKind.allCases[Int(kind[row])]
    return RecordID(rawValue: "\(kind.idLetter)-" + hexadecimal(number: id[row]))
  }

  /// The document's id of a row.
  public func documentID(_ row: Int) -> DocumentID {
    DocumentID(rawValue: "d-" + hexadecimal(number: document[row]))
  }

  /// The days of a row; nil where neither end is known.
  public func days(_ row: Int) -> DayRange? {
    let range = DayRange(start: day(start[row]), end: day(end[row]))
    return range.start == nil && range.end == nil ? nil : range
  }

  /// How exact a row's time is; nil without a time.
  public func granularity(_ row: Int) -> Granularity? {
    let index = Int(granularity[row])
    return index < Granularity.allCases.count ? Granularity.allCases[index] : nil
  }

  private func day(_ number: Int32) -> Day? {
    number == RecordColumns.noDay ? nil : Day(number: number)
  }
}

/// Yes-or-no facts about a record.
public struct RecordFlags: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Takes bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Told long after it happened.
  public static let retrospective = RecordFlags(rawValue: 1)
  /// The text denies it.
  public static let negative = RecordFlags(rawValue: 2)
  /// It hangs on a condition.
  public static let conditional = RecordFlags(rawValue: 4)
  /// Somebody else is made to say it.
  public static let attributed = RecordFlags(rawValue: 8)
  /// A slot of it is guessed.
  public static let doubtful = RecordFlags(rawValue: 16)
  /// It has not happened yet: a plan, a hypothesis, an expectation, a paper still to come.
  public static let unrealised = RecordFlags(rawValue: 32)
}

/// A number as 16 hex digits.
package func hexadecimal(number: UInt64) -> String {
  let digits = String(number, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}

extension RecordID {
  /// The 16 hex digits as a number; nil for an id of another form.
  package var number: UInt64? { UInt64(rawValue.dropFirst(2), radix: 16) }
}

extension DocumentID {
  /// The 16 hex digits as a number; nil for an id of another form.
  package var number: UInt64? { UInt64(rawValue.dropFirst(2), radix: 16) }
}

extension RecordColumns {
  /// Adds a record's row; `fact` is the fact that it belongs to, if it is not alone.
  package mutating func append(_ record: Record, fact: RecordID? = nil) {
    kind.append(UInt8(record.kind.order))
    id.append(record.id.number ?? 0)
    self.fact.append((fact ?? record.id).number ?? 0)
    document.append(record.document.number ?? 0)
    start.append(record.time?.start?.number ?? Self.noDay)
    end.append(record.time?.end?.number ?? Self.noDay)
    granularity.append(record.time.map { Self.place(of: $0.granularity) } ?? 255)
    reported.append(record.published?.day.number ?? Self.noDay)
    flags.append(RecordFlags(record))
    certainty.append(Self.place(of: record.certainty))
    confidence.append(UInt16(record.confidence.thousandths))
    actors.append(record.actorCodes.map { pool.intern($0.rawValue) })
    topics.append(record.topics.map { pool.intern($0.rawValue) })
  }

  /// The place of a case among all cases.
  package static func place<Name: CaseIterable & Equatable>(of name: Name) -> UInt8 {
    for (index, each) in Name.allCases.enumerated() where each == name { return UInt8(index) }
    return 255
  }
}

extension RecordFlags {
  /// The flags of a record.
  package init(_ record: Record) {
    var flags: RecordFlags = []
    if record.isRetrospective { flags.insert(.retrospective) }
    if record.polarity == .negative { flags.insert(.negative) }
    if record.condition != nil { flags.insert(.conditional) }
    if record.attribution != nil { flags.insert(.attributed) }
    if !record.doubts.isEmpty { flags.insert(.doubtful) }
    if Self.isUnrealised(record.content) { flags.insert(.unrealised) }
    self = flags
  }

  private static func isUnrealised(_ content: Record.Content) -> Bool {
    switch content {
    case .event(let event): event.phase == .planned || event.phase == .hypothetical
    case .tenure(let tenure): tenure.phase == .planned || tenure.phase == .hypothetical
    case .measure(let measure): measure.stage == .proposed || measure.stage == .target
    case .instrument(let instrument): instrument.status == .pending
    case .expectation: true
    case .commitment: false
    }
  }
}
