/// A paper of diplomacy: a fact sheet, a communiqué, a treaty, a ruling.
///
/// The record's `time` is when it was issued.
public struct Instrument: Hashable, Sendable {
  /// Its name, in words.
  public var name: String
  /// What kind of paper.
  public var type: InstrumentType
  /// Whose it is.
  public var parties: [Actor]
  /// The series it continues: "scm-communique".
  public var series: String?
  /// Whether it is out.
  public var status: InstrumentStatus
  /// Phrases added, dropped or kept.
  public var language: [LanguageChange]

  /// Puts the parts together; what is left out is unknown.
  public init(
    name: String, type: InstrumentType, parties: [Actor] = [], series: String? = nil,
    status: InstrumentStatus, language: [LanguageChange] = []
  ) {
    self.name = name
    self.type = type
    self.parties = parties
    self.series = series
    self.status = status
    self.language = language
  }
}

extension Instrument: JSONObjectConvertible {
  /// Writes the fields in the order of the format.
  public func write(fields json: inout JSONWriter) {
    json.field("name", name)
    json.field("type", type)
    json.list("parties", parties)
    json.field("series", series)
    json.field("status", status)
    json.field("language", language)
  }

  /// Reads the fields.
  public init(json: JSONObject) throws(JSONError) {
    name = try json.required("name")
    type = try json.required("type")
    parties = try json.list("parties")
    series = try json.optional("series")
    status = try json.required("status")
    language = try json.list("language")
  }
}

/// A kind of paper.
public enum InstrumentType: String, Sendable, CaseIterable, JSONName {
  /// A fact sheet.
  case factSheet
  /// A communiqué or joint statement.
  case communique
  /// A declaration.
  case declaration
  /// A treaty or binding agreement.
  case treaty
  /// A memorandum of understanding.
  case memorandum
  /// A framework or road map.
  case framework
  /// A statute.
  case law
  /// An executive order, decree or proclamation.
  case order
  /// A court's ruling.
  case ruling
  /// A resolution.
  case resolution
  /// A strategy paper.
  case strategy
  /// A review or report.
  case review
}

/// Whether a paper is out.
public enum InstrumentStatus: String, Sendable, CaseIterable, JSONName {
  /// It is out.
  case issued
  /// It is to come.
  case pending
  /// It is no longer valid.
  case ended
}
