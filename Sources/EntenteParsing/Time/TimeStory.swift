import EntenteModels

/// What has been told so far: the days that later words count from.
struct TimeStory {
  /// A time that was told, and where.
  struct Anchor {
    let unit: TimeUnit
    let first: Day
    let last: Day
    let sentence: Int
    /// Whether the text told its year.
    let hasYear: Bool
  }

  /// The day of writing.
  let reference: Day
  /// Seconds of the day of writing.
  let clock: Int
  /// Whether the hour of writing is known.
  let hasClock: Bool
  /// Whether the day of writing is known.
  let isDated: Bool
  /// The last time told, the last day, and the last month or day.
  private(set) var latest: Anchor?
  private(set) var day: Anchor?
  private(set) var month: Anchor?
  /// How many years ago the events are whose anniversary the text tells of; 0 where it tells of none.
  var anniversary = 0

  init(_ context: TimeContext) {
    reference = context.reference?.day ?? context.narrative ?? Day(number: 0)
    isDated = context.reference != nil
    hasClock = (context.reference?.text.utf8.count ?? 0) > 10
    clock = TimeStory.seconds(context.reference?.text ?? "")
    if let day = context.narrative {
      tell(Anchor(unit: .day, first: day, last: day, sentence: 0, hasYear: true))
    }
  }

  /// Remembers what was told.
  mutating func tell(_ anchor: Anchor) {
    latest = anchor
    if anchor.unit == .day { day = anchor }
    if anchor.unit == .day || anchor.unit == .month { month = anchor }
  }

  /// What was told in a sentence or the one before it.
  func near(_ anchor: Anchor?, _ sentence: Int, within distance: Int = 1) -> Anchor? {
    guard let anchor, sentence - anchor.sentence <= distance else { return nil }
    return anchor
  }

  private static func seconds(_ text: String) -> Int {
    let bytes = Array(text.utf8.dropFirst(11))
    guard bytes.count >= 5 else { return 0 }
    func two(_ index: Int) -> Int { Int(bytes[index] &- 48) * 10 + Int(bytes[index + 1] &- 48) }
    let seconds = bytes.count >= 8 && bytes[5] == 0x3A ? two(6) : 0
    return two(0) * 3600 + two(3) * 60 + seconds
  }
}
