import EntenteEnglish
import EntenteLanguage
import Testing

/// What the built-in model makes of news.
@Suite(.enabled(if: LanguageModel.english.stages.contains("segment.ends")))
struct NewsSegmentationTests {
  @Test(arguments: news)
  func `sentences of news end where a reader says`(marked: String) {
    let expected = marked.split(separator: " | ").map(String.init)
    let bytes = Array(expected.joined(separator: " ").utf8)
    var annotator = Annotator(model: .english)

    let found = annotator.annotate(bytes).sentences

    #expect(found.map { String(decoding: bytes[$0], as: UTF8.self) } == expected)
  }

  @Test(arguments: [
    "It does|n't cost $|3,500.50|.", "Seoul|'s 28,500|-|strong force|,", "the U.S. (|USFK|)",
    "15|% — or “|more|”", "They can|not|, wo|n’t and did|n't|.", "the allies|' plan|;",
    "See https://www.example.com/a-b/c_d?e=1|, or write to j.kim@example.co.kr|.",
    "at 5:30 p.m. KST on Sept. 4|, 2025", "the F|-|35A and a 15|-|year deal", "I|'m gon|na go ...",
    "Trump|’s visit|: 3.5|% of 1,350|.",
  ])
  func `words are cut as treebanks cut them`(marked: String) {
    let bytes = Array(marked.utf8.filter { $0 != UInt8(ascii: "|") })
    var annotator = Annotator(model: .english)

    let found = annotator.annotate(bytes).tokens

    let expected = marked.split { $0 == "|" || $0 == " " }.map(String.init)
    #expect(found.map { String(decoding: bytes[$0], as: UTF8.self) } == expected)
  }

  @Test func `contractions share a surface form, quotation marks do not`() {
    let bytes = Array("They don't say so. It's the 'plan' of Seoul's mayor.".utf8)
    var annotator = Annotator(model: .english)
    let document = annotator.annotate(bytes)

    let surfaces = document.multiwords.map { words in
      document.tokens[words].reduce("") { $0 + String(decoding: bytes[$1], as: UTF8.self) }
    }

    #expect(surfaces == ["don't", "It's", "Seoul's"])
  }
}

/// Sentences of our own, ` | ` between them.
private let news = [
  "U.S. President Donald Trump said on Tuesday that tariffs would rise to 25%. | South "
    + "Korea's trade minister flew to Washington on Sept. 4.",
  "WASHINGTON (AP) — The Pentagon said on Aug. 3 that Gen. Paul J. Harper would leave. "
    + "| Lt. Gen. Xavier T. Stone will follow him.",
  "SEOUL, Oct. 29 — President Lee Jae Myung met Mr. Trump at 5 p.m. (KST) in Gyeongju. "
    + "| The two spoke for 87 minutes.",
  "\"We will not accept it,\" Kim Yo Jong said. | \"Never.\" | She gave no date.",
  "“We agreed on $350 billion,” Mr. Kim said. | “That is all.”",
  "The No. 5 reactor is near St. Louis. | No. 2 is not.",
  "The vote was 5-4. | Justice Samuel A. Reed Jr. dissented. | He is 75.",
  "\"No,\" said Prof. Park. | Others disagree ... but few say so.",
  "They met in Washington, D.C. | The talks lasted until 9:30 a.m. Monday.",
  "He works for Hanil Motor Co. in Ulsan. | Daehan Energy Ltd. sued a rival in the "
    + "U.S. last year.",
  "Troops left the U.S. | The rest stayed at home.",
  "The won fell 3.5 percent to 1,350.20 per dollar. | Shares of Hanil Electronics Co. rose.",
  "Rep. Ann Kim, R-Calif., and Sen. Bob Lee, D-N.J., wrote to Adm. Samuel Price.",
  "“Who pays?” he asked. | “We do!” they said.",
  "Foreign Minister Cho Min (left) met Secretary of State John Miller. | (Reporting by "
    + "Jane Shin; editing by Ed Davis.)",
  "The pact, signed on Oct. 1, 1953, has six articles. | Art. 3 is the best known.",
  "Sec. 232 tariffs stay, e.g. on steel. | Others, i.e. those on cars, may fall.",
  "The drill ends Aug. 28. | North Korea's Kim Jong Un isn't pleased.",
  "J.D. Vance spoke first. | So did Gov. Glenn Hill.",
  "Moon, 64, left at noon. | He did not speak.",
  "The treaty says: “Each Party would act.” | It is short.",
  "Dr. Sung-han Kim and Ms. Victoria Cho led the talks. | Neither commented.",
  "The plan costs 20 trillion won ($14.5 billion). | It starts in May.",
  "Seoul will buy 40 jets from Boeing Co., the ministry said. | Each costs $80 million.",
  "Is it legal? | The court will say on Jan. 7, 2026.",
  "The 28,500-strong U.S. Forces Korea (USFK) will stay. | So will its commander.",
  "“It's over,” he said. | “We won.” | Nobody clapped.",
  "Mr. Yoon, 63, was removed from office in April. | A vote followed on June 3.",
  "The two sides signed the memo at the White House on Nov. 14. | It runs to 12 pages.",
  "Lee told reporters, “I can't say more.” | He left at 10:40 p.m. local time.",
  "The rate is 2.75 percent. | In 2024 it was 3.25 percent.",
  "“[The allies] must share the cost,” the general said. | He did not name them.",
  "North Korea fired a missile on Thursday, Japan's defense ministry said. | It fell "
    + "into the sea at about 7:10 a.m. | No damage was reported.",
  "Trade fell by 1.5% vs. 2023, said the Korea Int'l Trade Assn. in Seoul.",
  "What next? | Gen. Brown, the U.N. commander, would not say.",
  "\"Let me be clear: We will defend Korea,\" he said. | \"All options are open!\"",
  "The minister said he'd go “soon.” | Officials named no day.",
  "China, Japan, Russia, etc. were told. | They did not object.",
  "The U.S.-South Korea alliance turned 70 in 2023. | U.S. troops came in 1950.",
  "Kim (no relation to the leader) runs the firm. | It has 3,000 workers.",
  "Prime Minister Han Duck-soo met U.S. Ambassador Philip S. Goldberg at 3 p.m. on "
    + "Monday. | They spoke of visas.",
]
