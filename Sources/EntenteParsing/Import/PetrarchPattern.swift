/// A pattern of a verb dictionary, `- &AIRCRAFT * {AIR RAID} (AGAINST +) [195]`, as what a rule asks of
/// a clause.
///
/// What stands before the verb's `*` is the subject, what stands after it the object or what the verb
/// governs, a preposition its phrase; `{}` holds words of one phrase, `$` stands for who acts, `+` for
/// whom it is done to, `^` for anybody.
struct PetrarchPattern {
  /// "off" of `* OFF TALKS`: what stands right behind the verb and is no phrase.
  private(set) var particle: String?
  private(set) var needs: [RuleNeed] = []
  /// The roles of who acts, where the pattern says it.
  private(set) var sources: [String] = []
  /// The roles of whom it is done to, where the pattern says it.
  private(set) var targets: [String] = []

  /// Where the words that are read now belong.
  private var roles = ["subject"]
  /// The last preposition, on whose phrase another may hang.
  private var preposition: String?
  private var phrase: [String] = []
  /// Whether the phrase of the last preposition has come.
  private var isFilled = true

  /// Reads what stands between the hyphen and the code.
  ///
  /// - Parameters:
  ///   - tokens: The pattern's words and signs.
  ///   - words: What the words stand for.
  /// - Throws: `PetrarchFault` for brackets that do not match, no or two verbs, and what cannot be asked.
  init(_ tokens: [PetrarchToken], _ words: inout PetrarchWords) throws(PetrarchFault) {
    try Self.check(tokens)
    var isInside = false
    var isBehindVerb = false
    for (place, token) in tokens.enumerated() {
      let isFirst = place > 0 && tokens[place - 1].text == "*"
      switch token.text {
      case "*":
        try close(&words)
        isBehindVerb = true
        leave()
      case "(":
        try close(&words)
        isInside = true
      case ")":
        try close(&words)
        isInside = false
        leave()
      case "{", "}": try close(&words)
      case "$", "+", "%", "^":
        try close(&words)
        stand(for: token.text)
      case let text where isInside && tokens[place - 1].text == "(": enter(text)
      case let text where isBehindVerb && isFirst && Self.isParticle(text, after: tokens[place...]):
        particle = text.lowercased()
      case let text where isBehindVerb && !isInside && Self.prepositions.contains(text):
        try close(&words)
        if !isFilled { ask(["any"]) }
        enter(text)
      default:
        try Self.refuse(token, isBeforeVerb: !isBehindVerb)
        phrase.append(token.text)
      }
    }
    try close(&words)
    if !isFilled { ask(["any"]) }
  }

  // MARK: Parts

  /// After a closed bracket or the verb, words are the object again.
  private mutating func leave() {
    if !isFilled { ask(["any"]) }
    roles = ["object", "complement"]
  }

  private mutating func enter(_ text: String) {
    let name = text.lowercased()
    roles = [name]
    if name == "to" { roles.append("complement") }
    if name == "by" { roles.append("subject") }
    if name.hasPrefix("toward") { roles = ["toward", "towards"] }
    if let outer = preposition { roles += roles.map { outer + "." + $0 } }
    preposition = name
    isFilled = false
  }

  private mutating func stand(for sign: String) {
    let here = roles.filter { $0 != "complement" }
    if sign == "$" { sources += here }
    if sign == "+" { targets += here }
    if !isFilled { ask(["any"]) }
  }

  private mutating func ask(_ values: Set<String>) {
    needs.append(RuleNeed(roles: roles, values: values))
    isFilled = true
  }

  /// Asks for the phrase that ends here: its last word, and those before it.
  private mutating func close(_ words: inout PetrarchWords) throws(PetrarchFault) {
    guard let head = phrase.last else { return }
    ask(try words.values(of: head))
    let before = roles.map { $0 + ".modifier" }
    for word in phrase.dropLast() {
      needs.append(RuleNeed(roles: before, values: try words.modifiers(of: word)))
    }
    phrase = []
  }

  // MARK: Checks

  private static func check(_ tokens: [PetrarchToken]) throws(PetrarchFault) {
    var open: [PetrarchToken] = []
    for token in tokens {
      switch token.text {
      case "(", "{": open.append(token)
      case ")", "}":
        let opening = token.text == ")" ? "(" : "{"
        guard open.popLast()?.text == opening else {
          throw PetrarchFault("'\(token.text)' without '\(opening)'", at: token.offset)
        }
      default: break
      }
    }
    if let last = open.last { throw PetrarchFault("'\(last.text)' is not closed", at: last.offset) }
    let verbs = tokens.filter { $0.text == "*" }
    if verbs.isEmpty { throw PetrarchFault("a pattern has '*' where the verb stands") }
    if verbs.count > 1 { throw PetrarchFault("a pattern has one '*'", at: verbs[1].offset) }
  }

  /// Words that clauses do not have as a phrase.
  private static func refuse(
    _ token: PetrarchToken, isBeforeVerb: Bool
  ) throws(PetrarchFault) {
    guard auxiliaries.contains(token.text) || isBeforeVerb && token.text.hasSuffix("LY") else {
      return
    }
    throw PetrarchFault(
      "the adverb or auxiliary '\(token.text)' cannot be asked for; the pattern is left out",
      at: token.offset)
  }

  private static let auxiliaries: Set<String> = [
    "BEEN", "BE", "IS", "WAS", "WERE", "HAS", "HAVE", "HAD", "WILL", "WOULD", "NOT", "NEVER",
    "&AUXVERB1_", "&AUXVERB2_", "&AUXVERB3_", "&TOBEVERB_",
  ]

  private static let particles: Set<String> = [
    "OUT", "OFF", "UP", "DOWN", "BACK", "FORWARD", "AWAY", "TOGETHER", "ASIDE", "ABROAD", "HOME",
    "AROUND", "APART", "AHEAD", "THROUGH", "OVER", "ALONG", "ASHORE",
  ]

  private static let prepositions: Set<String> = [
    "TO", "OF", "IN", "ON", "AT", "BY", "FOR", "FROM", "WITH", "AGAINST", "INTO", "BETWEEN", "AS",
    "TOWARD", "TOWARDS", "OVER", "ABOUT", "AMONG", "UNDER", "NEAR", "BEHIND", "BEFORE", "AFTER",
  ]

  private static func isParticle(_ text: String, after rest: ArraySlice<PetrarchToken>) -> Bool {
    particles.contains(text) || text.hasSuffix("LY") && text.utf8.count > 5 && rest.count == 1
  }
}

/// A word or sign of a pattern.
struct PetrarchToken {
  let text: String
  /// Where it starts, in bytes from the start of the line's text.
  let offset: Int

  private static let signs = Array("(){}*$+%^".utf8)

  /// The words and signs of some bytes; white space between them does not matter.
  static func all(in bytes: some Collection<UInt8>, from offset: Int) -> [PetrarchToken] {
    var tokens: [PetrarchToken] = []
    var word: [UInt8] = []
    func end(_ place: Int) {
      guard !word.isEmpty else { return }
      let text = String(decoding: word, as: UTF8.self)
      tokens.append(PetrarchToken(text: text, offset: place - word.count))
      word = []
    }
    for (place, byte) in bytes.enumerated() {
      let place = place + offset
      if signs.contains(byte) {
        end(place)
        tokens.append(PetrarchToken(text: String(UnicodeScalar(byte)), offset: place))
      } else if byte <= 0x20 {
        end(place)
      } else {
        word.append(byte)
      }
    }
    end(offset + bytes.count)
    return tokens
  }
}
