extension Document: JSONObjectConvertible {
  /// Writes the keys in the order of the format.
  public func write(fields json: inout JSONWriter) {
    json.field("id", id)
    json.field("key", key)
    json.field("text", text)
    json.field("published", published)
    json.field("publishedRange", publishedRange)
    json.field("publisher", publisher)
    json.field("url", url)
    json.field("title", title)
    json.field("genre", genre)
    json.field("language", language)
    json.field("origin", origin)
    guard !meta.isEmpty else { return }
    json.key("meta")
    json.object { json in
      for entry in meta {
        json.key(entry.key)
        json.literal(entry.json)
      }
    }
  }

  /// The keys of the format, in their order.
  package static let keys = [
    "id", "key", "text", "published", "publishedRange", "publisher", "url", "title", "genre",
    "language", "origin", "meta",
  ]

  /// Reads a line of somebody's NDJSON.
  ///
  /// A line's own `id` becomes the `key`, unless it is the id that the content gives; keys that the
  /// format does not know go to `meta`, unless `meta` itself has one of that name.
  public init(json: JSONObject) throws(JSONError) {
    let ownID: String? = try json.optional("id")
    let ownKey: String? = try json.optional("key")
    self.init(
      text: try json.required("text"), key: ownKey,
      published: try json.optional("published"),
      publishedRange: try json.optional("publishedRange"),
      publisher: try json.optional("publisher"), url: try json.optional("url"),
      title: try json.optional("title"), genre: try json.optional("genre"),
      language: try json.optional("language"), origin: try json.optional("origin"))
    if let ownID, ownKey == nil, ownID != id.rawValue {
      key = ownID
      renewID()
    }
    var entries = json.fields.filter { !Document.keys.contains($0.key) }
    if let value = json.value("meta") {
      let own = try JSONObject(value).fields
      entries = own + entries.filter { entry in !own.contains { $0.key == entry.key } }
    }
    meta = entries.filter { !$0.value.isNull }.map { MetaEntry(key: $0.key, json: $0.value.json) }
  }
}
