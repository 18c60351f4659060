import EntenteLanguage

/// CoNLL-U of our own for tests.
enum CoNLLU {
  /// Two documents: one word in several, names, a paragraph.
  static let sample = """
    # newdoc id = one
    # newpar
    # sent_id = a
    # text = Seoul can't wait.
    1	Seoul	Seoul	PROPN	NNP	Number=Sing	4	nsubj	_	NER=B-LOC
    2-3	can't	_	_	_	_	_	_	_	_
    2	ca	can	AUX	MD	VerbForm=Fin	4	aux	_	_
    3	n't	not	PART	RB	Polarity=Neg	4	advmod	_	_
    4	wait	wait	VERB	VB	VerbForm=Inf	0	root	_	SpaceAfter=No
    5	.	.	PUNCT	.	_	4	punct	_	_

    # sent_id = b
    # text = (Yes)
    1	(	(	PUNCT	-LRB-	_	2	punct	_	SpaceAfter=No
    2	Yes	yes	INTJ	UH	_	0	root	_	SpaceAfter=No
    3	)	)	PUNCT	-RRB-	_	2	punct	_	_

    # newdoc id = two
    # newpar
    # sent_id = c
    # text = Kim Min agreed
    1	Kim	Kim	PROPN	NNP	Number=Sing	3	nsubj	_	NER=B-PER
    2	Min	Min	PROPN	NNP	Number=Sing	1	flat	_	NER=I-PER
    3	agreed	agree	VERB	VBD	Tense=Past|VerbForm=Fin	0	root	_	_


    """

  /// The treebank that text holds.
  static func treebank(_ text: String) throws -> Treebank {
    try CoNLLUReader.treebank(bytes: Array(text.utf8), name: "test.conllu")
  }

  /// Words of a sentence, each `form/UPOS/head/relation`, all with white space after them.
  static func sentence(_ words: String) throws -> Treebank {
    let lines = words.split(separator: " ").enumerated().map { index, word in
      let parts = word.split(separator: "/").map(String.init)
      return "\(index + 1)\t\(parts[0])\t\(parts[0])\t\(parts[1])\tXX\t_\t\(parts[2])\t\(parts[3])"
    }
    return try treebank(lines.joined(separator: "\n") + "\n\n")
  }
}
