/// A promise, pledge, vow or agreement to act, as **one** source reports it.
///
/// The record's `time` is when it was made.
public struct Commitment: Hashable, Sendable {
  /// Who owes.
  public var by: [Actor]
  /// Who is owed.
  public var to: [Actor]
  /// The lemma of what will be done: "invest".
  public var action: String
  /// What will be done, in words.
  public var object: String
  /// How much.
  public var quantity: Quantity?
  /// In which parts.
  public var schedule: [Instalment]
  /// By when.
  public var due: TimeExpression?
  /// The commitment that answers this one.
  public var inReturnFor: RecordID?
  /// The larger commitment.
  public var partOf: RecordID?
  /// The paper it stands in.
  public var instrument: InstrumentReference?
  /// How far it has come.
  public var status: CommitmentStatus

  /// Puts the parts together; what is left out is unknown.
  public init(
    by: [Actor] = [], to: [Actor] = [], action: String, object: String, quantity: Quantity? = nil,
    schedule: [Instalment] = [], due: TimeExpression? = nil, inReturnFor: RecordID? = nil,
    partOf: RecordID? = nil, instrument: InstrumentReference? = nil, status: CommitmentStatus
  ) {
    self.by = by
    self.to = to
    self.action = action
    self.object = object
    self.quantity = quantity
    self.schedule = schedule
    self.due = due
    self.inReturnFor = inReturnFor
    self.partOf = partOf
    self.instrument = instrument
    self.status = status
  }
}

extension Commitment: JSONObjectConvertible {
  /// Writes the fields in the order of the format.
  public func write(fields json: inout JSONWriter) {
    json.list("by", by)
    json.list("to", to)
    json.field("action", action)
    json.field("object", object)
    json.field("quantity", quantity)
    json.field("schedule", schedule)
    json.field("due", due)
    json.field("inReturnFor", inReturnFor)
    json.field("partOf", partOf)
    json.field("instrument", instrument)
    json.field("status", status)
  }

  /// Reads the fields.
  public init(json: JSONObject) throws(JSONError) {
    by = try json.list("by")
    to = try json.list("to")
    action = try json.required("action")
    object = try json.required("object")
    quantity = try json.optional("quantity")
    schedule = try json.list("schedule")
    due = try json.optional("due")
    inReturnFor = try json.optional("inReturnFor")
    partOf = try json.optional("partOf")
    instrument = try json.optional("instrument")
    status = try json.required("status")
  }
}

/// How far a commitment has come.
public enum CommitmentStatus: String, Sendable, CaseIterable, JSONName {
  /// Said for the first time, or nothing more is known.
  case announced
  /// Said again.
  case reaffirmed
  /// Hangs on a condition.
  case conditional
  /// Binding.
  case inForce
  /// Being carried out.
  case inProgress
  /// Nothing moves.
  case stalled
  /// Changed.
  case amended
  /// Done.
  case fulfilled
  /// Broken.
  case breached
  /// Taken back.
  case withdrawn
}
