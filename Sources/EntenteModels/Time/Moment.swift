/// When something was published or said: an ISO day or date-time, kept as it was written.
///
/// - Units: `day` is the day written; a time zone is kept in `text` and does not move the day.
public struct Moment: Hashable, Sendable {
  /// The day.
  public let day: Day
  /// As written: `2026-01-13` or `2026-01-13T09:30:00+09:00`.
  public let text: String

  /// A day without a time.
  public init(_ day: Day) {
    self.day = day
    text = day.iso
  }

  /// Reads an ISO day or date-time; nil for anything else.
  public init?(iso text: String) {
    guard let day = Day(iso: text.prefix(10)) else { return nil }
    let rest = text.utf8.dropFirst(10)
    guard rest.isEmpty || Moment.isTime(Array(rest)) else { return nil }
    self.day = day
    self.text = text
  }

  /// Whether `bytes` are `Thh:mm`, optionally with `:ss`, a fraction, and `Z` or `±hh:mm`.
  private static func isTime(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 6, bytes[0] == UInt8(ascii: "T") || bytes[0] == UInt8(ascii: " ")
    else { return false }
    var fields: [Int] = []
    var index = 1
    while index + 1 < bytes.count, let value = twoDigits(bytes, at: index) {
      fields.append(value)
      index += 2
      guard index + 2 < bytes.count, bytes[index] == UInt8(ascii: ":"), fields.count < 3
      else { break }
      index += 1
    }
    guard fields.count >= 2, fields[0] < 24, fields[1] < 60, fields.last ?? 0 < 61 else {
      return false
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      let digits = bytes[(index + 1)...].prefix { (48...57).contains($0) }.count
      if digits == 0 { return false }
      index += 1 + digits
    }
    return isZone(bytes[index...])
  }

  private static func isZone(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.isEmpty || bytes.elementsEqual([UInt8(ascii: "Z")]) { return true }
    guard let sign = bytes.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
      return false
    }
    let digits = bytes.dropFirst().filter { $0 != UInt8(ascii: ":") }
    return digits.count == 4 && digits.allSatisfy { (48...57).contains($0) }
  }

  private static func twoDigits(_ bytes: [UInt8], at index: Int) -> Int? {
    guard (48...57).contains(bytes[index]), (48...57).contains(bytes[index + 1]) else { return nil }
    return Int(bytes[index] - 48) * 10 + Int(bytes[index + 1] - 48)
  }
}

extension Moment: Comparable {
  /// Moments by day, then by what is written.
  public static func < (first: Moment, second: Moment) -> Bool {
    (first.day, first.text) < (second.day, second.text)
  }
}

extension Moment: JSONScalar {
  /// As written.
  public var jsonText: String { text }

  /// Reads an ISO day or date-time.
  public init?(jsonText: String) { self.init(iso: jsonText) }

  /// What a reader is told to write.
  public static var jsonExpectation: String {
    "an ISO day or date-time such as 2025-06-03 or 2025-06-03T09:30:00+09:00"
  }
}
