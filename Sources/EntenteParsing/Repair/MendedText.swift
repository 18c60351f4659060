/// A text with its damage mended, and the way back to the original.
///
/// ```swift
/// let mended = try Mender(pairs: .english).mend(text, annotated, judgement)
/// mended.text  // "A fact sheet …"
/// mended.original(2..<6)  // where "reality" stands in the original
/// ```
public struct MendedText: Sendable {
  /// The mended text's UTF-8 bytes; the original where nothing was changed.
  public let bytes: [UInt8]
  /// What was changed, in the order of the text, without overlap.
  public let changes: [Mending]
  /// What might be meant but is not sure enough, in the order of the text; none touches a change.
  public let alternatives: [Mending]
  /// Where each change ends in the mended text.
  private let ends: [Int]

  /// Makes all changes at once.
  init(_ original: UnsafeBufferPointer<UInt8>, changes: [Mending], alternatives: [Mending]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(original.count + 64)
    var ends: [Int] = []
    var index = 0
    for change in changes {
      bytes += original[index..<change.range.lowerBound]
      bytes += change.became.utf8
      ends.append(bytes.count)
      index = change.range.upperBound
    }
    bytes += original[index...]
    self.bytes = bytes
    self.changes = changes
    self.alternatives = alternatives
    self.ends = ends
  }

  /// The mended text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether anything was changed.
  public var isChanged: Bool { !changes.isEmpty }

  /// Where words of the mended text stand in the original.
  ///
  /// - Parameter range: A range of bytes of the mended text.
  /// - Returns: The range of the original; what touches a change takes in the whole of its words.
  public func original(_ range: Range<Int>) -> Range<Int> {
    let start = place(range.lowerBound, isEnd: false)
    if range.isEmpty { return start..<start }
    return start..<max(start, place(range.upperBound, isEnd: true))
  }

  private func place(_ offset: Int, isEnd: Bool) -> Int {
    // The first change that ends at the offset or after it.
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] < offset { low = middle + 1 } else { high = middle }
    }
    if low < ends.count {
      let start = ends[low] - changes[low].became.utf8.count
      let isInside =
        isEnd ? offset > start && offset <= ends[low] : offset >= start && offset < ends[low]
      if isInside {
        let range = changes[low].range
        return isEnd ? range.upperBound : range.lowerBound
      }
      if offset >= ends[low] { low += 1 }
    }
    let shift = low > 0 ? changes[low - 1].range.upperBound - ends[low - 1] : 0
    return offset + shift
  }
}
