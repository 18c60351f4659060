import EntenteLanguage
import EntenteParsing
import Testing

struct MenderTests {
  @Test(
    arguments: [
      ("The White Home issued a reality sheet on Monday.", "White House issued a fact sheet"),
      ("Lee met Trump within the Oval Workplace of the White Home.", "Oval Office"),
      ("The allies agreed on wartime operational management (OPCON).", "control (OPCON)"),
      ("Officials warned of Chinese language interference in the vote.", "of Chinese interference"),
      ("Tariffs on cars fell to fifteen % from 25 perce.", "to 15 percent from 25 percent."),
      ("The very fact sheet was released by the White Home on Friday.", "The fact sheet"),
      ("The leaders shake fingers on the Oval Workplace on Monday.", "shake hands"),
    ])
  func `mends what a machine broke`(text: String, mended: String) throws {
    let found = try RepairBench().mended(text)

    #expect(found.text.contains(mended), "\(found.text)")
  }

  @Test(
    arguments: [
      "The White House issued a fact sheet on Monday.",
      "The troops held a train exercise near the gas station at home.",
      "Two of the 25 nations did not sign on May 3, 2025.",
      "President Lee Jae-myung (이재명) spoke of the Han'guk line.",
    ])
  func `returns a clean text untouched`(text: String) throws {
    let found = try RepairBench().mended(text)

    #expect(found.text == text)
    #expect(!found.isChanged)
  }

  @Test(
    arguments: [
      ("The White Home issued a reality sheet on its Military and the border.", "its Army and"),
      ("The White Home issued a reality sheet on its military and the border.", "its military and"),
      ("The White Home sent a reality sheet to Military Command on Monday.", "Military Command"),
    ])
  func `takes a common word with a capital for the force it stands for`(
    text: String, mended: String
  ) throws {
    let found = try RepairBench().mended(text)

    #expect(found.text.contains(mended), "\(found.text)")
  }

  @Test func `keeps names, numbers, dates and negations`() throws {
    let text =
      "Lee Jae Myung did not sign the reality sheet at the White Home on Jan. 20, 2025, for $350 billion."

    let found = try RepairBench().mended(text).text

    for kept in ["Lee Jae Myung did not sign", "Jan. 20, 2025", "$350 billion"] {
      #expect(found.contains(kept), "\(found)")
    }
  }

  @Test func `finds every word of the mended text in the original`() throws {
    let text = "The White Home issued a reality sheet within the Oval Workplace in Washington."
    let original = Array(text.utf8)

    let mended = try RepairBench().mended(text)

    var annotator = Annotator()
    for token in annotator.annotate(mended.bytes).tokens {
      let place = mended.original(token)
      let now = String(decoding: mended.bytes[token], as: UTF8.self)
      let was = String(decoding: original[place], as: UTF8.self)
      let change = mended.changes.first { $0.range == place }
      #expect(was == (change?.was ?? now), "\(now)")
    }
    #expect(mended.original(0..<mended.bytes.count) == 0..<original.count)
    #expect(mended.original(0..<0) == 0..<0)
  }

  @Test func `makes all changes at once`() throws {
    let text =
      "The White Home linked safety and commerce in trade for a discount of the tariff, officials stated."

    let mended = try RepairBench().mended(text)

    #expect(
      mended.changes.map(\.range.lowerBound) == mended.changes.map(\.range.lowerBound).sorted())
    for (change, next) in zip(mended.changes, mended.changes.dropFirst()) {
      #expect(change.range.upperBound <= next.range.lowerBound)
    }
    for change in mended.changes {
      #expect(String(decoding: Array(text.utf8)[change.range], as: UTF8.self) == change.was)
    }
  }

  @Test func `gives the same answer to the same text`() throws {
    let text = "The Protection Minister issued a reality sheet on home stress and commerce."

    let bench = try RepairBench()

    #expect(bench.mended(text).bytes == bench.mended(text).bytes)
  }
}
