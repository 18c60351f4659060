import EntenteEnglish
import EntenteLanguage
import EntenteParsing

/// Judge and mender of the built-in lexicon, with what they make of a text.
struct RepairBench {
  let judge: SpunJudge
  let mender: Mender

  init() throws {
    judge = try SpunJudge(pairs: .english)
    mender = try Mender(pairs: .english)
  }

  func judgement(_ text: String) -> SpunJudgement { judge.judge(Array(text.utf8)) }

  func mended(_ text: String) -> MendedText {
    let bytes = Array(text.utf8)
    var annotator = Annotator()
    let document = annotator.annotate(bytes)
    return mender.mend(bytes, document, judge.judge(bytes, document))
  }
}
