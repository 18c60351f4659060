public import EntenteLanguage
public import EntenteModels

/// Finds the times of a text and says which days they stand for.
///
/// ```swift
/// let tagger = TimeTagger(rules: rules)
/// let spans = tagger.tag(
///   document, text: bytes, context: TimeContext(reference: Moment(iso: "2025-11-14")))
/// ```
///
/// - Complexity: linear in the text.
public struct TimeTagger: Sendable {
  private let rules: TimeRules
  /// How many atoms are looked at together; a longer sentence is cut.
  private static let window = 4096

  /// A tagger with rules.
  public init(rules: TimeRules) { self.rules = rules }

  /// The times of a document.
  ///
  /// - Parameters:
  ///   - document: Its sentences.
  ///   - text: The bytes that the document's offsets count.
  ///   - context: What the times are counted from. Without a reference, the day of writing is taken
  ///     from the text (`inferred`), and what is counted from it is a guess.
  /// - Returns: The spans in the order of the text, without overlap.
  public func tag(
    _ document: AnnotatedDocument, text: [UInt8], context: TimeContext
  ) -> [TimeSpan] {
    if context.reference == nil { return dating(document, text: text).spans }
    return counted(document, text, context)
  }

  /// The times of a text whose date nobody gives, and when it was written by them.
  ///
  /// - Parameters:
  ///   - document: Its sentences.
  ///   - text: The bytes that the document's offsets count.
  /// - Returns: The spans, what is counted from the day of writing a guess; and what `inferred` says.
  func dating(
    _ document: AnnotatedDocument, text: [UInt8]
  ) -> (spans: [TimeSpan], written: (days: DayRange, evidence: TimeSpan)?) {
    let absolute = spans(document, text, TimeContext(reference: nil))
    guard let written = Self.inferred(from: absolute), let day = written.days.start
    else { return (absolute.filter { !$0.isGuessed && !$0.isRelative }, nil) }
    let context = TimeContext(reference: Moment(day), isInferred: true)
    return (counted(document, text, context), written)
  }

  /// The times counted from a day of writing; guesses where the day is one.
  private func counted(
    _ document: AnnotatedDocument, _ text: [UInt8], _ context: TimeContext
  ) -> [TimeSpan] {
    var spans = spans(document, text, context)
    guard context.isInferred else { return spans }
    for index in spans.indices where spans[index].isRelative { spans[index].isGuessed = true }
    return spans
  }

  /// When a text without a date was written, as far as its own dates tell.
  ///
  /// - Parameter spans: The times of the text.
  /// - Returns: From the last day that it tells of as past to 30 days after it, and the span that
  ///   says so; a month or year where the text tells no day; nil where it tells no date with a year.
  public static func inferred(
    from spans: [TimeSpan]
  ) -> (days: DayRange, evidence: TimeSpan)? {
    let told = spans.filter { $0.kind == .date && !$0.isGuessed && !$0.isRelative }
    let known: [Granularity] = [.day, .month, .year]
    for granularity in known {
      let dated = told.filter { $0.granularity == granularity }
      guard
        let latest = dated.max(by: {
          ($0.dayRange.end ?? .distantPast) < ($1.dayRange.end ?? .distantPast)
        }),
        let start = latest.dayRange.start, let end = latest.dayRange.end
      else { continue }
      let later = told.filter { ($0.dayRange.end ?? .distantPast) > end.adding(days: 400) }
      if granularity == .day, !later.isEmpty { continue }
      return (
        DayRange(start: start, end: granularity == .day ? end.adding(days: 30) : end), latest
      )
    }
    return nil
  }

  private func spans(
    _ document: AnnotatedDocument, _ text: [UInt8], _ context: TimeContext
  ) -> [TimeSpan] {
    text.withUnsafeBufferPointer { bytes in
      let atomizer = TimeAtomizer(rules)
      var parser = TimeParser(rules, bytes, document, TimeStory(context))
      var atoms = ContiguousArray<TimeAtom>()
      atoms.reserveCapacity(Self.window)
      for (number, sentence) in document.sentences.enumerated() {
        parser.sentence = number
        var start = max(sentence.lowerBound, 0)
        let end = min(sentence.upperBound, bytes.count)
        while start < end {
          atoms.removeAll(keepingCapacity: true)
          start = atomizer.atoms(of: bytes, start..<end, limit: Self.window, into: &atoms)
          atoms.withUnsafeBufferPointer {
            parser.atoms = $0
            parser.scan()
          }
        }
      }
      return parser.spans
    }
  }
}
