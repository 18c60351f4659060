import EntenteLanguage

/// The tokens of a text with what the rules and word pairs know of them.
struct RepairText {
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var tokens: [RepairToken] = []
  /// Runs of tokens without a stop inside.
  private(set) var runs: [Range<Int>] = []

  /// Cuts the ranges of a text.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ ranges: [Range<Int>], _ knowledge: RepairKnowledge
  ) {
    self.bytes = bytes
    tokens.reserveCapacity(ranges.reduce(0) { $0 + $1.count } / Self.bytesOfToken)
    for range in ranges { read(range.clamped(to: 0..<bytes.count), knowledge) }
  }

  /// About how many bytes a token takes with the gap after it.
  private static let bytesOfToken = 5

  private mutating func read(_ range: Range<Int>, _ knowledge: RepairKnowledge) {
    var scanner = RepairScanner(bytes, range)
    var gap = RepairToken.Gap.stop
    var first = tokens.count
    var quote = false
    while let piece = scanner.next() {
      switch piece.kind {
      case .stop:
        if gap != .stop, first < tokens.count {
          runs.append(first..<tokens.count)
          first = tokens.count
        }
        gap = .stop
        if bytes[piece.start] == 0x0A { quote = false }
      case .mark:
        if gap == .space { gap = .mark }
        quote = opens(piece, quote)
      case .word, .number:
        tokens.append(token(piece, gap, quote, knowledge))
        gap = .space
      }
    }
    if first < tokens.count { runs.append(first..<tokens.count) }
  }

  /// Whether a quotation is open after a mark.
  private func opens(_ mark: RepairScanner.Piece, _ wasOpen: Bool) -> Bool {
    guard mark.end - mark.start == 3 else {
      return bytes[mark.start] == UInt8(ascii: "\"") ? !wasOpen : wasOpen
    }
    switch bytes[mark.start + 2] {
    case 0x9C: return true
    case 0x9D: return false
    default: return wasOpen
    }
  }

  private func token(
    _ piece: RepairScanner.Piece, _ gap: RepairToken.Gap, _ quote: Bool,
    _ knowledge: RepairKnowledge
  ) -> RepairToken {
    let isWord = piece.kind == .word
    let word = knowledge.rules.word(bytes, piece)
    return RepairToken(
      start: piece.start, end: piece.end, word: word,
      key: isWord && bytes[piece.start] != UInt8(ascii: "'") && bytes[piece.start] < 0xE2
        ? piece.key : 0,
      frequency: isWord ? knowledge.frequency(word, piece.key) : 0, shape: shape(piece), gap: gap,
      isQuoted: quote)
  }

  private func shape(_ piece: RepairScanner.Piece) -> RepairToken.Shape {
    if piece.kind == .number { return .number }
    func isCapital(_ at: Int) -> Bool { bytes[at] &- 65 < 26 }
    guard isCapital(piece.start) else { return .small }
    return piece.end - piece.start > 1 && isCapital(piece.start + 1) ? .upper : .capital
  }
}
