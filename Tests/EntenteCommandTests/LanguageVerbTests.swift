import EntenteKit
import EntenteTestSupport
import Testing

// The verbs are internal to the command on purpose; see CommandTests.
@testable import EntenteCommand

struct LanguageVerbTests {
  private let folder = TemporaryFolder()

  private func run(_ words: [String]) -> (status: Int32, output: String, errors: String) {
    let output = MemorySink()
    let errors = MemorySink()
    let host = Host(
      plugins: [], engines: [], environment: [:], output: output, errors: errors, terminal: .none,
      now: Moment(Day(number: 20_400)))
    let status = Program(verbs: Verbs.all, host: host).run(words)
    return (status.code, output.text, errors.text)
  }

  private static let gold = """
    # sent_id = s
    1	Seoul	Seoul	PROPN	NNP	Number=Sing	2	nsubj	_	_
    2	agreed	agree	VERB	VBD	Tense=Past	0	root	_	SpaceAfter=No
    3	.	.	PUNCT	.	_	2	punct	_	_


    """

  @Test func `parse prints CoNLL-U that evaluate reads`() {
    let parsed = run(["parse", "--text", "Seoul agreed."])
    let gold = folder.write(Self.gold, to: "gold.conllu")
    let system = folder.write(parsed.output, to: "system.conllu")

    let scores = run(["evaluate", "--gold", gold, "--system", system])

    #expect(parsed.status == 0 && parsed.output.contains("# text = Seoul agreed.\n"))
    #expect(scores.status == 0, "\(scores.errors)")
    #expect(scores.output.contains("Words         100.00  100.00  100.00"))
  }

