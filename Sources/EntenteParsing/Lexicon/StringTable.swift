/// The strings of a compiled lexicon, each once.
final class StringTable {
  /// The bytes of all strings.
  private(set) var bytes: [UInt8] = []
  /// Where each string starts in the bytes, and its length.
  private(set) var rows: [Int32] = []
  private var numbers: [String: Int32] = [:]

  /// The number of a string; a new one is added.
  func number(of text: String) -> Int32 {
    if let number = numbers[text] { return number }
    let number = Int32(numbers.count)
    numbers[text] = number
    rows += [Int32(bytes.count), Int32(text.utf8.count)]
    bytes.append(contentsOf: text.utf8)
    return number
  }
}
