extension DocumentSignature {
  /// The fewest elements of a frame by which a paragraph can be told from others.
  private static let fewestOfParagraph = 12

  /// The paragraphs that are long enough to be told from others, as runs of three elements.
  private var paragraphs: [[UInt64]] {
    var paragraphs: [[UInt64]] = []
    var start = 0
    for (place, element) in frame.enumerated() where element & Self.paragraphEnd != 0 {
      let runs = Self.threes(frame[start...place])
      if place - start >= Self.fewestOfParagraph { paragraphs.append(runs) }
      start = place + 1
    }
    return paragraphs
  }

  /// How many paragraphs are long enough to be told from others.
  public var paragraphCount: Int { paragraphs.count }

  /// The paragraphs of which most is found in another document, by their places among the long ones.
  public func paragraphs(foundIn other: DocumentSignature) -> Set<Int> {
    let theirs = Set(Self.threes(other.frame[...]))
    var found: Set<Int> = []
    for (place, runs) in paragraphs.enumerated() {
      let common = runs.count { theirs.contains($0) }
      if common * 10 >= runs.count * 6 { found.insert(place) }
    }
    return found
  }

  private static func threes(_ frame: ArraySlice<UInt16>) -> [UInt64] {
    zip(zip(frame, frame.dropFirst()), frame.dropFirst(2)).map { pair, third in
      [pair.0, pair.1, third].reduce(0) { $0 << 16 | UInt64($1 & ~paragraphEnd) }
    }
  }
}
