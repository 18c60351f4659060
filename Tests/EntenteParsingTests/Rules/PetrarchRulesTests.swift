import EntenteModels
import EntenteParsing
import EntenteTestSupport
import EntenteYAML
import Testing

struct PetrarchRulesTests {
  private let dictionary = """
    # A dictionary of a few lines.
    &DRILL
    +EXERCISE
    +WAR_GAME

    ---  PLEDGE  [030]  ---
    PLEDGE
    OFFER {OFFERS OFFERING OFFERED}
    - * AID                         [070]   # PLEDGE
    - * &DRILL (WITH +)             [062]   # OFFER

    ---  STAGE  [---]  ---
    STAGE
    +CALL_OFF {+CALLS_OFF}          [160]
    APPEAR
    - * {AIR RAID} (AGAINST)        [195]
    -  * &DRILL                     [062:062]
    - * (IN COURT)                  [:173]

    ---  SAY  [010]  ---
    SAY
    CONDEMN [111]
    """

  private func rules(_ text: String) throws -> RuleSet {
    try RuleSet(petrarch: Array(text.utf8), file: "folder/small.txt")
  }

  private func records(_ text: String) throws -> [Record] {
    let coder = try Coder(options: Coder.Options(rules: try rules(dictionary)))
    return coder.code(Document(text: text, published: Moment(iso: "2025-11-14"))).records
  }

  @Test(arguments: [
    ("Japan pledged cooperation with India.", ["AGREE JPN > IND, occurred"]),
    ("Japan pledged aid to India.", ["AID JPN > IND, occurred"]),
    ("Japan offered exercises with India.", ["COOPERATE JPN > IND, occurred"]),
    ("Israel staged an air raid against Syria.", ["ASSAULT ISR > SYR, occurred"]),
    ("Japan staged war games with India.", ["COOPERATE JPN+IND, occurred"]),
    ("Japan called off the visit to India.", ["SANCTION JPN > IND, occurred"]),
    ("Japan staged a festival in India.", []), ("Japan said India won.", []),
  ])
  func `patterns win over the verb's own code, and a code without an act tells nothing`(
    text: String, expected: [String]
  ) throws {
    #expect(try records(text).map(\.short) == expected)
  }

  @Test func `how far a clause is told as true is the lexicon's business`() throws {
    #expect(
      try records("Japan denied condemning India.").map(\.short) == [
        "not ACCUSE JPN > IND, occurred"
      ])
    #expect(try records("Japan may condemn India.").map(\.short) == ["expects ACCUSE JPN > IND"])
  }

  @Test func `only events are told, and each record names the rules`() throws {
    let text = "Japan condemned India, which raised its tariff from 10 percent to 25 percent."

    let records = try records(text)

    #expect(records.map(\.short) == ["ACCUSE JPN > IND, occurred"])
    #expect(records.first?.coder?.rules.hasPrefix("petrarch:small.txt ") == true)
  }

  @Test(arguments: [
    ("- * AID", "8:8: warning: a pattern has a code, as [030]"),
    ("- AID [070]", "8:1: warning: a pattern has '*' where the verb stands"),
    ("- * (TO AID [070]", "8:5: warning: '(' is not closed"),
    ("  - * TO AID) [070]", "8:13: warning: ')' without '('"),
    ("- * &DRIL [070]", "8:1: warning: no set of synonyms is called '&DRIL'; '&DRILL' is near"),
    ("- * AID [999]", "8:10: warning: '999' is no code of CAMEO; write one as [0311] or [---]"),
    ("- * AID [070", "8:9: warning: '[' is not closed"),
    ("- * AID [070] [071]", "8:14: warning: nothing may stand after the code"),
    (
      "~ a (a b Q) SAY = a b Q",
      "8:1: warning: transformations are not read: 'effects' say what a verb does to others"
    ),
  ])
  func `a line that cannot be read is told with its place, and the rest is used`(
    line: String, message: String
  ) throws {
    let lines = dictionary.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let text = (lines[..<7] + [line] + lines[7...]).joined(separator: "\n")

    let faults = try rules(text).faults.map { String($0.description.prefix { $0 != "\n" }) }

    #expect(faults == ["folder/small.txt:\(message)"])
  }

  @Test func `a file without verbs is refused`() {
    #expect(throws: (any Error).self) { try rules("Seoul said no.\n") }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `stray signs and spaces never trap`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = Array("-*&+[]{}()~$%^:_#0129 \t\n\r\u{E9}AB/".unicodeScalars)
    let noise = (0..<400).map { _ in pieces.randomElement(using: &random).map(String.init) ?? "" }

    let set = try rules(dictionary + "\n" + noise.joined())

    #expect(
      try Coder(options: Coder.Options(rules: set)).code(Document(text: "Japan said no.")).records
        .isEmpty)
  }
}