  @Test
  func `parse prints an object a document when asked for JSON, and times to the other stream`()
    throws
  {
    let path = folder.write(
      #"{"id":"k","text":"One. Two."}"# + "\n" + #"{"text":"Three."}"#, to: "a.ndjson")

    let result = run(["parse", "--format", "json", "--timings", path])

    let lines = result.output.split(separator: "\n")
    #expect(result.status == 0 && lines.count == 2)
    #expect(
      lines[0].hasPrefix(#"{"document":"k","sentences":[{"start":0,"end":4,"tokens":[{"start":0,"#))
    #expect(result.errors.contains("segmentation") && result.errors.contains("6 tokens"))
    for line in lines { _ = try JSONValue(utf8: Array(line.utf8)) }
  }

  @Test func `evaluate scores a treebank with itself and its names`() {
    let gold = folder.write(Self.gold, to: "gold.conllu")
    let names = folder.write(
      "# sent_id = s\nSeoul\tPROPN\tNNP\tB-LOC\nagreed\tVERB\tVBD\tO\n.\tPUNCT\t.\tO\n",
      to: "names.tsv")

    let table = run(["evaluate", "--gold", gold, "--names", names, "--system", gold])
    let json = run(["evaluate", "--gold", gold, "--system", gold, "--format", "json"])

    #expect(table.output.contains("LAS           100.00  100.00  100.00   100.00"))
    #expect(table.output.contains("LOC        1       0.00    0.00  0.00"))
    #expect(json.output.hasPrefix(#"{"system":{"scores":{"Tokens":{"precision":1.0000,"#))
  }

  @Test func `evaluate runs the built-in model from raw text and from gold segmentation`() {
    let gold = folder.write(Self.gold, to: "gold.conllu")

    let result = run(["evaluate", "--gold", gold, "--format", "json"])

    #expect(result.status == 0)
    #expect(
      result.output.hasPrefix(#"{"rawText":{"#) && result.output.contains(#""goldSegmentation":{"#))
  }

  @Test(arguments: [
    ("1\tx\tx\tNUON\tNN\t_\t0\troot\n", "gold.conllu:1:7: error: 'NUON' is no universal tag."),
    (
      "# \u{FFFD}\n1\tx\n",
      "gold.conllu:2:1: error: a word has 10 columns (or the first 8), split by tabs; found 2"
    ),
  ])
  func `a broken treebank is refused with its place`(text: String, message: String) {
    let gold = folder.write(text, to: "gold.conllu")

    let result = run(["evaluate", "--gold", gold])

    #expect(result.status == 3 && result.output.isEmpty)
    #expect(result.errors.hasPrefix("\(folder.path)/\(message)"))
  }

  @Test func `bad input is told with its place and exits 3`() {
    let bytes = folder.path + "/bad.txt"
    Places.write(Array("one\ntwo ".utf8) + [0xFF], to: bytes)
    let model = folder.write("ENTMODEL", to: "x.model")

    let text = run(["parse", bytes])
    let cut = run(["parse", "--model", model, "--text", "x"])

    #expect(text.status == 3 && text.errors.hasPrefix("\(bytes):2:5: error: byte 8 is not UTF-8"))
    #expect(
      cut.status == 3 && cut.errors == "\(model): error: these 8 bytes are no language model\n")
    #expect(run(["evaluate"]).status == 2)
    #expect(run(["evaluate", "--gold", "/nowhere.conllu"]).errors.contains("cannot be read"))
  }

  @Test(arguments: ["", "# text = Seoul agreed.\n\n"])
  func `a treebank without a sentence is refused`(text: String) {
    let path = folder.write(text, to: "none.conllu")

    for words in [["evaluate", "--gold", path], ["train", "--treebank", path, "--output", path]] {
      let result = run(words)
      #expect(result.status == 3 && result.output.isEmpty)
      #expect(result.errors == "\(path): error: no sentence in this file; write CoNLL-U\n")
    }
  }

  @Test func `train refuses a treebank without tags or heads, to which it could say nothing`() {
    let plain = folder.write("1\tx\t_\t_\t_\t_\t_\t_\t_\t_\n", to: "plain.conllu")

    let result = run(["train", "--treebank", plain, "--output", folder.path + "/x.model"])

    #expect(result.status == 3)
    #expect(result.errors.hasPrefix("\(plain): error: its words have no tags or no heads"))
  }

  @Test(arguments: [
    ("nowhere/x.model", "No such file or directory"), ("", "Is a directory"),
  ])
  func `train says before it begins that its model cannot be written`(
    name: String, reason: String
  ) {
    let gold = folder.write(Self.gold, to: "gold.conllu")
    let output = "\(folder.path)/\(name)"

    let result = run(["train", "--treebank", gold, "--output", output])

    #expect(result.status == 3)
    #expect(result.errors == "\(output): error: cannot be written: \(reason)\n")
  }

  @Test func `what is written to a device leaves the device where it is`() throws {
    let place = folder.path + "/device"
    Places.link(place, to: "/dev/null")

    try Files.checkWritable(place)
    try Files.write([1, 2, 3], to: place)

    #expect(Places.target(of: place) == "/dev/null")
  }

  @Test(arguments: ["\u{200B}", "\u{FEFF}", "\u{85}", "\u{2028}", "\u{7}", "\u{A0}"])
  func `a treebank whose words hold what is no letter to a segmenter is scored`(scalar: String) {
    let text = Self.gold.replacing("Seoul", with: "Seo\(scalar)ul")

    let result = run(["evaluate", "--gold", folder.write(text, to: "gold.conllu")])

    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
  }

  @Test func `what a treebank holds cannot command the terminal that shows its fault`() {
    let path = folder.write("1\tx\tx\t\u{1B}[31m\tNN\t_\t0\troot\n", to: "gold.conllu")

    let result = run(["evaluate", "--gold", path])

    #expect(result.errors.hasPrefix("\(path):1:7: error: '\\u{1B}[31m' is no universal tag."))
  }

  @Test func `a file of another text is refused`() {
    let gold = folder.write(Self.gold, to: "gold.conllu")
    let other = folder.write(Self.gold.replacing("Seoul", with: "Busan"), to: "other.conllu")

    let result = run(["evaluate", "--gold", gold, "--system", other])

    #expect(result.status == 3)
    #expect(result.errors.hasPrefix("\(other): error: the texts differ at sentence 1"))
  }

  @Test func `an empty text has no sentences`() {
    #expect(run(["parse", "--text", ""]).output == "")
    #expect(run(["parse", folder.write("", to: "empty.txt")]).status == 0)
  }
}
