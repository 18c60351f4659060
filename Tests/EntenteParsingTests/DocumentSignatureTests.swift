import EntenteModels
import EntenteParsing
import EntenteTestSupport
import Testing

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

  @Test(arguments: [
    ("SEOUL, Nov. 14 (Yonhap) -- The two sides met.", "Yonhap"),
    ("The two sides met.\n\nSource: Reuters", "Reuters"),
    ("The two sides (AP members both) met.", nil),
  ])
  func `an agency is known by its credit`(text: String, agency: String?) throws {
    #expect(try Coder().code(Document(text: text)).agency == agency)
  }
}
