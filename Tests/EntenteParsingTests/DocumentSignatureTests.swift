import EntenteParsing
import EntenteTestSupport
import Testing

@testable import EntenteModels  // for the common subsequence, which is no public name

struct DocumentSignatureTests {
  static let original = """
    SEOUL, Nov. 14 - President Lee Jae Myung said on Friday that the two countries had agreed on a plan to \
    build 3 submarines with the help of Washington, and that work would begin before the end of 2026. The \
    White House said in a statement that it would support the plan if the cost was shared by both sides. \
    Officials who spoke after the meeting said that the troops would stay in the country and that their \
    number, 28,500, was not part of the talks. "We will not change what has been agreed," said Wi Sung-lac, \
    who is the adviser of the president for national security. He added that the ministers of the two \
    countries should meet in January to decide who would pay for it and how.
    """
  static let spun = """
    SEOUL, Nov. 14 - President Lee Jae Myung stated on Friday that the 2 nations had concurred on a scheme \
    to construct 3 subs with the assist of Washington, and that labor would start before the finish of 2026. \
    The White Home stated within a declaration that it would back the scheme if the price was split by both \
    flanks. Representatives who talked after the gathering stated that the soldiers would remain in the \
    nation and that their quantity, 28,500, was not half of the discussions. "We will not alter what has been \
    concurred," stated Wi Sung-lac, who is the counselor of the president for nationwide safety. He appended \
    that the secretaries of the 2 nations should gather in January to resolve who would disburse for it and \
    how.
    """
  static let other = """
    TOKYO, Nov. 15 - Prime Minister Takaichi told lawmakers that Japan was ready to raise its spending on \
    defense to 2% of output this year, and that the budget for it would be sent to the parliament in March. \
    The opposition asked how the government would find the money and when the taxes that were announced in \
    2022 would rise. "That is for the cabinet to say," she answered, and left the hall with her aides. The \
    minister of finance had told reporters before that bonds were one of the means that could be used.
    """

  private func signature(_ text: String) throws -> DocumentSignature {
    try #require(DocumentSignature(of: Document(text: text)))
  }

  @Test func `a copy whose words a machine replaced is like its original and spun`() throws {
    let likeness = try signature(Self.spun).likeness(to: signature(Self.original))

    #expect(likeness?.origin == .spun, "\(String(describing: likeness))")
  }

  @Test func `a copy with another line break is a copy`() throws {
    let copy = "Read more. " + Self.original.replacing(". ", with: ".\r\n\r\n")

    let likeness = try signature(copy).likeness(to: signature(Self.original))

    #expect(likeness?.origin == .copy, "\(String(describing: likeness))")
  }

  @Test func `another report of another matter is not alike`() throws {
    #expect(try signature(Self.other).likeness(to: signature(Self.original)) == nil)
  }

  @Test func `a text of one sentence has no signature`() {
    #expect(DocumentSignature(of: Document(text: "The two sides met in Seoul on Friday.")) == nil)
    #expect(DocumentSignature(of: Document(text: "")) == nil)
  }

  @Test func `a paragraph dropped or added leaves a copy`() throws {
    let longer =
      Self.original.replacing("Officials who", with: "\n\nOfficials who") + "\n\n" + Self.other

    #expect(try signature(longer).likeness(to: signature(Self.original)) != nil)
    #expect(try signature(Self.spun).likeness(to: signature(longer)) != nil)
  }

  @Test func `a report by the same template with other names and numbers is not alike`() throws {
    let other = [
      "SEOUL, Nov. 14": "OSLO, Jan. 23", "Lee Jae Myung": "Erik Solberg", "3 sub": "12 sub",
      "Washington": "Berlin", "2026": "2031", "White House": "Foreign Office", "28,500": "1,240",
      "Wi Sung-lac": "Nils Dahl", "January": "June", "Friday": "Tuesday",
    ].reduce(Self.original) { $0.replacing($1.key, with: $1.value) }

    #expect(try signature(other).likeness(to: signature(Self.original)) == nil)
  }

  @Test func `another report of the same matter with the same names and numbers is not alike`()
    throws
  {
    let report = """
      SEOUL, Nov. 14 - Work on 3 submarines starts this year or next, in any case before 2026 ends: President \
      Lee Jae Myung announced it Friday after Washington pledged help. Sharing costs is the condition, the \
      White House let it be known. Nobody touched the 28,500 troops, officials emphasized. Wi Sung-lac, Lee's \
      security adviser, sees no reason to reopen a settled deal. Ministers gather in January, when money must be \
      found. The plan had been discussed for years, yet no government in Seoul went so far.
      """

    #expect(try signature(report).likeness(to: signature(Self.original)) == nil)
  }

  @Test func `numbers in words and digits are the same`() throws {
    #expect(
      try signature(Self.original.replacing("3 submarines", with: "three submarines")).anchors
        == signature(Self.original).anchors)
  }

  @Test func `quotation marks, possessives and broken bytes change no word`() throws {
    let curly = Self.original.replacing("\"", with: "”").replacing("his", with: "“his”")

    #expect(try signature(curly).frame == signature(Self.original).frame)
    var broken = Document(text: Self.original + " \u{E2}\u{80}’’ 1,,2.. '")
    broken.paragraphs = [Paragraph(range: 3..<9_999, role: .body)]
    #expect(DocumentSignature(of: broken) != nil)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `common subsequences are as long as a plain count finds them`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let size = [0, 3, 63, 64, 65, 200][Int(seed % 6)]
    let first = (0..<size).map { _ in UInt16.random(in: 0..<9, using: &random) }
    let second = (0..<Int.random(in: 0..<180, using: &random)).map { _ in
      UInt16.random(in: 0..<9, using: &random)
    }

    var row = [Int](repeating: 0, count: second.count + 1)
    for element in first {
      var before = 0
      for (place, other) in second.enumerated() {
        let above = row[place + 1]
        row[place + 1] = element == other ? before + 1 : max(above, row[place])
        before = above
      }
    }

    #expect(CommonSubsequence.length(first, second) == row.last, "seed \(seed)")
  }
}
