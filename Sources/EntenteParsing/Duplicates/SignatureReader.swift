import EntenteModels

/// Reads bytes of text and keeps what a signature is made of.
struct SignatureReader {
  private var frame: [UInt16] = []
  private var anchors: [UInt16] = []
  private var words: [UInt16] = []
  /// What stands between the last element of the frame and the next word.
  private var between = Between.nothing
  private var isAtStart = true
  private let frameWords = FrameWords.standard

  /// What may stand before an element of the frame.
  private enum Between: UInt16 {
    case nothing = 0
    case content = 0x100
    case name = 0x200
  }

  /// Reads one paragraph.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while at < bytes.count {
      switch ByteKind.table[Int(bytes[at])] {
      case .letter, .capital: at = readWord(bytes, from: at)
      case .digit: at = readNumber(bytes, from: at)
      case .high: at = readHigh(bytes, from: at)
      case .stop: at = readStop(bytes, from: at)
      case .apostrophe: at = skipLetters(bytes, from: at + 1)
      case .other: at += 1
      }
    }
    endSentence()
    if let last = frame.last { frame[frame.count - 1] = last | DocumentSignature.paragraphEnd }
  }

  /// The signature of all that was read.
  func finish() -> DocumentSignature {
    DocumentSignature(frame: frame, anchors: anchors, words: words)
  }

  // MARK: Bytes

  private mutating func readWord(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    var hash = FrameWords.start
    while at < bytes.count {
      let byte = bytes[at]
      switch ByteKind.table[Int(byte)] {
      case .letter: hash = FrameWords.step(hash, byte)
      case .capital: hash = FrameWords.step(hash, byte | 0x20)
      case .high where !Self.isPunctuation(bytes, at): hash = FrameWords.step(hash, byte)
      default:
        take(hash, isName: ByteKind.table[Int(bytes[start])] == .capital && !isAtStart)
        return at
      }
      at += 1
    }
    take(hash, isName: ByteKind.table[Int(bytes[start])] == .capital && !isAtStart)
    return at
  }

  /// Reads digits with the commas and points among them; commas do not count.
  private mutating func readNumber(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    var hash = FrameWords.start
    while at < bytes.count {
      let byte = bytes[at]
      if ByteKind.table[Int(byte)] == .digit {
        hash = FrameWords.step(hash, byte)
      } else {
        guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."), at + 1 < bytes.count,
          ByteKind.table[Int(bytes[at + 1])] == .digit
        else { break }
        if byte != UInt8(ascii: ",") { hash = FrameWords.step(hash, byte) }
      }
      at += 1
    }
    takeNumber(hash)
    return at
  }

  /// Skips typographic marks, which a word never has within it but an apostrophe; other bytes are letters.
  private mutating func readHigh(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard Self.isPunctuation(bytes, start) else { return readWord(bytes, from: start) }
    let after = start + 3
    return bytes[start + 2] == 0x99 ? skipLetters(bytes, from: after) : after
  }

  /// Whether a typographic mark (U+2000...U+203F) stands at a place.
  private static func isPunctuation(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    bytes[at] == 0xE2 && at + 2 < bytes.count && bytes[at + 1] == 0x80
  }

  /// A stop ends a sentence unless a letter or digit follows it at once.
  private mutating func readStop(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    if start + 1 < bytes.count, ByteKind.table[Int(bytes[start + 1])].isOfWord { return start + 1 }
    endSentence()
    return start + 1
  }

  /// What follows an apostrophe is no word of its own.
  private func skipLetters(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    guard start > 1, ByteKind.table[Int(bytes[start - 2])].isOfWord || bytes[start - 1] == 0x99
    else { return start }
    while at < bytes.count, ByteKind.table[Int(bytes[at])] == .letter { at += 1 }
    return at
  }

  // MARK: Words

  private mutating func take(_ word: UInt64, isName: Bool) {
    isAtStart = false
    switch frameWords.stands(for: word) {
    case .word(let number): takeFrame(number)
    case .number(let digits): takeNumber(digits)
    case nil where isName:
      Self.append(Self.folded(word) & ~1, to: &anchors)
      between = .name
    case nil:
      Self.append(Self.folded(word), to: &words)
      if between == .nothing { between = .content }
    }
  }

  private mutating func takeNumber(_ digits: UInt64) {
    isAtStart = false
    Self.append(Self.folded(digits) | 1, to: &anchors)
    takeFrame(FrameWords.number)
  }

  private mutating func takeFrame(_ element: UInt16) {
    Self.append(element | between.rawValue, to: &frame)
    between = .nothing
  }

  private mutating func endSentence() {
    guard !isAtStart else { return }
    takeFrame(FrameWords.end)
    isAtStart = true
  }

  private static func append(_ element: UInt16, to view: inout [UInt16]) {
    if view.count < DocumentSignature.longest { view.append(element) }
  }

  /// Sixteen bits of a hash.
  private static func folded(_ hash: UInt64) -> UInt16 {
    UInt16(truncatingIfNeeded: (hash &* 0x9e37_79b9_7f4a_7c15) >> 48)
  }
}

/// What a byte is to a reader of words.
private enum ByteKind: UInt8 {
  case other, letter, capital, digit, high, stop, apostrophe

  var isOfWord: Bool { self == .letter || self == .capital || self == .digit }

  static let table: [ByteKind] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .capital
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case 0x80...0xFF: .high
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), 0x0A: .stop
    case UInt8(ascii: "'"): .apostrophe
    default: .other
    }
  }
}
