/// Records that tell the same thing, and what their best sources support.
///
/// A fact is a view that can be computed again at any time; no record is changed by it.
public struct Fact: Hashable, Sendable {
  /// The fact's id: the smallest of its records' ids.
  public var id: RecordID
  /// The records, in the order of their ids; never empty.
  public var records: [RecordID]
  /// How many documents tell it.
  public var support: Support
  /// Which records tell it otherwise.
  public var conflicts: [Conflict]
  /// The slots that the best sources support: the record with the weakest phase and certainty
  /// among them.
  public var best: Record

  /// A fact over records.
  public init(
    id: RecordID, records: [RecordID], support: Support, conflicts: [Conflict] = [], best: Record
  ) {
    self.id = id
    self.records = records
    self.support = support
    self.conflicts = conflicts
    self.best = best
  }
}

/// How many documents tell a fact.
public struct Support: Hashable, Sendable {
  /// All documents.
  public var documents: Int
  /// Those of which none derives from another nor rests on the same named origin.
  public var independent: Int

  /// Counts of documents.
  public init(documents: Int, independent: Int) {
    self.documents = documents
    self.independent = independent
  }
}

/// A record that tells a fact otherwise.
public struct Conflict: Hashable, Sendable {
  /// The record.
  public var record: RecordID
  /// The key whose value differs: "new", "time".
  public var field: String

  /// A record that differs in a field.
  public init(record: RecordID, field: String) {
    self.record = record
    self.field = field
  }
}

extension Support: JSONObjectConvertible {
  /// Writes `{documents, independent}`.
  public func write(fields json: inout JSONWriter) {
    json.field("documents", documents)
    json.field("independent", independent)
  }

  /// Reads `{documents, independent}`.
  public init(json: JSONObject) throws(JSONError) {
    documents = try json.required("documents")
    independent = try json.required("independent")
  }
}

extension Conflict: JSONObjectConvertible {
  /// Writes `{record, field}`.
  public func write(fields json: inout JSONWriter) {
    json.field("record", record)
    json.field("field", field)
  }

  /// Reads `{record, field}`.
  public init(json: JSONObject) throws(JSONError) {
    record = try json.required("record")
    field = try json.required("field")
  }
}

extension Fact: JSONWritable {
  /// Writes `{fact, records, support, conflicts?}` and the slots of the best record besides its id
  /// and document.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("fact", id)
      json.list("records", records)
      json.field("support", support)
      json.field("conflicts", conflicts)
      json.field("record", best.kind)
      best.write(slots: &json)
    }
  }
}
