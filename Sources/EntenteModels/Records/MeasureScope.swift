/// To what a measure applies: "automobiles and auto parts".
public struct MeasureScope: Hashable, Sendable {
  /// In words.
  public var text: String
  /// Products or groups, lower-case singular.
  public var products: [String]

  /// Puts the parts together; what is left out is unknown.
  public init(text: String, products: [String] = []) {
    self.text = text
    self.products = products
  }
}

extension MeasureScope: JSONObjectConvertible {
  /// Writes the fields in the order of the format.
  public func write(fields json: inout JSONWriter) {
    json.field("text", text)
    json.list("products", products)
  }

  /// Reads the fields.
  public init(json: JSONObject) throws(JSONError) {
    text = try json.required("text")
    products = try json.list("products")
  }
}
