import EntenteParsing
import EntenteTestSupport
import Testing

struct SpunJudgeTests {
  @Test(
    arguments: [
      "The White Home issued a reality sheet on commerce deficits on Monday.",
      "The two sides handed over wartime operational management (OPCON) of the troops.",
      "Officials warned of Chinese language interference in the election.",
      "Tariffs on cars fell to fifteen % from 25 perce.",
    ])
  func `tells a spun sentence`(text: String) throws {
    let judgement = try RepairBench().judgement(text)

    #expect(judgement.isSpun, "\(judgement)")
    #expect(!judgement.evidence.isEmpty)
  }

  @Test(
    arguments: [
      "The White House issued a fact sheet on trade deficits on Monday.",
      "She drove home from the train station and bought gas on the way.",
      "The Department of War said on Tuesday that the exercise would go on.",
      "The home secretary met the commerce secretary in London.",
      "He studied at a Chinese language school in Taipei.",
      "",
    ])
  func `leaves a clean sentence alone`(text: String) throws {
    let judgement = try RepairBench().judgement(text)

    #expect(!judgement.isSpun, "\(judgement)")
  }

  @Test(arguments: ["2025-08-27-summit-workouts", "2025-11-15-joint-reality-sheet"])
  func `tells a spun article`(name: String) throws {
    let text = Places.bytes(of: "Tests/Articles/\(name).txt")

    #expect(try RepairBench().judge.judge(text).isSpun)
  }

  @Test(arguments: ["2025-09-06-georgia-raid", "2025-12-19-year-of-deals"])
  func `leaves a clean article alone`(name: String) throws {
    let text = Places.bytes(of: "Tests/Articles/\(name).txt")

    #expect(try !RepairBench().judge.judge(text).isSpun)
  }

  @Test func `cites its evidence by its own words`() throws {
    let text = "Trump returned to the White Home in January."

    let evidence = try RepairBench().judgement(text).evidence

    let found = try #require(evidence.first { $0.meant == "White House" })
    #expect(String(decoding: Array(text.utf8)[found.range], as: UTF8.self) == "White Home")
    #expect(found.why == .fixedTerm)
  }

  @Test func `judges bytes that are no text without a trap`() throws {
    let judge = try RepairBench().judge

    for bytes in [[0xE2], [0xE2, 0x80], [0x27, 0x73], [0xFF, 0x41, 0xC3], [0x28, 0x41, 0x29]] {
      #expect(judge.judge(bytes.map { UInt8($0) }).score < 0.5)
    }
  }
}
