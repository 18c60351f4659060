import EntenteLanguage
import EntenteModels

/// Makes records of drafts: joins what is told twice, gives ids, evidence, topics and confidence.
struct RecordMaker: Sendable {
  let document: Document
  let text: ReadText
  let annotated: AnnotatedDocument
  let rules: CodingRules
  let version: CoderVersion

  /// The records of all drafts of a document, in printing order.
  func records(from drafts: [Draft]) -> [ScoredRecord] {
    var kept = joined(drafts)
    for place in kept.indices {
      kept[place].draft.score = rules.weights.score(of: kept[place].draft)
    }
    let ids = ids(of: kept.map(\.draft))
    let answers = kept.map(\.places)
    let papers = papers(kept.map(\.draft), ids)
    let made = kept.enumerated().map { place, item in
      ScoredRecord(
        record: record(
          item.draft, ids[place], item.evidence, answers: answers, ids, papers: papers),
        family: item.draft.family, prior: item.draft.prior, signs: item.draft.signs)
    }
    return made.sorted { Record.isPrintedBefore($0.record, $1.record) }
  }

  /// The ids of the papers that drafts tell of, by their names in lower case, the first of a name.
  private func papers(_ drafts: [Draft], _ ids: [RecordID]) -> [String: RecordID] {
    var papers: [String: RecordID] = [:]
    for (draft, id) in zip(drafts, ids) {
      guard case .instrument(let paper) = draft.content else { continue }
      papers[paper.name.lowercased()] = papers[paper.name.lowercased()] ?? id
    }
    return papers
  }

  // MARK: Joining

  /// A draft with the sentences that tell it and the places of the drafts that it stands for.
  private struct Joined {
    var draft: Draft
    var evidence: [Int]
    var places: [Int]
  }

  /// Drafts of one sentence that say the same become one; so do equal events of the document.
  private func joined(_ drafts: [Draft]) -> [Joined] {
    var kept: [Joined] = []
    var known: [Key: Int] = [:]
    for (place, draft) in drafts.enumerated() {
      let key = Key(draft)
      if let earlier = known[key] {
        kept[earlier].places.append(place)
        if !kept[earlier].evidence.contains(draft.sentence) {
          kept[earlier].evidence.append(draft.sentence)
        }
        if draft.score > kept[earlier].draft.score {
          kept[earlier].draft.score = draft.score
          kept[earlier].draft.signs = draft.signs
        }
        if draft.expectedType != nil, kept[earlier].draft.expectedType == nil {
          kept[earlier].draft.content = draft.content
        }
        if kept[earlier].draft.time == nil { kept[earlier].draft.time = draft.time }
        continue
      }
      known[key] = kept.count
      kept.append(Joined(draft: draft, evidence: [draft.sentence], places: [place]))
    }
    return kept
  }

  /// What must agree for two drafts to tell the same.
  private struct Key: Hashable {
    let kind: RecordKind
    let what: String
    let actors: [Set<ActorCode>]
    let time: Day?
    let polarity: Polarity
    /// The sentence, where only what one sentence says can be the same.
    let sentence: Int?

    init(_ draft: Draft) {
      kind = draft.kind
      polarity = draft.polarity
      func codes(_ actors: [Actor]) -> Set<ActorCode> { Set(actors.compactMap(\.code)) }
      switch draft.content {
      case .event(let event):
        what = "\(event.type.rawValue) \(event.mode?.rawValue ?? "") \(event.phase)"
        actors = [codes(event.sources), codes(event.targets)]
        time = draft.time?.start
        sentence = time == nil ? draft.sentence : nil
      case .commitment(let promise):
        what = promise.action + " " + promise.object.lowercased()
        actors = [codes(promise.by), codes(promise.to)]
        time = nil
        sentence = nil
      case .measure(let measure):
        what =
          "\(measure.kind) \(measure.new.value) \(measure.new.unit) \(measure.scope?.text ?? "")"
        actors = [codes(measure.by), codes(measure.on)]
        time = nil
        sentence = nil
      case .expectation(let expectation):
        what = expectation.claim
        actors = []
        time = nil
        sentence = draft.sentence
      case .tenure(let tenure):
        what = "\(tenure.person.name ?? tenure.person.text) \(tenure.how.map { "\($0)" } ?? "")"
        actors = []
        time = nil
        sentence = nil
      case .instrument(let instrument):
        what = "\(instrument.type) \(instrument.name.lowercased()) \(instrument.language.count)"
        actors = []
        time = nil
        sentence = nil
      }
    }
  }

