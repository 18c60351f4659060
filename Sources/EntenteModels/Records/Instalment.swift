/// One part of a commitment's schedule: "$20 billion a year".
public struct Instalment: Hashable, Sendable {
  /// How much.
  public var quantity: Quantity
  /// The period, where it recurs: "year".
  public var per: String?
  /// By when.
  public var due: TimeExpression?

  /// Puts the parts together; what is left out is unknown.
  public init(quantity: Quantity, per: String? = nil, due: TimeExpression? = nil) {
    self.quantity = quantity
    self.per = per
    self.due = due
  }
}

extension Instalment: JSONObjectConvertible {
  /// Writes the fields in the order of the format.
  public func write(fields json: inout JSONWriter) {
    json.field("quantity", quantity)
    json.field("per", per)
    json.field("due", due)
  }

  /// Reads the fields.
  public init(json: JSONObject) throws(JSONError) {
    quantity = try json.required("quantity")
    per = try json.optional("per")
    due = try json.optional("due")
  }
}
