/// What somebody thinks may come: "is expected to", "may", "has not ruled out".
///
/// The record's `time` is when it was voiced.
public struct Expectation: Hashable, Sendable {
  /// Who expects it; absent where it is the text itself.
  public var holder: Actor?
  /// What is expected, in words.
  public var claim: String
  /// The same as an event, with everyone whom the claim is about.
  public var event: ExpectedEvent?
  /// A number in the claim.
  public var quantity: Quantity?
  /// When it should come.
  public var window: TimeExpression?
  /// What became of it.
  public var outcome: Outcome

  /// Puts the parts together; what is left out is unknown.
  public init(
    holder: Actor? = nil, claim: String, event: ExpectedEvent? = nil, quantity: Quantity? = nil,
    window: TimeExpression? = nil, outcome: Outcome
  ) {
    self.holder = holder
    self.claim = claim
    self.event = event
    self.quantity = quantity
    self.window = window
    self.outcome = outcome
  }
}

extension Expectation: JSONObjectConvertible {
  /// Writes the fields in the order of the format.
  public func write(fields json: inout JSONWriter) {
    json.field("holder", holder)
    json.field("claim", claim)
    json.field("event", event)
    json.field("quantity", quantity)
    json.field("window", window)
    json.field("outcome", outcome)
  }

  /// Reads the fields.
  public init(json: JSONObject) throws(JSONError) {
    holder = try json.optional("holder")
    claim = try json.required("claim")
    event = try json.optional("event")
    quantity = try json.optional("quantity")
    window = try json.optional("window")
    outcome = try json.required("outcome")
  }
}

/// What became of an expectation.
public enum Outcome: String, Sendable, CaseIterable, JSONName {
  /// Not known yet.
  case open
  /// It came.
  case met
  /// Some of it came.
  case partly
  /// It did not come.
  case failed
  /// Its time is over and nobody told.
  case lapsed
  /// It lost its ground.
  case void
}
