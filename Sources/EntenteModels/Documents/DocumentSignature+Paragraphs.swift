extension DocumentSignature {
  /// The fewest elements of a frame by which a paragraph can be told from others.
  private static let fewestOfParagraph = 12

  /// Runs of three elements of the frame, as `paragraphs(foundIn:)` asks for them.
  public var runs: Set<UInt64> { Set(Self.threes(frame[...])) }

  /// The paragraphs that are long enough to be told from others, as runs of three elements.
  private var paragraphs: [[UInt64]] {
    var paragraphs: [[UInt64]] = []
    var start = 0
    for (place, element) in frame.enumerated() where element & Self.paragraphEnd != 0 {
      if place - start >= Self.fewestOfParagraph {
        paragraphs.append(Self.threes(frame[start...place]))
      }
      start = place + 1
    }
    return paragraphs
  }

  /// How many paragraphs are long enough to be told from others.
  public var paragraphCount: Int { paragraphs.count }

  /// The paragraphs of which most is found in another document.
  ///
  /// - Parameter runs: Those of the other document.
  /// - Returns: Their places among the long ones.
  public func paragraphs(foundIn runs: Set<UInt64>) -> Set<Int> {
    var found: Set<Int> = []
    for (place, paragraph) in paragraphs.enumerated() {
      let common = paragraph.count { runs.contains($0) }
      if common * 10 >= paragraph.count * 6 { found.insert(place) }
    }
    return found
  }

  private static func threes(_ frame: ArraySlice<UInt16>) -> [UInt64] {
    guard frame.count >= 3 else { return [] }
    var runs: [UInt64] = []
    runs.reserveCapacity(frame.count)
    for place in frame.startIndex..<frame.endIndex - 2 {
      let (first, second, third) = (frame[place], frame[place + 1], frame[place + 2])
      runs.append(
        UInt64(first & ~paragraphEnd) << 32 | UInt64(second & ~paragraphEnd) << 16
          | UInt64(third & ~paragraphEnd))
    }
    return runs
  }
}
