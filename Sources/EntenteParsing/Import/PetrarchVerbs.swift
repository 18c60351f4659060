import EntenteModels
import EntenteYAML

/// Reads a verb dictionary of PETRARCH2 as rules of the coder.
///
/// A block `--- PLEDGE [030] ---` names verbs with codes of their own or the block's, then the patterns
/// that any of them may stand in. A CAMEO code becomes the type, mode and contexts that the ontology
/// gives it; `[:111]` turns source and target round, `[040:040]` makes everybody a source, `[---]` and
/// plain statements code nothing.
///
/// - Source: the file format of PETRARCH2 (Open Event Data Alliance).
struct PetrarchVerbs {
  /// The rules, in the order of the file.
  private(set) var rules: [CodingRule] = []
  /// What could not be read, as warnings by line.
  private(set) var faults: [Diagnostic] = []

  private let file: String
  private var words = PetrarchWords()
  /// The set of synonyms that is being read; nil among verbs.
  private var set: String?
  /// The code of the block that is being read; nil before the first.
  private var blockCode: String?
  private var verbs: [String] = []

  init(_ bytes: [UInt8], file: String) {
    self.file = file
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      let line = PetrarchLine(Array(line))
      if line.text.isEmpty { continue }
      do {
        try read(line.text, index + 1)
      } catch {
        let mark = SourceMark(line: index + 1, column: line.column + error.offset)
        let indent = String(repeating: " ", count: line.column - 1)
        faults.append(
          Diagnostic(
            file: file, mark: mark, severity: .warning, message: error.message,
            excerpt: indent + line.text))
      }
    }
  }

  private mutating func read(_ text: String, _ number: Int) throws(PetrarchFault) {
    if text.hasPrefix("---") {
      try beginBlock(text)
    } else if text.hasPrefix("&") {
      let name = text.dropFirst().filter { $0 != " " && $0 != "\t" }
      set = name
      words.begin(name)
    } else if text.hasPrefix("~") {
      throw PetrarchFault("transformations are not read: 'effects' say what a verb does to others")
    } else if let set {
      words.add(String(text.drop { $0 == "+" || $0 == " " || $0 == "\t" }), to: set)
    } else if text.hasPrefix("-") {
      try readPattern(text, number)
    } else {
      try readVerb(text, number)
    }
  }

  // MARK: Verbs

  /// A line such as `---  PLEDGE   [030]  ---`.
  private mutating func beginBlock(_ text: String) throws(PetrarchFault) {
    set = nil
    verbs = []
    blockCode = ""
    blockCode = try Self.code(in: text)?.code ?? ""
  }

  /// `ASK [020]`, `QUIT {QUITS QUITTING}`, `+CALL_OFF [160]`; the forms are the lemmatiser's business.
  private mutating func readVerb(_ text: String, _ number: Int) throws(PetrarchFault) {
    guard let blockCode else { throw PetrarchFault("a verb stands below '--- NAME [---] ---'") }
    let code = try Self.code(in: text)?.code ?? blockCode
    let name = text.prefix { $0 != "{" && $0 != "[" && $0 != " " && $0 != "\t" }
    let parts = name.drop { $0 == "+" }.split(separator: "_").map(String.init)
    guard let verb = parts.first?.lowercased() else { throw PetrarchFault("a verb has a name") }
    // "take leave" is a verb of its own; "go on strike" is "go" with a phrase.
    let isLong = parts.count > 2
    let named = isLong ? verb : parts.joined(separator: " ").lowercased()
    if !isLong { verbs.append(named) }
    let tokens = ["*"] + (isLong ? parts.dropFirst() : [])
    let pattern = try PetrarchPattern(tokens.map { PetrarchToken(text: $0, offset: 0) }, &words)
    try add([named], pattern, code, text: String(name), number)
  }

  // MARK: Patterns

  /// A line such as `- * {PEACE TALKS} (WITH +) [036]`.
  private mutating func readPattern(_ text: String, _ number: Int) throws(PetrarchFault) {
    guard let (code, range) = try Self.code(in: text) else {
      throw PetrarchFault("a pattern has a code, as [030]", at: text.utf8.count)
    }
    let bytes = Array(text.utf8)
    if range.upperBound < bytes.count {
      throw PetrarchFault("nothing may stand after the code", at: range.upperBound)
    }
    let pattern = try PetrarchPattern(
      PetrarchToken.all(in: bytes[1..<range.lowerBound], from: 1), &words)
    let body = String(decoding: bytes[1..<range.lowerBound], as: UTF8.self)
    try add(verbs, pattern, code, text: body.split { $0 == " " }.joined(separator: " "), number)
  }

  private mutating func add(
    _ verbs: [String], _ pattern: PetrarchPattern, _ code: String, text: String, _ number: Int
  ) throws(PetrarchFault) {
    let named = verbs.map { verb in
      pattern.particle.map {
        (verb.split(separator: " ").first.map(String.init) ?? verb) + " " + $0
      } ?? verb
    }
    let emission = try Self.emission(code, pattern)
    let reason = emission == nil ? "codes nothing" : "has the code \(code)"
    rules.append(
      CodingRule(
        name: "petrarch/line-\(number)", because: "'\(text)' \(reason).", verbs: named,
        needs: pattern.needs, event: emission))
  }

  // MARK: Codes

  /// The code between the last brackets of a line, and where the brackets lie.
  private static func code(
    in text: String
  ) throws(PetrarchFault) -> (code: String, range: Range<Int>)? {
    let bytes = Array(text.utf8)
    guard let open = bytes.firstIndex(of: UInt8(ascii: "[")) else { return nil }
    guard let close = bytes[open...].firstIndex(of: UInt8(ascii: "]")) else {
      throw PetrarchFault("'[' is not closed", at: open)
    }
    let code = String(decoding: bytes[open + 1..<close], as: UTF8.self).filter { $0 != " " }
    for part in code.split(separator: ":") where !part.allSatisfy({ $0 == "-" }) {
      guard Ontology.entry(forCAMEO: String(part)) == nil else { continue }
      throw PetrarchFault(
        "'\(part)' is no code of CAMEO; write one as [0311] or [---]", at: open + 1)
    }
    return (code, open..<close + 1)
  }

  /// Whom an act may be done to, where no pattern says it: the object, then what the clause names.
  private static let targets = [
    "object", "to", "with", "against", "on", "from", "for", "over", "of", "about",
    "complement.subject", "object.place", "to.place", "in.place", "others",
  ]
  /// The same for those who act together.
  private static let partners = ["object", "with", "to", "between", "among"]

  /// What a code makes of a clause; nil for nothing.
  private static func emission(
    _ code: String, _ pattern: PetrarchPattern
  ) throws(PetrarchFault) -> EventEmission? {
    let parts = code.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let isTurned = parts.count > 1 && parts[0].isEmpty
    guard let entry = Ontology.entry(forCAMEO: isTurned ? parts[1] : parts[0]),
      let type = entry.type
    else { return nil }
    let sources = pattern.sources.isEmpty ? ["subject"] : pattern.sources
    let isShared = parts.count > 1 && parts[0] == parts[1]
    let usual = isShared ? Self.partners : Self.targets
    let targets = pattern.targets.isEmpty ? usual : pattern.targets
    // CAMEO has the intent to help, meet or yield under 03, which is AGREE.
    let isFriendly = type.quad.isCooperation
    return EventEmission(
      type: type, mode: entry.mode, contexts: entry.contexts,
      sources: isTurned ? targets : sources, targets: isTurned ? sources : targets,
      isReciprocal: isShared, object: ["object"], planned: isFriendly ? .agree : nil, negated: nil)
  }
}

extension CodingRule {
  /// A rule for verbs alone, that makes an event or nothing.
  fileprivate init(
    name: String, because: String, verbs: [String], needs: [RuleNeed], event: EventEmission?
  ) {
    self.init(
      name: name, because: because, verbs: verbs, nouns: [], adjectives: [], needs: needs,
      unless: [], event: event, commitment: nil, tenure: nil, instrument: nil, expectation: nil,
      prior: needs.isEmpty ? 0.55 : 0.65)
  }
}
