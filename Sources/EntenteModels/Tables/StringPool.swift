/// Strings kept once each and known by number.
///
/// - Units: ids count from 0 in the order in which strings came.
public struct StringPool: Sendable {
  /// The strings, each at its id.
  public private(set) var strings: [String] = []
  private var ids: [String: Int32] = [:]

  /// An empty pool.
  public init() {}

  /// The id of a string, new if it was not known.
  public mutating func intern(_ string: String) -> Int32 {
    if let id = ids[string] { return id }
    let id = Int32(strings.count)
    strings.append(string)
    ids[string] = id
    return id
  }

  /// The id of a string, if it is known.
  public func id(of string: String) -> Int32? { ids[string] }

  /// The string of an id.
  public subscript(id: Int32) -> String { strings[Int(id)] }
}
