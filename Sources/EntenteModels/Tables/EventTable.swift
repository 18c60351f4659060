/// Events as columns, for analyses that scan a million of them.
///
/// - Shape: every column has `records.count` rows.
/// - Units: scores are PLOVER's and Goldstein's, -10 to 10; NaN where there is none.
public struct EventTable: Sendable {
  /// The columns of every record; its `pool` is this table's too.
  public var records = RecordColumns()
  /// The type, as its place in `EventType.allCases`.
  public var type: [UInt8] = []
  /// The mode in `records.pool`; -1 without one.
  public var mode: [Int32] = []
  /// The quad class, 1 to 4.
  public var quad: [UInt8] = []
  /// The phase, as its place in `Phase.allCases`.
  public var phase: [UInt8] = []
  /// PLOVER's score.
  public var intensity: [Float] = []
  /// Goldstein's value.
  public var goldstein: [Float] = []
  /// The codes of the sources, in `records.pool`.
  public var sources = ListColumn()
  /// The codes of the targets, in `records.pool`.
  public var targets = ListColumn()
  /// The sectors of the sources, one a source, -1 without one, in `records.pool`.
  public var sourceSectors = ListColumn()
  /// The sectors of the targets, one a target, -1 without one, in `records.pool`.
  public var targetSectors = ListColumn()

  /// No rows.
  public init() {}

  /// How many rows there are.
  public var count: Int { records.count }

  /// Adds a row; a record of another kind is left out.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - fact: The fact that it belongs to; nil where it is alone.
  public mutating func append(_ record: Record, fact: RecordID? = nil) {
    guard case .event(let event) = record.content else { return }
    records.append(record, fact: fact)
    type.append(RecordColumns.place(of: event.type))
    mode.append(event.mode.map { records.pool.intern($0.rawValue) } ?? -1)
    quad.append(UInt8(event.quad.rawValue))
    phase.append(RecordColumns.place(of: event.phase))
    intensity.append(Float(event.intensity.approximate))
    goldstein.append(event.goldstein.map { Float($0.approximate) } ?? .nan)
    sources.append(codes(of: event.sources))
    targets.append(codes(of: event.targets))
    sourceSectors.append(sectors(of: event.sources))
    targetSectors.append(sectors(of: event.targets))
  }

  /// One id an actor: its code; -1 without one.
  private mutating func codes(of actors: [Actor]) -> [Int32] {
    actors.map { $0.code.map { records.pool.intern($0.rawValue) } ?? -1 }
  }

  private mutating func sectors(of actors: [Actor]) -> [Int32] {
    actors.map { $0.sector.map { records.pool.intern($0.rawValue) } ?? -1 }
  }
}
