/// How likely a record is right, from 0 to 1, kept to three decimals.
///
/// - Units: `thousandths` is 0 to 1000.
public struct Confidence: Hashable, Sendable, Comparable {
  /// The probability times 1000.
  public let thousandths: Int

  /// A probability; what lies outside 0 to 1 is brought to the nearer end.
  public init(_ probability: Double) {
    let bounded = probability.isNaN ? 0 : min(max(probability, 0), 1)
    thousandths = Int((bounded * 1000).rounded())
  }

  /// A confidence of so many thousandths; what lies outside 0 to 1000 is brought to the nearer end.
  public init(thousandths: Int) { self.thousandths = min(max(thousandths, 0), 1000) }

  /// The probability as a double.
  public var probability: Double { Double(thousandths) / 1000 }

  /// From this confidence on, tables, briefs and reports show a record unless asked otherwise.
  public static let shown = Confidence(0.7)

  /// Confidences by size.
  public static func < (first: Self, second: Self) -> Bool {
    first.thousandths < second.thousandths
  }
}

extension Confidence: JSONReadable, JSONWritable {
  /// Writes a number with up to three decimals.
  public func write(to json: inout JSONWriter) {
    ExactDecimal(coefficient: Int128(thousandths), scale: 3).write(to: &json)
  }

  /// Reads a number from 0 to 1.
  public init(json: JSONValue) throws(JSONError) {
    let number = try ExactDecimal(json: json)
    guard number >= 0, number <= 1 else {
      throw JSONError(at: json.offset, "expected a confidence from 0 to 1, found \(json.kindName)")
    }
    self.init(number.approximate)
  }
}
