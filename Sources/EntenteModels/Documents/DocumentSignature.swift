/// What copies of a document are found by, also those in which a machine replaced words.
///
/// Three views of a text, each in its order: its *frame* (small words, numbers and ends of sentences, each
/// with what stands before it), which word-spinning programs leave alone; its *anchors* (names and numbers),
/// which strangers with the same frame do not share; and its *words* of content.
///
/// - Shape: each view is at most `longest` long; what follows is left out.
public struct DocumentSignature: Hashable, Sendable {
  /// The method; signatures of different methods are never compared.
  public static let currentVersion = 2
  /// How many elements a view keeps at most.
  public static let longest = 2_048

  /// Marks the last element of a paragraph in a frame.
  public static let paragraphEnd: UInt16 = 0x400

  /// Which method made it.
  public var version: Int
  /// Small words, numbers and ends of sentences by their numbers, each with what stands before it: the
  /// number in eight bits, then two bits, then `paragraphEnd`.
  public var frame: [UInt16]
  /// Hashes of names, even, and of numbers, odd.
  public var anchors: [UInt16]
  /// Hashes of the words that are neither.
  public var words: [UInt16]

  /// A signature.
  public init(
    version: Int = currentVersion, frame: [UInt16], anchors: [UInt16], words: [UInt16]
  ) {
    self.version = version
    self.frame = frame
    self.anchors = anchors
    self.words = words
  }

  /// Whether a text is long enough to be told from others.
  public var isTelling: Bool {
    frame.count >= Self.fewestOfFrame || words.count >= Self.fewestWords
  }

  /// The fewest elements by which a text can be told from another: about two sentences.
  private static let fewestOfFrame = 12
  /// As many where a text has hardly a small word, as in another language.
  private static let fewestWords = 40

  /// How alike another document is; nil where neither derives from the other.
  ///
  /// Half of the shorter frame must be found in the other, in order. Whoever replaces words keeps names and
  /// numbers rather than other words; a template keeps its words and changes names and numbers. So
  /// what names and numbers keep more than words do is added, and what they keep less is taken off.
  ///
  /// - Source: chosen on one half of a corpus and tried on the other (`docs/duplicates.md`).
  public func likeness(to other: DocumentSignature) -> DocumentLikeness? {
    guard version == other.version else { return nil }
    let hasFrame = min(frame.count, other.frame.count) >= Self.fewestOfFrame
    let frame = hasFrame ? Self.share(Self.pairs(frame), Self.pairs(other.frame)) : nil
    if let frame, frame < 0.5 { return nil }
    let kept = Self.share(words, other.words)
    let (mine, others) = (numbers, other.numbers)
    let keptNumbers = Self.share(mine, others)
    let countOfNumbers = min(mine.count, others.count)
    if countOfNumbers >= 3, keptNumbers ?? 0 < 0.6 { return nil }
    let keptNames = Self.share(names, other.names)
    let countOfNames = min(names.count, other.names.count)
    let count = Double(countOfNames + countOfNumbers)
    let keptAnchors =
      (keptNames ?? 0) * Double(countOfNames) + (keptNumbers ?? 0) * Double(countOfNumbers)
    let more = (keptAnchors - (kept ?? 0) * count) / (count + 2)
    guard (frame ?? kept ?? 0) + 0.75 * more >= 0.7 else { return nil }
    return DocumentLikeness(frame: frame ?? kept ?? 0, words: kept ?? 1)
  }

  private var names: [UInt16] { anchors.filter { $0 & 1 == 0 } }
  private var numbers: [UInt16] { anchors.filter { $0 & 1 == 1 } }

  /// Each element with the one after it.
  private static func pairs(_ elements: [UInt16]) -> [UInt32] {
    zip(elements, elements.dropFirst()).map {
      UInt32($0 & ~paragraphEnd) << 16 | UInt32($1 & ~paragraphEnd)
    }
  }

  /// Which part of the shorter one is found in the other in its order; nil where it is empty.
  static func share<Element: FixedWidthInteger & UnsignedInteger>(
    _ first: [Element], _ second: [Element]
  ) -> Double? {
    let fewest = min(first.count, second.count)
    return fewest == 0
      ? nil : Double(CommonSubsequence.length(first, second)) / Double(fewest)
  }
}
