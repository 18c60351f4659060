import EntenteModels
import EntenteParsing
import EntenteTestSupport
import EntenteYAML
import Testing

struct PetrarchImportTests {
  private let day = Day(number: 20_000)

  private func imported(_ text: String, file: String = "x.actors.txt") -> PetrarchImport {
    var dictionaries = PetrarchImport(checked: day, lexicon: ActorFixture.lexicon)
    dictionaries.read(Array(text.utf8), file: file)
    return dictionaries
  }

  @Test func `dated codes become tenures, synonyms names, comments nothing`() {
    let found = imported(
      """
      # a comment
      MARCEL_QUINCY_  # his name
      +M._QUINCY_
        [FRAELI <790101]
      \t[FRAGOV 930120-20010120]
      +PRESIDENT_QUINCY_
      [FRAGOV >100101]
      """)

    #expect(found.faults.isEmpty)
    #expect(
      found.yaml.split(separator: "\n").last == """
          - { id: petrarch-marcel-quincy, name: "Marcel Quincy", names: ["M. Quincy"], country: FRA, \
        tenures: [{ role: official, of: FRA, from: 1993-01-20, to: 2001-01-20, shared: true, \
        source: "x.actors.txt", checked: 2024-10-04 }, { role: official, of: FRA, from: 2010-01-01, \
        shared: true, source: "x.actors.txt", checked: 2024-10-04 }] }
        """)
  }

  @Test func `what cannot be read is told by line and the rest goes on`() {
    let found = imported(
      "  [FRAGOV]\nA_B_ [FRAGOV 9303]\nC_D_ [QQQ]\nE_F_ [FRA\n   \nG_H_   [FRAMIL]  \n+ \nI_J_ [---]\n"
    )

    #expect(found.faults.compactMap { $0.mark?.line } == [1, 2, 3, 4])
    #expect(found.yaml.contains("petrarch-g-h, code: FRA, sector: MIL"))
  }

  @Test func `agents and discards become groups and discards`() throws {
    let agents = imported(
      "!PERSON! = MAN, WOMEN\nDAIRY!PERSON! [~AGR]\nCHAMBER_OF_TRADE {CHAMBERS_OF_TRADE} [~BUS]\nPOLICE {} [~COP]\nSPY [~SPY]\n"
    )
    let discards = imported("+WORLD SERIES OF DARTS\nBRONZE MEDAL\n")

    let rules = try #require(agents.rulesYAML)
    #expect(
      rules.contains(#"sector: AGR, names: ["dairyman", "dairy man", "dairywomen", "dairy women"]"#)
    )
    #expect(rules.contains(#"names: ["chamber of trade", "chambers of trade"]"#))
    #expect(rules.contains(#"sector: COP, names: ["police"]"#))
    #expect(rules.contains(#"names: ["spy", "spies"]"#))
    let words = try #require(discards.rulesYAML)
    #expect(words.contains(#"sentences: ["Bronze Medal"]"#))
    #expect(words.contains(#"texts: ["World Series of Darts"]"#))
  }

  @Test func `an overlay of the import compiles, and its discards silence sentences`() throws {
    let folder = TemporaryFolder()
    let found = imported("MARCEL_QUINCY_\n [FRAGOV 930120-010120]\nJAPANIA_ [JPN]\n")
    folder.write(found.yaml, to: "names.yaml")
    folder.write(try #require(imported("BRONZE MEDAL\nX Y\n").rulesYAML), to: "rules.yaml")

    let lexicon = try Lexicon(
      bytes: LexiconCompiler.compile(overlay: folder.path, over: ActorFixture.lexicon))

    #expect(lexicon.matches(forName: "Japania").first?.code == .jpn)
    let tagger = try ActorTagger(lexicon: lexicon)
    let text = "Japan won a bronze medal. Marcel Quincy left."
    let mentions = tagger.mentions(in: Document(text: text))
    #expect(mentions.map { $0.actors[0].text } == ["Marcel Quincy"])
  }

  @Test func `hostile lines never trap`() {
    let pieces = [
      "[", "]", "+", "_", "FRA", "GOV", "93", "-", ">", "<", "#", "{", "}", "!", "=", "~", " ",
      "\t", "\n", "é",
    ]
    var random = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      let found = imported(text)
      _ = found.yaml
      _ = found.rulesYAML
    }
  }

  @Test func `offices that the dictionary does not have are listed`() throws {
    let found = imported("JOE_BIDEN_\n [USAGOV 010101-050101]\nMARCO_RUBIO_\n [USAGOV >250101]\n")

    let (list, compared) = found.disagreements(made: try #require(Day(iso: "2025-12-31")))

    #expect(compared == 2)
    #expect(list.map(\.person.rawValue) == ["joe-biden"])
  }
}

struct LexiconProposalTests {
  @Test func `holders whom the lexicon does not know are proposed as comments`() throws {
    var proposal = try LexiconProposal(lexicon: ActorFixture.lexicon)
    let text =
      "South Korean Trade Minister Yeo Han-soo met French Finance Minister Cho Hyun and Marco Rubio."
    for day in ["2025-10-02", "2025-11-03"] {
      proposal.read(Document(text: text, published: Moment(iso: day), title: "A \(day)"))
    }

    let yaml = proposal.yaml(on: Day(number: 20_500))

    #expect(proposal.count == 2)
    #expect(
      yaml.contains(
        "#  - { id: yeo-han-soo, name: \"Yeo Han-soo\", tenures: [{ role: trade minister, of: KOR, from: "
          + "2025-10, shared: true, source: \"A 2025-10-02\", checked: 2026-02-16 }] }  # 2 documents"
      ))
    #expect(yaml.contains("#  - { extends: cho-hyun, tenures: [{ role: finance minister, of: FRA"))
  }

  @Test func `an accepted line makes the holder known`() throws {
    let folder = TemporaryFolder()
    folder.write(
      "entente: 1\npeople:\n  - { extends: cho-hyun, names: [Joe Hyun], tenures: [{ role: envoy, of: KOR, "
        + "from: 2026, source: S, checked: 2026-01-01 }] }\n", to: "a.yaml")

    let lexicon = try Lexicon(
      bytes: LexiconCompiler.compile(overlay: folder.path, over: ActorFixture.lexicon))

    #expect(
      lexicon.tenures(of: ActorID(rawValue: "cho-hyun")).map(\.role) == [
        "foreign minister", "envoy",
      ])
    #expect(lexicon.matches(forName: "Joe Hyun").first?.id?.rawValue == "cho-hyun")
    #expect(lexicon.officeCoverage.persons == ActorFixture.lexicon.officeCoverage.persons)
  }
}
