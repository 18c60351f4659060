/// Where something happens.
public struct Place: Hashable, Sendable {
  /// The text's own words.
  public var text: String
  /// The country it lies in.
  public var country: ActorCode?
  /// The canonical name.
  public var name: String?
  /// How exact the place is.
  public var precision: Precision?

  /// Puts the parts together; what is left out is unknown.
  public init(
    text: String, country: ActorCode? = nil, name: String? = nil, precision: Precision? = nil
  ) {
    self.text = text
    self.country = country
    self.name = name
    self.precision = precision
  }
}

extension Place {
  /// How exact a place is.
  public enum Precision: String, Sendable, CaseIterable, JSONName {
    /// A building, a base, a plant.
    case site
    /// A city or town.
    case city
    /// A state or province.
    case admin1
    /// A country.
    case country
  }
}

extension Place: JSONObjectConvertible {
  /// Writes the fields in the order of the format.
  public func write(fields json: inout JSONWriter) {
    json.field("text", text)
    json.field("country", country)
    json.field("name", name)
    json.field("precision", precision)
  }

  /// Reads the fields.
  public init(json: JSONObject) throws(JSONError) {
    text = try json.required("text")
    country = try json.optional("country")
    name = try json.optional("name")
    precision = try json.optional("precision")
  }
}
