/// A field by which rows are counted.
public enum CountField: String, Sendable, CaseIterable {
  /// The day it happened.
  case day
  /// The month.
  case month
  /// The quarter.
  case quarter
  /// The year.
  case year
  /// The type, kind or action.
  case type
  /// The kind of record.
  case kind
  /// The mode.
  case mode
  /// The status, stage or outcome.
  case status
  /// The phase.
  case phase
  /// The certainty.
  case certainty
  /// The topic; a record with two counts twice.
  case topic
  /// The outlet.
  case publisher
  /// The acting side; a record with two counts twice.
  case from
  /// The side acted upon; a record with two counts twice.
  case to
}