  // MARK: Ids

  private func ids(of drafts: [Draft]) -> [RecordID] {
    var taken: Set<RecordID> = []
    return drafts.map { draft in
      var ordinal = 0
      var id = RecordID(
        kind: draft.kind, document: document.id, trigger: text.inSource(draft.trigger), ordinal: 0)
      while !taken.insert(id).inserted {
        ordinal += 1
        id = RecordID(
          kind: draft.kind, document: document.id, trigger: text.inSource(draft.trigger),
          ordinal: ordinal)
      }
      return id
    }
  }

  // MARK: Records

  private func record(
    _ draft: Draft, _ id: RecordID, _ evidence: [Int], answers: [[Int]], _ ids: [RecordID],
    papers: [String: RecordID]
  ) -> Record {
    var content = draft.content
    if case .commitment(var promise) = content {
      if let answer = draft.answeredBy {
        promise.inReturnFor = answers.firstIndex { $0.contains(answer) }.map { ids[$0] }
      }
      if let name = promise.instrument?.name.lowercased() { promise.instrument?.id = papers[name] }
      content = .commitment(promise)
    }
    var record = Record(
      id: id, document: document.id, published: document.published,
      evidence: evidence.map(self.evidence), confidence: confidence(of: draft), content: content)
    record.time = draft.time
    record.polarity = draft.polarity
    record.certainty = draft.certainty
    record.condition = draft.condition
    record.attribution = draft.attribution
    record.topics = TopicTable.topics(
      of: annotated.tokens(ofSentence: draft.sentence).map { token in
        text.words(annotated.tokens[token]).lowercased()
      })
    record.coder = version
    record.doubts = doubts(of: draft)
    if let end = record.time?.end, let reference = document.presumedDay,
      end < reference.adding(days: -90)
    {
      record.isRetrospective = record.kind != .measure && record.kind != .expectation
    }
    return record
  }

  private func evidence(_ sentence: Int) -> Evidence {
    let range = annotated.sentences[sentence]
    let source = text.inSource(range)
    let quote = String(decoding: text.source[source], as: UTF8.self)
    let wording = text.words(range)
    return Evidence(
      sentence: sentence, start: source.lowerBound, end: source.upperBound, quote: quote,
      repaired: text.isMended && wording != quote ? wording : nil)
  }

  private func doubts(of draft: Draft) -> [Doubt] {
    var doubts: [Doubt] = []
    for doubt in draft.doubts where !doubts.contains(doubt) { doubts.append(doubt) }
    let range = annotated.sentences[draft.sentence]
    if text.isMended, text.words(range) != text.sourceWords(range) {
      doubts.append(Doubt(field: "evidence", how: .repairedText))
    }
    if draft.time == nil, draft.kind == .event || draft.kind == .commitment {
      doubts.append(Doubt(field: "time", missing: "the sentence names no date"))
    }
    return doubts
  }

  /// No record of a spun text is surer than this: words may have been lost, and gold was never written
  /// for such a text.
  private static let mostIfSpun = Confidence(thousandths: 690)

  /// How sure a record is: what its family is known for at such a score.
  private func confidence(of draft: Draft) -> Confidence {
    let curve = rules.calibration[draft.family] ?? rules.calibration["all"]
    let confidence = Confidence(curve?.precision(at: draft.score) ?? draft.score)
    return document.origin == .spun ? min(confidence, Self.mostIfSpun) : confidence
  }
}
