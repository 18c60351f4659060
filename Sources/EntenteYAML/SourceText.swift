/// The bytes of a file with the starts of its lines: turns bytes into places and places into lines.
struct SourceText: Sendable {
  /// The file's bytes without a byte order mark.
  let bytes: [UInt8]
  private let lineStarts: [Int]

  /// A file's text; lines end with LF, CRLF or CR.
  init(_ file: [UInt8]) {
    let hasByteOrderMark = file.starts(with: [0xEF, 0xBB, 0xBF])
    bytes = hasByteOrderMark ? Array(file.dropFirst(3)) : file
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let isLoneReturn = byte == 13 && !(index + 1 < bytes.count && bytes[index + 1] == 10)
      if byte == 10 || isLoneReturn { starts.append(index + 1) }
    }
    lineStarts = starts
  }

  /// Line and column of a byte; the end of the file for one past it.
  func mark(ofByte offset: Int) -> SourceMark {
    let offset = max(0, min(offset, bytes.count))
    var (low, high) = (0, lineStarts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourceMark(line: low + 1, column: offset - lineStarts[low] + 1)
  }

  /// A line without its end; empty past the last.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    guard number >= 1, number <= lineStarts.count else { return [] }
    let end = number < lineStarts.count ? lineStarts[number] : bytes.count
    var line = bytes[lineStarts[number - 1]..<end]
    while let last = line.last, last == 10 || last == 13 { line.removeLast() }
    return line
  }

  /// Where the first tab in the indentation of a line stands; nil when there is none.
  func tabInIndentation(ofLine number: Int) -> SourceMark? {
    let line = line(number)
    guard let tab = line.prefix(while: { $0 == 32 || $0 == 9 }).firstIndex(of: 9) else {
      return nil
    }
    return SourceMark(line: number, column: tab - line.startIndex + 1)
  }

  /// Whether nothing but spaces and tabs stands before a place on its line.
  func isIndented(to mark: SourceMark) -> Bool {
    line(mark.line).prefix(mark.column - 1).allSatisfy { $0 == 32 || $0 == 9 }
  }

  /// The first byte from an offset on that is neither blank nor in a comment.
  func firstSignificant(from offset: Int) -> Int? {
    var index = offset
    while index < bytes.count {
      switch bytes[index] {
      case 9, 10, 13, 32: index += 1
      case UInt8(ascii: "#"):
        index = bytes[index...].firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count
      default: return index
      }
    }
    return nil
  }

  /// A fault of the file, with the line at fault.
  func diagnostic(
    _ message: String, at mark: SourceMark, file: String, severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      file: file, mark: mark, severity: severity, message: message,
      line: Excerpt(of: line(mark.line), column: mark.column))
  }
}
