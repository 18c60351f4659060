import EntenteModels

/// Reads bytes of text and keeps what a signature is made of.
struct SignatureReader {
  private var frame = SmallestHashes(size: DocumentSignature.size)
  private var anchors = SmallestHashes(size: DocumentSignature.size)
  private var words = SmallestHashes(size: DocumentSignature.size)
  /// The last elements of the frame and the last words, the newest last.
  private var lastFrame = SIMD8<UInt64>(repeating: 0)
  private var lastWords = (UInt64(0), UInt64(0))
  /// How many elements and words there were.
  private(set) var frameCount = 0
  private var wordCount = 0
  /// What stands between the last element of the frame and the next word.
  private var between = Between.nothing
  private var isAtStart = true

  private enum Between: UInt64 {
    case nothing = 1
    case content, name
  }

  /// How many elements of the frame make a run.
  private static let run = 6

  /// Reads one paragraph.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    isAtStart = true
    var at = 0
    while at < bytes.count {
      let kind = Self.kinds[Int(bytes[at])]
      if kind == Self.space {
        at += 1
      } else if kind == Self.stop {
        isAtStart = true
        at += 1
      } else {
        at = readWord(bytes, from: at)
      }
    }
  }

  private mutating func readWord(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    var hash = FrameWords.start
    var hasDigit = false
    while at < bytes.count {
      let byte = bytes[at]
      let kind = Self.kinds[Int(byte)]
      let isJoint = byte == 0x2C || byte == 0x2E || byte == 0x27
      guard kind >= Self.letter || (isJoint && Self.isJoined(bytes, at, hasDigit)) else { break }
      if kind == Self.digit { hasDigit = true }
      if byte != 0x2C { hash = FrameWords.step(hash, kind == Self.capital ? byte | 0x20 : byte) }
      at += 1
    }
    let isCapital = Self.kinds[Int(bytes[start])] == Self.capital
    take(hash, isName: isCapital && !isAtStart, hasDigit: hasDigit)
    isAtStart = false
    return max(at, start + 1)
  }

  /// Whether a comma, stop or apostrophe stands inside a number or word.
  private static func isJoined(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ hasDigit: Bool
  ) -> Bool {
    guard at + 1 < bytes.count else { return false }
    let next = kinds[Int(bytes[at + 1])]
    return hasDigit ? next == digit : bytes[at] == 0x27 && next >= letter
  }

  private mutating func take(_ word: UInt64, isName: Bool, hasDigit: Bool) {
    wordCount += 1
    if wordCount > 2 {
      words.insert(Self.mixed(Self.mixed(lastWords.0) &+ lastWords.1) ^ Self.mixed(word))
    }
    lastWords = (lastWords.1, word)
    if hasDigit {
      anchors.insert(Self.mixed(word))
      takeFrame(word)
    } else if let stands = FrameWords.standard.stands(for: word) {
      takeFrame(stands)
    } else if isName {
      anchors.insert(Self.mixed(word))
      between = .name
    } else if between == .nothing {
      between = .content
    }
  }

  private mutating func takeFrame(_ element: UInt64) {
    frameCount += 1
    for place in 0..<7 { lastFrame[place] = lastFrame[place + 1] }
    lastFrame[7] = element &* 0x9e37_79b9_7f4a_7c15 &+ between.rawValue
    between = .nothing
    guard frameCount >= Self.run else { return }
    var hash: UInt64 = 0
    for place in (8 - Self.run)..<8 { hash = (hash ^ lastFrame[place]) &* 0xff51_afd7_ed55_8ccd }
    frame.insert(Self.mixed(hash))
  }

  /// The signature of all that was read.
  mutating func finish() -> DocumentSignature {
    DocumentSignature(frame: frame.finish(), anchors: anchors.finish(), words: words.finish())
  }

  /// Spreads the bits of a hash.
  @inline(__always) private static func mixed(_ hash: UInt64) -> UInt64 {
    var hash = (hash ^ (hash >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    hash = (hash ^ (hash >> 29)) &* 0xff51_afd7_ed55_8ccd
    return hash ^ (hash >> 32)
  }

  private static let space: UInt8 = 0
  private static let stop: UInt8 = 1
  private static let letter: UInt8 = 2
  private static let capital: UInt8 = 3
  private static let digit: UInt8 = 4

  /// What each byte is; bytes above ASCII are letters.
  private static let kinds: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...0xFF: letter
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): capital
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), 0x0A: stop
    default: space
    }
  }
}
