import EntenteLanguage
import EntenteModels

/// What a coder works with: rules and normalisers, made once, shared by tasks.
struct CodingTools: Sendable {
  let model: LanguageModel
  let rules: CodingRules
  let actors: ActorTagger
  let times: TimeTagger
  let quantities: QuantityTagger
  let judge: SpunJudge
  let mender: Mender
}

/// Codes one document: annotates it, normalises what it names, and reads its sentences.
struct DocumentCoder: Sendable {
  /// The document; dated by its own words where nobody says when it was published.
  private(set) var document: Document
  /// How surely its text was spun; nil before it is read.
  private(set) var spunScore: Double?
  let tools: CodingTools
  let version: CoderVersion
  /// Whether the text reads as spun, so that words no rule knows may stand for others.
  private var isSpun = false

  /// A coder of a document, its paragraphs told apart.
  init(document: Document, tools: CodingTools, version: CoderVersion) {
    self.document = document
    self.tools = tools
    self.version = version
    if document.paragraphs.isEmpty {
      self.document.paragraphs = ParagraphRoles.paragraphs(
        of: Array(document.text.utf8), frontMatter: 0, title: document.title)
    }
  }

  /// The records, in printing order, with what they were scored by.
  mutating func records() -> [ScoredRecord] {
    var drafts: [Draft] = []
    var politics = PoliticalDensity()
    let text = eachSentence { reading, found in
      politics.count(reading)
      let base = drafts.count
      drafts += found.map { draft in
        var draft = draft
        draft.answeredBy = draft.answeredBy.map { $0 + base }
        return draft
      }
    }
    if politics.isMissing {
      for place in drafts.indices { drafts[place].signs.insert(.noPolitics) }
    }
    let maker = RecordMaker(
      document: document, text: text.read, annotated: text.annotated, rules: tools.rules,
      version: version)
    return maker.records(from: drafts)
  }

  /// Reads the sentences one after the other.
  ///
  /// - Parameter body: Is given each sentence and the drafts of what it says.
  /// - Returns: The text that was read, with its tokens.
  @discardableResult
  mutating func eachSentence(
    _ body: (SentenceReading, [Draft]) -> Void
  ) -> (read: ReadText, annotated: AnnotatedDocument) {
    let text = Array(document.text.utf8)
    let runs = document.paragraphs.filter(\.role.isCoded).map(\.range)
    var annotator = Annotator(model: tools.model)
    var read = ReadText(text)
    var annotated = annotator.annotate(text, paragraphs: runs)
    if let mended = mended(text, annotated) {
      read = ReadText(mended: mended.bytes, source: text) { mended.original($0) }
      annotated = annotator.annotate(mended.bytes, paragraphs: self.runs(ofMended: mended.bytes))
    }
    guard annotated.isAnalysed else { return (read, annotated) }
    var papers: [String: [Actor]] = [:]
    let readings = readings(read, annotated)
    var context = MeasureContext(readings)
    for reading in readings {
      var coder = SentenceCoder(reading, papers: papers, context: context)
      let drafts = coder.code()
      coder.remember(drafts, in: &papers)
      context.read(reading)
      body(reading, drafts)
    }
    return (read, annotated)
  }

  /// The text with its damage mended; nil for a text that is as somebody wrote it.
  private mutating func mended(_ text: [UInt8], _ annotated: AnnotatedDocument) -> MendedText? {
    let judgement = tools.judge.judge(text, annotated)
    spunScore = judgement.score
    // A sentence or two may look spun by chance.
    guard judgement.isSpun, judgement.words >= 60 || judgement.score >= 0.97 else { return nil }
    isSpun = true
    if document.origin == nil { document.origin = .spun }
    let mended = tools.mender.mend(text, annotated, judgement)
    return mended.isChanged ? mended : nil
  }

  /// The paragraphs of a mended text that are coded; its front matter is as it was.
  private func runs(ofMended bytes: [UInt8]) -> [Range<Int>] {
    let frontMatter = document.paragraphs.first { $0.role == .metadata }?.range.upperBound ?? 0
    return ParagraphRoles.paragraphs(of: bytes, frontMatter: frontMatter, title: document.title)
      .filter(\.role.isCoded).map(\.range)
  }

  /// Each sentence with what was found in it.
  private mutating func readings(
    _ text: ReadText, _ annotated: AnnotatedDocument
  ) -> [SentenceReading] {
    let rules = tools.rules
    let times = tools.times.times(dating: &document, annotated, text: text.bytes)
    let mentions = tools.actors.mentions(
      in: text.bytes, annotated, reference: document.presumedDay)
    let quantities = tools.quantities.quantities(in: annotated, text: text.bytes)
    let mender = tools.mender
    let originals: (@Sendable (String) -> [String])? =
      isSpun ? { @Sendable word in mender.originals(of: word) } : nil
    var coreference = Coreference(words: rules.words)
    var atMention = 0
    var atTime = 0
    var atQuantity = 0
    var atName = 0
    return annotated.sentences.indices.map { number in
      let end = annotated.sentences[number].upperBound
      let numbers = annotated.tokens(ofSentence: number)
      let names = Self.slice(annotated.entities, &atName) {
        $0.words.lowerBound < numbers.upperBound
      }
      let tree = SentenceTree(
        annotated, sentence: number, text: text.bytes, words: rules.words, originals: originals)
      return SentenceReading(
        tree: tree, rules: rules, text: text,
        mentions: coreference.resolve(
          Self.slice(mentions, &atMention) { $0.range.lowerBound < end }, tree),
        times: Self.slice(times, &atTime) { $0.range.lowerBound < end },
        quantities: Self.slice(quantities, &atQuantity) { $0.range.lowerBound < end },
        names: names.map { name in
          (
            name.words.lowerBound - numbers.lowerBound...name.words.upperBound - 1
              - numbers.lowerBound, name.kind
          )
        }, originals: originals)
    }
  }

  /// The next elements of a sorted list that meet a condition.
  private static func slice<Element>(
    _ list: [Element], _ at: inout Int, while isIn: (Element) -> Bool
  ) -> ArraySlice<Element> {
    let start = at
    while at < list.count, isIn(list[at]) { at += 1 }
    return list[start..<at]
  }
}
