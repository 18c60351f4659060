import EntenteLanguage
import Testing

struct CoNLLUReaderTests {
  private func fault(_ text: String) -> String? {
    #expect(throws: TreebankError.self) { try CoNLLU.treebank(text) }?.description
  }

  @Test func `sentences, words, surface forms, names and spaces are read`() throws {
    let treebank = try CoNLLU.treebank(CoNLLU.sample)

    let first = treebank.sentences[0]
    #expect(
      treebank.sentences.map(\.id) == ["a", "b", "c"] && treebank.documents == [0..<2, 2..<3])
    #expect(first.words.map(\.form) == ["Seoul", "ca", "n't", "wait", "."])
    #expect(first.multiwords == [1..<3] && first.multiwordForms == ["can't"])
    #expect(first.words.map(\.spaceAfter) == [true, false, true, false, true])
    #expect(first.words.map(\.head) == [3, 3, 3, -1, 3])
    #expect(first.entities == [EntitySpan(words: 0..<1, kind: .location)])
    #expect(treebank.sentences[1].entities == [])
    #expect(treebank.sentences[2].entities == [EntitySpan(words: 0..<2, kind: .person)])
    #expect(treebank.layers == .all)
  }

  @Test(arguments: [
    (
      "1\tx\tx\tNOUN\tNN\t_\t0\n",
      "1:1: error: a word has 10 columns (or the first 8), split by tabs; found 7"
    ),
    ("\n2\tx\tx\tNOUN\tNN\t_\t0\troot\n", "2:1: error: the next word's number is 1; found '2'"),
    (
      "1\té\tx\tNUON\tNN\t_\t0\troot\n",
      "1:8: error: 'NUON' is no universal tag. Allowed: ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, "
        + "NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X"
    ),
    ("1\tx\tx\tNOUN\tNN\t_\t-3\troot\n", "1:17: error: a head is a word's number or 0; found '-3'"),
    (
      "1\tx\tx\tNOUN\tNN\t_\t0\tsubject\n",
      "1:19: error: 'subject' is no relation of Universal Dependencies. Allowed: acl, advcl, advmod, "
        + "amod, appos, aux, case, cc, ccomp, clf, compound, conj, cop, csubj, dep, det, discourse, "
        + "dislocated, expl, fixed, flat, goeswith, iobj, list, mark, nmod, nsubj, nummod, obj, obl, "
        + "orphan, parataxis, punct, reparandum, root, vocative, xcomp"
    ),
    ("1\t\tx\tNOUN\tNN\t_\t0\troot\n", "1:3: error: a word has no form"),
    ("1\tx\tx\tNOUN\tNN\t_\t2\tdep\n", "1:1: error: the head '2' is past the sentence's 1 words"),
    (
      "1\tx\tx\tX\t_\t_\t2\tdep\n2\tx\tx\tX\t_\t_\t1\tdep\n",
      "1:1: error: the heads from here form a cycle"
    ),
    (
      "1\tx\tx\tX\t_\t_\t0\troot\n2\tx\tx\tX\t_\t_\t0\troot\n",
      "2:1: error: a second root; a sentence has one word with head 0"
    ),
    ("1-2\tx\t_\t_\t_\t_\t_\t_\n", "1:5: error: 'x' has fewer letters than words"),
    (
      "1\tx\tx\tX\t_\t_\t0\troot\n\n1\tx\tx\t_\t_\t_\t0\troot\n",
      "3:7: error: some words of this file have tags, others '_'"
    ),
    (
      "1\tx\tx\tX\t_\t_\t0\troot\t_\tNER=I-PER\n",
      "1:22: error: 'I-PER' goes on with a name that did not begin; write 'B-PER'"
    ),
  ])
  func `a fault is named with its line and column`(text: String, message: String) {
    #expect(fault(text) == "test.conllu:\(message)")
  }

  @Test(arguments: [
    ("1\tx\tx\tNUON\tNN\t_\t2\tdep", "1:7: error: 'NUON' is no universal tag."),
    ("1\tx\tx\tNOUN\tNN\t_\ttwo\tdep", "1:17: error: a head is a word's number or 0;"),
    ("7\tx\tx\tNOUN\tNN\t_\t2\tdep", "1:1: error: the next word's number is 1; found '7'"),
    ("1 x x NOUN NN _ 2 dep", "1:1: error: a word has 10 columns"),
    ("1-1\tx\t_\t_\t_\t_\t_\t_", "1:1: error: a range is 'n-m'"),
  ])
  func `a word at fault is the one fault of its sentence`(line: String, message: String) {
    let next = "1\tz\tz\tNUON\tNN\t_\t0\troot\n"

    let faults = fault("\(line)\n2\ty\ty\tNOUN\tNN\t_\t0\troot\n\n\(next)")?.split(separator: "\n")

    #expect(faults?.count == 2, "\(faults ?? [])")
    #expect(faults?.first?.hasPrefix("test.conllu:\(message)") == true)
    #expect(faults?.last?.hasPrefix("test.conllu:4:7: error: 'NUON'") == true)
  }

  @Test func `bytes that are not UTF-8 are refused with their place`() {
    let bytes = Array("# a\n# é".utf8) + [0xFF, 0x0A]

    let error = #expect(throws: TreebankError.self) {
      try CoNLLUReader.treebank(bytes: bytes, name: "test.conllu")
    }

    #expect(
      error?.description.hasPrefix("test.conllu:2:5: error: bytes that are not UTF-8") == true)
  }

  @Test func `at most twenty faults are listed`() {
    let lines = String(repeating: "1\tx\n", count: 100_000)

    #expect(fault(lines)?.split(separator: "\n").count == 20)
  }

  @Test func `a file without annotation lacks those layers`() throws {
    let treebank = try CoNLLU.treebank(
      "1\tx\t_\t_\t_\t_\t_\t_\t_\t_\n2\ty\t_\t_\t_\t_\t_\t_\t_\t_\n\n")

    #expect(treebank.layers == [] && treebank.sentences[0].words.map(\.form) == ["x", "y"])
  }

  @Test func `line ends of Windows, a byte order mark and a missing last line are no matter`()
    throws
  {
    let treebank = try CoNLLU.treebank(
      "\u{FEFF}# sent_id = a\r\n1\tx\tx\tX\t_\t_\t0\troot\r\n\r\n1\ty\ty\tX\t_\t_\t0\troot")

    #expect(treebank.sentences.map(\.id) == ["a", ""])
    #expect(treebank.sentences.map { $0.words[0].form } == ["x", "y"])
  }

  @Test func `a sentence of many words is checked in linear time`() throws {
    let lines = (1...50_000).map { "\($0)\tx\tx\tX\t_\t_\t\($0 - 1)\t\($0 == 1 ? "root" : "dep")" }

    let treebank = try CoNLLU.treebank(lines.joined(separator: "\n") + "\n")

    #expect(treebank.sentences[0].words.count == 50_000)
  }
}
