/// A text of lines and tab-separated columns, read with places for what is wrong.
///
/// What CoNLL-U and name views share: lines end in LF or CRLF, a byte order mark is passed over, bytes
/// that are not UTF-8 are a fault.
struct LineTable {
  /// The line that is read, from 1.
  private(set) var line = 0
  /// What was wrong so far; reading ends at the limit.
  private(set) var faults: [TreebankError.Fault] = []

  /// Calls `body` with each line, without its end.
  mutating func read(
    _ bytes: [UInt8], _ body: (inout LineTable, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard checkEncoding(bytes) else { return }
    bytes.withUnsafeBufferPointer { bytes in
      var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      for index in start...bytes.count where index == bytes.count || bytes[index] == 0x0A {
        guard faults.count < TreebankError.limit else { return }
        var end = index
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        line += 1
        body(&self, UnsafeBufferPointer(rebasing: bytes[start..<end]))
        start = index + 1
      }
    }
  }

  /// Keeps a fault of the line that is read, or of an earlier one.
  mutating func fault(_ message: String, line: Int? = nil, column: Int = 1) {
    guard faults.count < TreebankError.limit else { return }
    faults.append(TreebankError.Fault(line: line ?? self.line, column: column, message: message))
  }

  /// The places of a line's columns.
  static func columns(of line: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var columns: [Range<Int>] = []
    columns.reserveCapacity(10)
    var start = 0
    for index in 0...line.count where index == line.count || line[index] == 0x09 {
      columns.append(start..<index)
      start = index + 1
    }
    return columns
  }

  private mutating func checkEncoding(_ bytes: [UInt8]) -> Bool {
    guard String(validating: bytes, as: UTF8.self) == nil else { return true }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var (line, column) = (1, 1)
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) {
      let isEnd = scalar.first == 0x0A
      (line, column) = isEnd ? (line + 1, 1) : (line, column + scalar.count)
    }
    fault("bytes that are not UTF-8; save the file as UTF-8", line: line, column: column)
    return false
  }
}
