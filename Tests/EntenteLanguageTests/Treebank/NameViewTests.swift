import EntenteLanguage
import Testing

struct NameViewTests {
  private func join(_ names: String) throws -> Treebank {
    var treebank = try CoNLLU.treebank(
      "# sent_id = s\n1\tKim\tKim\tPROPN\tNNP\t_\t0\troot\n2\tMin\tMin\tPROPN\tNNP\t_\t1\tflat\n\n")
    try NameView(bytes: Array(names.utf8), name: "names.tsv").join(to: &treebank)
    return treebank
  }

  @Test func `names are joined to the sentence of the same id`() throws {
    let treebank = try join("# sent_id = s\nKim\tPROPN\tNNP\tB-PER\t_\nMin\tPROPN\tNNP\tI-PER\t_\n")

    #expect(treebank.sentences[0].entities == [EntitySpan(words: 0..<2, kind: .person)])
  }

  @Test func `two sentences of one id cannot be told apart`() throws {
    let word = "1\tKim\tKim\tPROPN\tNNP\t_\t0\troot\n\n"
    var treebank = try CoNLLU.treebank("# sent_id = s\n\(word)# sent_id = s\n\(word)")
    let names = "# sent_id = s\nKim\tPROPN\tNNP\tB-PER\n"

    let error = #expect(throws: TreebankError.self) {
      try NameView(bytes: Array(names.utf8), name: "names.tsv").join(to: &treebank)
    }

    #expect(
      error?.description
        == "names.tsv:1:1: error: the treebank has 2 sentences 's'; give each its own id")
    #expect(treebank.sentences.allSatisfy { $0.entities == nil })
  }

  @Test(arguments: [
    (
      "# sent_id = s\nKim\tPROPN\tNNP\tB-PER\n",
      "1:1: error: 's' has 1 words here, 2 in the treebank"
    ),
    ("\n# sent_id = t\nKim\tPROPN\tNNP\tO\n", "2:1: error: the treebank has no sentence 't'"),
    (
      "# sent_id = s\nKim\tPROPN\tNNP\tO\nMin\tPROPN\tNNP\tO\n\n# sent_id = s\nKim\tPROPN\tNNP\tO\n",
      "5:1: error: 's' stands twice; the first is at line 1"
    ),
    ("# sent_id = s\nKim\tPROPN\n", "2:1: error: a word has at least 4 columns; found 2"),
    (
      "# sent_id = s\nKim\tPROPN\tNNP\tB-GPE\n",
      "2:15: error: 'B-GPE' is no name label. Allowed: O, B-PER, I-PER, B-ORG, I-ORG, B-LOC, I-LOC"
    ),
    (
      "# sent_id = s\nKim\tPROPN\tNNP\tB-PER\nMin\tPROPN\tNNP\tI-ORG\n",
      "3:15: error: 'I-ORG' goes on with a name that did not begin; write 'B-ORG'"
    ),
  ])
  func `a view that does not fit is refused with its place`(names: String, message: String) {
    let error = #expect(throws: TreebankError.self) { try join(names) }

    #expect(error?.description == "names.tsv:\(message)")
  }
}
