/// Commitments as columns.
///
/// - Shape: every column has `records.count` rows; `records.start` and `.end` are when it was made.
public struct CommitmentTable: Sendable {
  /// The columns of every record; its `pool` is this table's too.
  public var records = RecordColumns()
  /// The codes of those who owe, in `records.pool`; -1 without a code.
  public var by = ListColumn()
  /// The codes of those who are owed, in `records.pool`; -1 without a code.
  public var to = ListColumn()
  /// The action's lemma, in `records.pool`.
  public var action: [Int32] = []
  /// What will be done, in `records.pool`.
  public var object: [Int32] = []
  /// How much.
  public var amount: [ExactDecimal?] = []
  /// The amount's unit, in `records.pool`; -1 without an amount.
  public var unit: [Int32] = []
  /// The first day on which it may be due.
  public var dueStart: [Int32] = []
  /// The last day on which it is due.
  public var dueEnd: [Int32] = []
  /// The status, as its place in `CommitmentStatus.allCases`.
  public var status: [UInt8] = []
  /// The commitment that answers this one, as a number; 0 without one.
  public var inReturnFor: [UInt64] = []
  /// The larger commitment, as a number; 0 without one.
  public var partOf: [UInt64] = []
  /// The condition in words, in `records.pool`; -1 without one.
  public var condition: [Int32] = []
  /// The paper it stands in, in `records.pool`; -1 without one.
  public var instrument: [Int32] = []

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
    guard case .commitment(let promise) = record.content else { return }
    records.append(record, fact: fact)
    by.append(codes(of: promise.by))
    to.append(codes(of: promise.to))
    action.append(records.pool.intern(promise.action))
    object.append(records.pool.intern(promise.object))
    amount.append(promise.quantity?.value)
    unit.append(interned(promise.quantity?.unit))
    dueStart.append(promise.due?.start?.number ?? RecordColumns.noDay)
    dueEnd.append(promise.due?.end?.number ?? RecordColumns.noDay)
    status.append(RecordColumns.place(of: promise.status))
    inReturnFor.append(promise.inReturnFor?.number ?? 0)
    partOf.append(promise.partOf?.number ?? 0)
    condition.append(interned(record.condition?.text))
    instrument.append(interned(promise.instrument?.name))
  }

  private mutating func interned(_ text: String?) -> Int32 {
    text.map { records.pool.intern($0) } ?? -1
  }

  private mutating func codes(of actors: [Actor]) -> [Int32] {
    actors.map { interned($0.code?.rawValue) }
  }
}
