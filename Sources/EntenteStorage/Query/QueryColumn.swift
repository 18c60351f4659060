/// A column that `columns:` puts into a table.
public enum QueryColumn: String, Sendable, CaseIterable {
  /// The id.
  case id
  /// The kind of record.
  case kind
  /// When it happened, or a document was published.
  case time
  /// When it was reported.
  case reported
  /// One plain sentence.
  case gloss
  /// The type, kind or action.
  case type
  /// The mode.
  case mode
  /// The status, stage or outcome.
  case status
  /// Whether it is done.
  case phase
  /// Who acts.
  case from
  /// Who is acted upon.
  case to
  /// The amounts.
  case amount
  /// What it is about.
  case topic
  /// How sure the text is.
  case certainty
  /// How sure we are.
  case confidence
  /// How many independent documents tell it.
  case support
  /// How many records tell it otherwise.
  case conflicts
  /// The first words that say so.
  case quote
  /// The document.
  case document
  /// The outlet.
  case publisher
  /// The title of a document.
  case title
  /// Where a document lies.
  case url
  /// How a document or record came to be.
  case origin
}
