/// What looking a store over found.
public struct Inspection: Hashable, Sendable {
  /// How many documents were looked at.
  public var documents: Int
  /// How many records were looked at.
  public var records: Int
  /// What is wrong, one sentence each, the first hundred; none where the store is sound.
  public var faults: [String]

  /// What was found.
  public init(documents: Int = 0, records: Int = 0, faults: [String] = []) {
    self.documents = documents
    self.records = records
    self.faults = faults
  }

  /// More than this many faults say no more than this many.
  static let most = 100

  /// Notes a fault.
  mutating func note(_ fault: String) {
    if faults.count < Self.most { faults.append(fault) }
  }
}
