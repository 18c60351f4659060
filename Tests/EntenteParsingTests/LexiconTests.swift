import EntenteModels
import EntenteParsing
import EntenteTestSupport
import EntenteYAML
import Testing

struct LexiconTests {
  private func longest(_ text: String, at index: Int = 0) -> String? {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      Lexicon.standard.longestName(in: buffer, at: index)
    }.map { String(decoding: bytes[index..<index + $0.length], as: UTF8.self) }
  }

  @Test(arguments: [
    ("South Korean workers", "South Korean"), ("South Korea's Lee", "South Korea"),
    ("U.S. Forces Korea said", "U.S. Forces Korea"), ("us all", nil), ("U.S.-led", "U.S."),
    ("Donald   Trump spoke", "Donald   Trump"), ("Koreatown", nil),
    ("이재명 met", "이재명"), ("NATO, which", "NATO"),
  ])
  func `the longest name is found as whole words`(text: String, name: String?) {
    #expect(longest(text) == name)
  }

  @Test(arguments: [
    ("2025-01-19", "joe-biden"), ("2025-01-20", "donald-trump"), ("2026-01-13", "donald-trump"),
  ])
  func `the holder of an office is the one of that day`(day: String, id: String) throws {
    let holder = Lexicon.standard.holder(
      of: "president", in: .usa, on: try #require(Day(iso: day)))

    #expect(holder?.id.rawValue == id)
  }

  @Test func `nobody holds an office between two holders`() throws {
    let between = try #require(Day(iso: "2025-05-01"))

    #expect(Lexicon.standard.holder(of: "president", in: .kor, on: between) == nil)
  }

  @Test func `names give codes and ids`() {
    #expect(Lexicon.standard.matches(forName: "seoul").first?.code == .kor)
    #expect(Lexicon.standard.matches(forName: "NATO").first?.id?.rawValue == "nato")
    #expect(Lexicon.standard.shortName(of: .usa) == "the US")
    #expect(
      Lexicon.standard.names(startingWith: "south korean m", limit: 5) == [
        "South Korean Marine Corps", "South Korean military",
      ])
  }

  @Test func `the embedded lexicon is what the YAML gives`() throws {
    let folder = Places.root + "/Sources/EntenteParsing/Data"

    let bytes = try LexiconCompiler.compile(folder: folder)

    #expect(
      bytes == Places.bytes(of: "Sources/CEntenteLexiconData/lexicon.bin"),
      "stale: run scripts/generate")
  }

  @Test func `the profile of the example is there`() throws {
    let profile = try #require(Lexicon.standard.profile(named: "kor-usa"))

    #expect(profile.parties == [.kor, .usa])
    #expect(profile.series.map(\.id) == ["scm-communique", "joint-fact-sheet"])
  }

  @Test func `an overlay adds, and replaces only what it says it replaces`() throws {
    let folder = TemporaryFolder()
    folder.write(
      "entente: 1\norganisations:\n  - { id: five-seas-pact, code: IGO, name: Five Seas Pact }\n"
        + "  - { id: nato, code: IGO, name: The Alliance, replaces: nato }\n", to: "a.yaml")

    let lexicon = try Lexicon(bytes: LexiconCompiler.compile(overlay: folder.path))

    #expect(lexicon.matches(forName: "Five Seas Pact").count == 1)
    #expect(lexicon.matches(forName: "The Alliance").first?.id?.rawValue == "nato")
    #expect(lexicon.matches(forName: "Seoul").first?.code == .kor, "the rest stays")
    #expect(lexicon.profiles == Lexicon.standard.profiles)
  }

  @Test func `a silent redefinition and a replacement of nothing are refused`() {
    let folder = TemporaryFolder()
    folder.write(
      "entente: 1\norganisations:\n  - { id: nato, code: IGO, name: X }\n"
        + "  - { id: new, code: IGO, name: Y, replaces: new }\n", to: "a.yaml")

    let error = #expect(throws: YAMLError.self) {
      try LexiconCompiler.compile(overlay: folder.path)
    }

    #expect(
      error?.diagnostics.map(\.message) == [
        "'nato' is defined already; write 'replaces: nato' to replace it",
        "'new' replaces 'new', which nothing below is called",
      ])
  }

  @Test func `all faults of a lexicon are told at once with their places`() {
    let folder = TemporaryFolder()
    folder.write(
      """
      entente: 1
      people:
        - id: a
          name: A
          tenures: [{ role: king, of: GBR, from: 2020-02-30, source: S, checked: 2026-01-01 }]
        - { id: a, name: B, nmaes: [C] }
      countries:
        - { code: gbr, name: Britain }
      """, to: "a.yaml")

    let error = #expect(throws: YAMLError.self) { try LexiconCompiler.compile(folder: folder.path) }

    #expect(error?.diagnostics.compactMap { $0.mark?.line } == [5, 6, 6, 8])
  }

  private func faults(ofPeople people: [String]) -> [Diagnostic] {
    let folder = TemporaryFolder()
    let lines = people.map { "  - \($0)\n" }.joined()
    folder.write("entente: 1\npeople:\n" + lines, to: "a.yaml")
    do {
      _ = try LexiconCompiler.compile(folder: folder.path)
      return []
    } catch {
      return error.diagnostics
    }
  }

  private func king(_ id: String, _ dates: String) -> String {
    "{ id: \(id), name: N\(id), tenures: [{ role: king, of: GBR, \(dates), source: S, "
      + "checked: 2026-01-01 }] }"
  }

  @Test(arguments: [
    ("from: 2020-01-01", "from: 2021-01-01", true),
    ("from: 2020, to: 2021-05", "from: 2021-05, to: 2022", false),
    ("from: 2020, to: 2021", "from: 2021", false),
    ("from: 2020, to: 2021-05-02", "from: 2021-05-01", true),
    ("from: 2020, to: 2021-05-02", "from: 2021-05-02", false),
    ("from: 2020-01-01, shared: true", "from: 2021-01-01", false),
  ])
  func `two holders of one office at one time are refused, but only where they must overlap`(
    first: String, second: String, isFault: Bool
  ) {
    let found = faults(ofPeople: [king("a", first), king("b", second)])

    #expect(found.map { $0.message.hasPrefix("two holders of 'king'") } == (isFault ? [true] : []))
  }

  @Test func `a tenure names its source and when it was checked`() {
    let found = faults(ofPeople: [
      "{ id: a, name: A, tenures: [{ role: king, of: GBR, from: 2020 }] }",
      "{ id: b, name: B, tenures: [{ role: duke, of: GBR, from: 2020, source: S, checked: May }] }",
    ])

    #expect(found.compactMap { $0.mark?.line } == [3, 3, 4])
  }

  @Test func `a name of two entries needs context or hints`() {
    let plain = faults(ofPeople: ["{ id: a, name: Al Roe }", "{ id: b, name: Al Roe }"])
    let hinted = faults(ofPeople: [
      "{ id: a, name: Al Roe }",
      "{ id: b, name: Al Roe, names: [{ text: Al Roe, hints: [Chess] }] }",
    ])

    #expect(plain.count == 1)
    #expect(hinted.isEmpty)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `a damaged lexicon is refused or read, never a trap`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var bytes = Places.bytes(of: "Sources/CEntenteLexiconData/lexicon.bin")
    if seed % 2 == 0 {
      bytes = Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &random)))
    } else {
      for _ in 0..<20 {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
    }
    do {
      let lexicon = try Lexicon(bytes: bytes)
      _ = lexicon.profiles
      _ = lexicon.matches(forName: "Seoul")
    } catch {
      #expect("\(error)".contains("lexicon"))
    }
  }
}
