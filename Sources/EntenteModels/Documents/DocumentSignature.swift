/// What copies of a document are found by, also those in which a machine replaced words.
///
/// Three views of a text, each the smallest hashes of a set: its *frame* (runs of small words, numbers and
/// places of names, which word-spinning programs leave alone), its *anchors* (names and numbers) and its
/// *words* (runs of three). Of two sets the smallest hashes tell how much of them is common.
///
/// - Shape: each view is sorted, without repeats, at most `size` long; short texts are held whole.
public struct DocumentSignature: Hashable, Sendable {
  /// The method; signatures of different methods are never compared.
  public static let currentVersion = 1
  /// How many hashes a view keeps at most.
  public static let size = 96

  /// Which method made it.
  public var version: Int
  /// Runs of small words, numbers and places of names.
  public var frame: [UInt32]
  /// Names and numbers.
  public var anchors: [UInt32]
  /// Runs of three words.
  public var words: [UInt32]

  /// A signature.
  public init(
    version: Int = currentVersion, frame: [UInt32], anchors: [UInt32], words: [UInt32]
  ) {
    self.version = version
    self.frame = frame
    self.anchors = anchors
    self.words = words
  }

  /// The keys of a signature: documents that share none are never compared.
  public var bands: [UInt64] {
    frame.prefix(24).map { UInt64($0) } + words.prefix(8).map { UInt64($0) | 1 << 32 }
  }

  /// How alike another document is; nil where neither derives from the other.
  ///
  /// - Source: chosen on one corpus of 10,000 documents (`docs/duplicates.md`).
  public func likeness(to other: DocumentSignature) -> DocumentLikeness? {
    guard version == other.version else { return nil }
    let frame = Self.share(self.frame, other.frame)
    let words = Self.share(self.words, other.words)
    let fewest = min(anchors.count, other.anchors.count)
    // Names and numbers weigh double: news by template shares its frame with strangers.
    let most = max(frame, words)
    let same = Self.share(anchors, other.anchors)
    let isAlike = fewest < 4 ? most >= 0.5 : same >= 0.3 && most >= 0.05 && most + 2 * same >= 1.3
    guard isAlike else { return nil }
    return DocumentLikeness(frame: frame, words: words)
  }

  /// Which part of the union of two sets both hold, from their smallest hashes.
  static func share(_ first: [UInt32], _ second: [UInt32]) -> Double {
    var (left, right, union, common) = (0, 0, 0, 0)
    while union < size, left < first.count || right < second.count {
      union += 1
      if left == first.count {
        right += 1
      } else if right == second.count {
        left += 1
      } else if first[left] == second[right] {
        common += 1
        left += 1
        right += 1
      } else if first[left] < second[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return union == 0 ? 0 : Double(common) / Double(union)
  }
}
