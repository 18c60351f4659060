/// Who acts or is acted upon: a state, an organisation, an office or a person, as the text has it.
///
/// `code` is absent where the text gives no country or body ("observers"). Private persons are kept
/// by role, not by name.
///
/// - Source: ISO 3166-1 alpha-3 codes (3166-3 for past states, XKX), `EUR`, `UNO`, `IGO`, `NGO`,
///   `MNC`; sectors of the PLOVER manual.
public struct Actor: Hashable, Sendable {
  /// The country or kind of body.
  public var code: ActorCode?
  /// Government, military, business ...
  public var sector: Sector?
  /// The canonical name in Latin letters: "Lee Jae Myung", "NATO".
  public var name: String?
  /// The lower-case English title without the country: "president".
  public var role: String?
  /// The entry of the lexicon that was recognised.
  public var id: ActorID?
  /// The text's own words.
  public var text: String

  /// Puts the parts together; what is left out is unknown.
  public init(
    code: ActorCode? = nil, sector: Sector? = nil, name: String? = nil, role: String? = nil,
    id: ActorID? = nil, text: String
  ) {
    self.code = code
    self.sector = sector
    self.name = name
    self.role = role
    self.id = id
    self.text = text
  }
}

extension Actor: JSONObjectConvertible {
  /// Writes the fields in the order of the format.
  public func write(fields json: inout JSONWriter) {
    json.field("code", code)
    json.field("sector", sector)
    json.field("name", name)
    json.field("role", role)
    json.field("id", id)
    json.field("text", text)
  }

  /// Reads the fields.
  public init(json: JSONObject) throws(JSONError) {
    code = try json.optional("code")
    sector = try json.optional("sector")
    name = try json.optional("name")
    role = try json.optional("role")
    id = try json.optional("id")
    text = try json.required("text")
  }
}
