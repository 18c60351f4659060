import EntenteModels
import EntenteParsing
import EntenteTestSupport
import Testing

struct TreeRepairTests {
  private func told(_ text: String) throws -> [String] {
    try CoderFixture.records(text).map(\.short)
  }

  @Test(arguments: [
    ("Finland's president voiced alarm at the Russian move.", "ACCUSE FIN > RUS, occurred"),
    ("Hanoi conveyed concern to Phnom Penh over the canal.", "ACCUSE VNM > KHM, occurred"),
    ("China slams US tariffs on steel", "ACCUSE CHN > USA, occurred"),
    ("Venezuela frees six Americans", "RETREAT VEN > USA, occurred"),
    ("Thousands of Albanians blocked roads in Tirana.", "COERCE ALB, occurred"),
    (
      "Poland's top diplomat, Radoslaw Sikorski, called the Hungarian position \"shocking\".",
      "ACCUSE POL > HUN, occurred"
    ),
    ("Mexico handed over 40 tonnes of fuel to Cuba.", "AID MEX > CUB, occurred"),
  ])
  func `a verb that the tagger takes for another word is read as the verb`(
    text: String, record: String
  ) throws {
    let told = try told(text)
    #expect(told.contains(record), "\(told)")
  }

  @Test(arguments: [
    (
      "Abiy agreed to lease the port, and Somalia, which considers the land its own, expelled the Ethiopian ambassador.",
      "SANCTION SOM > ETH, occurred"
    ),
    (
      "Macron praised Albania, which has opened all chapters, and called on Belgrade to act.",
      "REQUEST FRA > SRB, occurred"
    ),
    (
      "Two Philippine ships were blocked by the Chinese coast guard and were threatened with water cannons.",
      "THREATEN CHN > PHL, occurred"
    ),
    (
      "In Kuala Lumpur, Defence Minister Rajnath Singh and Pete Hegseth, the U.S. Secretary of War, signed a framework for defence cooperation.",
      "SUPPORT IND+USA, occurred"
    ),
  ])
  func `who acts is found across relative clauses, places and shared agents`(
    text: String, record: String
  ) throws {
    let told = try told(text)
    #expect(told.contains(record), "\(told)")
  }

  @Test(arguments: [
    ("Manila gave a pledge in July to abolish the duties.", "abolish"),
    ("Chancellor Merz assured Poland that Germany would pay 200 million euros.", "pay"),
  ])
  func `what is promised hangs on the promise`(text: String, action: String) throws {
    let promises = try CoderFixture.records(text).compactMap { record in
      if case .commitment(let promise) = record.content { return promise.action }
      return nil
    }
    #expect(promises == [action])
  }
}
