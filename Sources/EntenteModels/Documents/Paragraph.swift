/// A run of a document's text with one role.
///
/// - Units: UTF-8 bytes of the text, half-open, without the line's end.
public struct Paragraph: Hashable, Sendable {
  /// The bytes.
  public var range: Range<Int>
  /// What the paragraph is for.
  public var role: ParagraphRole

  /// Bytes with a role.
  public init(range: Range<Int>, role: ParagraphRole) {
    self.range = range
    self.role = role
  }
}

/// What a paragraph is for.
public enum ParagraphRole: String, Sendable, CaseIterable, JSONName {
  /// Front matter or a table of facts about the document; never coded.
  case metadata
  /// The headline.
  case headline
  /// Who wrote it.
  case byline
  /// Place and date alone on a line.
  case dateline
  /// The words under a picture.
  case caption
  /// The story.
  case body
  /// Calls to subscribe, copyright lines, links to other stories; never coded.
  case boilerplate

  /// Whether records are looked for here.
  public var isCoded: Bool { self == .headline || self == .caption || self == .body }
}
