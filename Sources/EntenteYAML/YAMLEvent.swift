/// One step through a YAML file, in Swift's words.
struct YAMLEvent {
  /// What libyaml met.
  enum Kind {
    case streamStart
    case streamEnd
    case documentStart
    case documentEnd
    case alias(of: String)
    case scalar(String, isPlain: Bool)
    case sequenceStart
    case sequenceEnd
    case mappingStart
    case mappingEnd
  }

  let kind: Kind
  /// The name after `&`.
  var anchor: String?
  /// The tag with its handle resolved.
  var tag: String?
  /// The first byte.
  let start: Int
  /// The byte after the last.
  let end: Int
}

/// Where and why libyaml could not go on.
struct YAMLSyntaxProblem: Error {
  /// What libyaml says.
  let problem: String
  /// The byte of the problem.
  let offset: Int
  /// The byte where what libyaml was reading starts; nil when it names none.
  let start: Int?
}
