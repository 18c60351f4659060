import EntenteTestSupport
import Testing

// The lemmatizer is a stage of a model and no public type of its own.
@testable import EntenteLanguage

struct LemmatizerTests {
  /// Lemmas by a section that is made from treebanks; without them from the tables alone.
  private struct Lemmas {
    private let section: [UInt8]

    init(_ treebanks: [Treebank] = []) {
      section = LemmatizerTrainer.section(from: treebanks, seed: 1)
    }

    func lemma(_ form: [UInt8], _ upos: UPOS, _ xpos: PennTag) throws -> [UInt8] {
      try section.withUnsafeBytes { bytes in
        let lemmatizer = try Lemmatizer(bytes)
        var lemma: [UInt8] = []
        form.withUnsafeBufferPointer {
          lemmatizer.append($0, upos: upos, xpos: xpos, to: &lemma)
        }
        return lemma
      }
    }

    func lemma(_ form: String, _ tag: String, _ upos: UPOS = .x) throws -> String {
      let xpos = try #require(PennTag(name: tag))
      return String(decoding: try lemma(Array(form.utf8), upos, xpos), as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("VBD", "pledged pledge"), ("VBD", "went go"), ("VBN", "withdrawn withdraw"),
    ("VBD", "denied deny"),
    ("VBD", "died die"), ("VBD", "agreed agree"), ("VBN", "stopped stop"), ("VBD", "hoped hope"),
    ("VBD", "filled fill"), ("VBN", "compelled compel"), ("VBD", "needed need"),
    ("VBD", "cloaked cloak"),
    ("VBG", "withdrawing withdraw"), ("VBG", "lying lie"), ("VBG", "studying study"),
    ("VBG", "running run"), ("VBG", "Increasing increase"), ("VBG", "doin' do"),
    ("VBZ", "vows vow"), ("VBZ", "denies deny"), ("VBZ", "goes go"), ("VBZ", "watches watch"),
    ("VBZ", "discusses discuss"), ("VBZ", "is be"), ("VBZ", "'s be"), ("VBP", "'re be"),
    ("MD", "wo will"), ("MD", "'d would"), ("VBD", "'d have"), ("RB", "n't not"), ("RB", "n’t not"),
  ])
  func `verbs lose their endings`(tag: String, pair: String) throws {
    let words = pair.split(separator: " ").map(String.init)

    #expect(try Lemmas().lemma(words[0], tag) == words[1])
  }

  @Test(arguments: [
    ("NNS", "tariffs tariff"), ("NNS", "parties party"), ("NNS", "allies ally"),
    ("NNS", "ties tie"),
    ("NNS", "movies movie"), ("NNS", "taxes tax"), ("NNS", "crises crisis"), ("NNS", "wives wife"),
    ("NNS", "speeches speech"), ("NNS", "women woman"), ("NNS", "firemen fireman"),
    ("NNS", "children child"), ("NNS", "heroes hero"), ("NNS", "earnings earnings"),
    ("NNS", "PCs PC"), ("NN", "Agreement agreement"), ("NN", "GDP GDP"), ("NN", "pm p.m."),
    ("NNP", "Seoul Seoul"), ("NNP", "Sept. September"), ("NNPS", "States State"),
    ("NNPS", "Koreans Korean"), ("NNPS", "Philippines Philippines"),
    ("JJ", "Korean Korean"), ("JJ", "korean Korean"), ("JJ", "Bilateral bilateral"),
    ("JJS", "biggest big"), ("JJR", "easier easy"), ("RBR", "better well"),
    ("JJS", "worst bad"), ("RBR", "later late"),
    ("CD", "28,500 28500"), ("CD", "7,5 7,5"), ("CD", "Two two"), ("CD", "XIV XIV"),
    ("PRP", "us we"), ("PRP", "I I"), ("DT", "those that"), ("``", "“ \""), ("POS", "’ 's"),
  ])
  func `nouns, names, adjectives, numbers and small words get their dictionary form`(
    tag: String, pair: String
  ) throws {
    let words = pair.split(separator: " ").map(String.init)

    #expect(try Lemmas().lemma(words[0], tag) == words[1])
  }

  @Test func `a known base wins where a rule leaves a choice`() throws {
    let treebank = try CoNLLU.treebank(
      "1\tplan\tplan\tVERB\tVB\t_\t0\troot\n2\tcache\tcache\tNOUN\tNN\t_\t1\tobj\n"
        + "3\tlarge\tlarge\tADJ\tJJ\t_\t2\tamod\n\n")
    let lemmas = Lemmas([treebank])

    #expect(try lemmas.lemma("planned", "VBD") == "plan")
    #expect(try lemmas.lemma("caches", "NNS") == "cache")
    #expect(try lemmas.lemma("larger", "JJR") == "large")
  }

  @Test func `what the rules miss is learned with its tags and capitals`() throws {
    let treebank = try CoNLLU.treebank(
      """
      1	blorf	bleef	VERB	VBD	_	0	root
      2	ABLE	Abel	NOUN	NN	_	1	obj
      3	quuxes	quu	NOUN	NNS	_	1	obj
      4	nil	_	NOUN	NN	_	1	obj


      """)
    let lemmas = Lemmas([treebank])

    #expect(try lemmas.lemma("Blorf", "VBD") == "bleef")
    #expect(try lemmas.lemma("blorf", "NN") == "blorf")
    #expect(try lemmas.lemma("quuxes", "NNS") == "quu")
    #expect(try lemmas.lemma("nil", "NN") == "nil", "'_' teaches nothing")
  }

  @Test func `any bytes with any tags have a lemma`() throws {
    var state: UInt64 = 7
    let lemmas = Lemmas()
    for _ in 0..<20 {
      for tag in PennTag.names {
        let xpos = try #require(PennTag(name: tag))
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let pieces: [[UInt8]] = [
          Array("ing".utf8), Array("ies".utf8), Array("ed".utf8), [0xC3], [0xE2, 0x80], [0xFF],
          Array("S".utf8), Array("'s".utf8), Array(",000".utf8), Array("est".utf8),
        ]
        let form = (0..<1 + Int(state >> 62)).flatMap { pieces[Int(state >> (8 * $0) & 0xFF) % 10] }

        #expect(try !lemmas.lemma(form, .noun, xpos).isEmpty, "\(form) \(tag)")
      }
    }
    #expect(try lemmas.lemma([], .noun, .unknown).isEmpty)
  }

  @Test(.enabled(if: Places.treebanks != nil))
  func `with the treebanks' tags 98.5 of 100 lemmas are right, from a small section`() throws {
    func treebank(_ name: String) throws -> Treebank {
      let bytes = Places.bytes(of: "\(Places.treebanks ?? "")/\(name).conllu")
      return try CoNLLUReader.treebank(bytes: bytes, name: name)
    }
    let train = [try treebank("ewt.train"), try treebank("gum-permissive.train")]
    let section = LemmatizerTrainer.section(from: train, seed: 1)

    #expect(section == LemmatizerTrainer.section(from: train, seed: 1))
    #expect(section.count < 600_000)
    for name in ["ewt.dev", "gum-permissive.dev"] {
      let words = try treebank(name).sentences.flatMap(\.words)
      let right = try section.withUnsafeBytes { bytes in
        let lemmatizer = try Lemmatizer(bytes)
        return words.count { $0.lemma == "_" || $0.lemma == lemmatizer.lemma(of: $0.form, $0) }
      }
      #expect(Double(right) / Double(words.count) >= 0.985, "\(name): \(right) of \(words.count)")
    }
  }
}
