import EntenteLanguage
import Testing

struct EvaluationTests {
  private func scores(_ gold: String, _ system: String) throws -> [EvaluationMetric:
    EvaluationScore]
  {
    try EvaluationResult(gold: try CoNLLU.sentence(gold), system: try CoNLLU.sentence(system))
      .scores
  }

  @Test func `a treebank agrees with itself`() throws {
    let treebank = try CoNLLU.treebank(CoNLLU.sample)

    let result = try EvaluationResult(gold: treebank, system: treebank)

    #expect(EvaluationMetric.allCases.allSatisfy { result.scores[$0]?.f1 == 1 })
    #expect(result.relations.allSatisfy { $0.confusions.isEmpty && $0.score.f1 == 1 })
    #expect(result.names[.person]?.f1 == 1 && result.names[.organization]?.gold == 0)
  }

  @Test func `a relation counts without its subtype, but in the row of subtypes`() throws {
    let scores = try scores(
      "It/PRON/2/nsubj:pass fell/VERB/0/root", "It/PRON/2/nsubj fell/VERB/0/root")

    #expect(scores[.las]?.correct == 2 && scores[.lasSubtypes]?.correct == 1)
  }

  @Test func `a wrong head takes the attachment, a wrong tag does not`() throws {
    let scores = try scores(
      "a/DET/2/det b/NOUN/0/root c/NOUN/2/nmod", "a/DET/3/det b/VERB/0/root c/NOUN/2/nmod")

    #expect(scores[.uas]?.correct == 2 && scores[.las]?.correct == 2)
    #expect(scores[.upos]?.correct == 2)
    #expect(scores[.clas] == EvaluationScore(gold: 2, system: 2, correct: 2, aligned: 2))
    // b has another tag, c hangs on b and stays right: the function word of the system hangs on c.
    #expect(scores[.mlas]?.correct == 0)
  }

  @Test func `words that are cut otherwise are not aligned`() throws {
    let scores = try scores(
      "ab/X/0/root c/X/1/dep d/X/1/dep", "a/X/0/root bc/X/1/dep d/X/1/dep")

    #expect(scores[.words] == EvaluationScore(gold: 3, system: 3, correct: 1))
    #expect(scores[.uas]?.correct == 0, "the head of 'd' is no word of the treebank")
    #expect(scores[.sentences]?.f1 == 1)
  }

  @Test func `words of one surface form are aligned by their forms`() throws {
    let gold = try CoNLLU.treebank(
      """
      1-2	can't	_	_	_	_	_	_
      1	ca	can	AUX	MD	_	3	aux
      2	n't	not	PART	RB	_	3	advmod
      3	go	go	VERB	VB	_	0	root


      """)
    let system = try CoNLLU.treebank(
      """
      1-3	can'tgo	_	_	_	_	_	_
      1	CA	can	AUX	MD	_	3	aux
      2	not	not	PART	RB	_	3	advmod
      3	go	go	VERB	VB	_	0	root


      """)

    let scores = try EvaluationResult(gold: gold, system: system).scores

    #expect(scores[.tokens]?.correct == 0)
    #expect(scores[.words] == EvaluationScore(gold: 3, system: 3, correct: 2))
    #expect(scores[.lemmas]?.correct == 2 && scores[.las]?.correct == 2)
  }

  @Test func `a lemma that the treebank lacks is right whatever it is`() throws {
    let gold = try CoNLLU.treebank(
      "1\tx\t_\tX\t_\tNumber=Sing|Typo=Yes\t0\troot\n2\ty\ty\tX\t_\t_\t1\tdep\n\n")
    let system = try CoNLLU.treebank(
      "1\tx\tz\tX\t_\tNumber=Sing\t0\troot\n2\ty\tq\tX\t_\t_\t1\tdep\n\n")

    let scores = try EvaluationResult(gold: gold, system: system).scores

    #expect(scores[.lemmas]?.correct == 1)
    #expect(scores[.features]?.correct == 2, "only universal features count")
  }

  @Test func `errors are told by relation, the most frequent first`() throws {
    let result = try EvaluationResult(
      gold: try CoNLLU.sentence("a/X/0/root b/X/1/obl c/X/1/obl d/X/1/obl"),
      system: try CoNLLU.sentence("a/X/0/root b/X/1/nmod c/X/2/obl d/X/2/nmod"))

    let errors = try #require(result.relations.first)
    #expect(errors.relation == .obl)
    #expect(errors.score == EvaluationScore(gold: 3, system: 1, correct: 0))
    #expect(errors.confusions.map { $0.relation?.name } == ["nmod", "nmod", "obl"])
    #expect(errors.confusions.map(\.isHeadRight) == [true, false, false])
  }

  @Test func `layers that a side lacks are not scored`() throws {
    let gold = try CoNLLU.sentence("a/X/0/root b/X/1/dep")
    let bare = try CoNLLU.treebank("1\ta\t_\t_\t_\t_\t_\t_\n2\tb\t_\t_\t_\t_\t_\t_\n\n")

    let result = try EvaluationResult(gold: gold, system: bare)

    #expect(Set(result.scores.keys) == [.tokens, .sentences, .words])
    #expect(result.relations.isEmpty && result.names.isEmpty)
  }

  @Test func `texts that differ are refused with the place`() throws {
    let error = #expect(throws: EvaluationError.self) {
      try scores("a/X/0/root b/X/1/dep", "a/X/0/root c/X/1/dep")
    }

    #expect(
      error?.description
        == "the texts differ at sentence 1 of the treebank: it has 'b', the system 'c'")
  }

  @Test func `names are right with the same characters and kind, however the words are cut`() throws
  {
    let gold = try CoNLLU.treebank(
      "1\tNew-York\tx\tX\t_\t_\t0\troot\t_\tNER=B-LOC\n2\tKim\tx\tX\t_\t_\t1\tdep\t_\tNER=B-PER\n\n"
    )
    let system = try CoNLLU.treebank(
      """
      1	New	x	X	_	_	0	root	_	NER=B-LOC|SpaceAfter=No
      2	-York	x	X	_	_	1	dep	_	NER=I-LOC
      3	Kim	x	X	_	_	1	dep	_	NER=B-ORG


      """)

    let result = try EvaluationResult(gold: gold, system: system)

    #expect(result.names[.location]?.f1 == 1 && result.names[.person]?.recall == 0)
    #expect(result.allNames == EvaluationScore(gold: 2, system: 2, correct: 1))
  }

  @Test func `a surface form of thousands of words does not cost its square`() throws {
    let count = 20_000
    let words = (1...count).map { "\($0)\tx\tx\tX\t_\t_\t\($0 - 1)\t\($0 == 1 ? "root" : "dep")" }
    let form = String(repeating: "x", count: count)
    let treebank = try CoNLLU.treebank(
      "1-\(count)\t\(form)\t_\t_\t_\t_\t_\t_\n" + words.joined(separator: "\n") + "\n")

    #expect(try EvaluationResult(gold: treebank, system: treebank).scores[.words]?.correct == 1000)
  }

  @Test func `empty treebanks score nothing`() throws {
    let result = try EvaluationResult(gold: Treebank(), system: Treebank())

    #expect(result.scores[.las]?.f1 == 0)
  }
}
