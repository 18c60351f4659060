/// Verbal or material, cooperation or conflict.
///
/// - Source: PLOVER manual, quad classes 1 to 4.
public enum Quad: Int, Sendable, CaseIterable {
  /// Words of cooperation.
  case verbalCooperation = 1
  /// Deeds of cooperation.
  case materialCooperation = 2
  /// Words of conflict.
  case verbalConflict = 3
  /// Deeds of conflict.
  case materialConflict = 4

  /// Whether words or deeds of cooperation.
  public var isCooperation: Bool { rawValue <= 2 }
}

extension Quad: JSONReadable, JSONWritable {
  /// Writes the number, 1 to 4.
  public func write(to json: inout JSONWriter) { rawValue.write(to: &json) }

  /// Reads the number, 1 to 4.
  public init(json: JSONValue) throws(JSONError) {
    guard let quad = Quad(rawValue: try Int(json: json)) else {
      throw JSONError(at: json.offset, "expected a quad class from 1 to 4, found \(json.kindName)")
    }
    self = quad
  }
}
