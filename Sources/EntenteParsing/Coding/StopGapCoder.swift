import EntenteLanguage
import EntenteModels

// One file, longer than others, on purpose: it sends every kind of record down the whole way until the
// rules in YAML take its place, and is then deleted as a whole. It reads surface patterns only and
// stays silent when in doubt.

/// Codes one document by patterns of words around names, amounts and dates.
struct StopGapCoder {
  let document: Document
  let text: [UInt8]
  let annotated: AnnotatedDocument
  /// Who is named in the document.
  let named: [ActorMention]
  let version: CoderVersion

  /// Everything that the document's sentences say.
  func records() -> [Record] {
    annotated.sentences.indices.flatMap { records(ofSentence: $0) }
  }

  private func records(ofSentence index: Int) -> [Record] {
    let sentence = StopGapSentence(
      index: index, range: annotated.sentences[index],
      tokens: annotated.tokens(ofSentence: index).map { annotated.tokens[$0] }, text: text,
      named: named, reference: reference)
    guard sentence.words.count >= 4 else { return [] }
    var drafts: [Draft] = []
    drafts += expectations(sentence)
    let promises = commitments(sentence)
    drafts += promises
    if drafts.isEmpty || !promises.isEmpty { drafts += events(sentence, promises: promises) }
    drafts += measures(sentence) + tenures(sentence) + instruments(sentence)
    return finished(drafts, sentence)
  }

  private var reference: Day? { document.published?.day }

  /// One figure for all rules; less for a text whose words a machine replaced and nobody mended.
  private var confidence: Confidence { Confidence(document.origin == .spun ? 0.4 : 0.7) }

  // MARK: Drafts

  /// A record before it has an id.
  private struct Draft {
    var content: Record.Content
    /// The words that triggered it.
    var trigger: Range<Int>
    var time: DateFinder.Hit?
    var certainty = Certainty.certain
    var polarity = Polarity.positive
    /// The place, among the drafts of the sentence, of the promise that answers this one.
    var answeredBy: Int?
  }

  private func finished(_ drafts: [Draft], _ sentence: StopGapSentence) -> [Record] {
    var ids: [RecordID] = []
    for draft in drafts {
      let kind = Record(
        id: RecordID(rawValue: ""), document: document.id, confidence: Confidence(0),
        content: draft.content
      ).kind
      let bytes = sentence.bytes(draft.trigger)
      var ordinal = 0
      var id = RecordID(kind: kind, document: document.id, trigger: bytes, ordinal: 0)
      while ids.contains(id) {
        ordinal += 1
        id = RecordID(kind: kind, document: document.id, trigger: bytes, ordinal: ordinal)
      }
      ids.append(id)
    }
    return zip(drafts, ids).map { draft, id in record(draft, id, ids, sentence) }
  }

  private func record(
    _ draft: Draft, _ id: RecordID, _ ids: [RecordID], _ sentence: StopGapSentence
  ) -> Record {
    var content = draft.content
    if case .commitment(var promise) = content, let answer = draft.answeredBy {
      promise.inReturnFor = ids[answer]
      content = .commitment(promise)
    }
    var record = Record(
      id: id, document: document.id, published: document.published, evidence: [sentence.evidence],
      confidence: confidence, content: content)
    record.time = draft.time?.time
    record.polarity = draft.polarity
    record.certainty = draft.certainty
    record.condition = sentence.condition
    record.attribution = sentence.attribution
    record.topics = sentence.topics
    record.coder = version
    if draft.time?.isGuessed == true {
      record.doubts.append(Doubt(field: "time", how: .inferredDate))
    } else if draft.time == nil, record.kind != .tenure {
      record.doubts.append(Doubt(field: "time", missing: "the sentence names no date"))
    }
    if let end = record.time?.end, let reference, end < reference.adding(days: -90) {
      record.isRetrospective = record.kind != .measure && record.kind != .expectation
    }
    return record
  }

  // MARK: Expectations

  private static let modals: Set<String> = ["may", "might", "could"]
  private static let likely: Set<String> = ["expected", "anticipated", "likely", "poised", "set"]

  private func expectations(_ sentence: StopGapSentence) -> [Draft] {
    for (index, word) in sentence.lower.enumerated().dropFirst() {
      let isModal = Self.modals.contains(word) && sentence.words[index].first?.isLowercase == true
      let isLikely =
        Self.likely.contains(word) && index + 1 < sentence.lower.count
        && sentence.lower[index + 1] == "to"
        && ["is", "are", "was", "were", "been", "be", "'re", "'s"].contains(
          sentence.lower[index - 1])
      guard isModal || isLikely, !sentence.isNegated(index) else { continue }
      let about = sentence.mentions.filter { $0.actor.code != nil }
      let clause = sentence.clauseStart(of: index)
      let before = about.filter { $0.words.upperBound <= index && $0.words.lowerBound >= clause }
      guard !before.isEmpty || !isModal || about.isEmpty else { continue }
      let subject = before.last.map { [$0.actor] } ?? []
      let rest = about.map(\.actor).filter { actor in
        !subject.contains { $0.code == actor.code && $0.name == actor.name }
      }
      let event =
        about.isEmpty ? nil : ExpectedEvent(sources: subject, targets: unique(rest, besides: []))
      let claim = sentence.clause(around: index)
      let expectation = Expectation(
        claim: claim, event: event, quantity: sentence.quantities.first?.quantity,
        window: sentence.date(after: index)?.time, outcome: .open)
      var draft = Draft(content: .expectation(expectation), trigger: index..<index + 1)
      draft.certainty = isModal ? .possible : .probable
      draft.time = reference.map { day in
        DateFinder.Hit(
          words: 0..<0, time: TimeExpression(text: document.published?.text ?? "", day: day),
          isGuessed: false)
      }
      return [draft]
    }
    return []
  }

  // MARK: Commitments

  private static let promising: Set<String> = [
    "pledged", "vowed", "promised", "committed", "agreed", "pledges", "vows", "promises",
  ]

  private func commitments(_ sentence: StopGapSentence) -> [Draft] {
    var drafts: [Draft] = []
    for (index, word) in sentence.lower.enumerated() where Self.promising.contains(word) {
      guard !sentence.isNegated(index), !sentence.isHypothetical(index),
        index + 2 < sentence.lower.count, sentence.lower[index + 1] == "to"
      else { continue }
      let start = index + 2
      let by = sentence.actors(before: index)
      guard !by.isEmpty, sentence.isVerbBase(start) else { continue }
      let end = sentence.objectEnd(from: start)
      let mentions = sentence.mentions.filter { $0.words.lowerBound >= start }
      let to = by.count > 1 ? [] : unique(mentions.map(\.actor), besides: by).prefix(1)
      var promise = Commitment(
        by: by, to: Array(to), action: sentence.lower[start],
        object: sentence.text(min(start + 1, end)..<end), status: .announced)
      promise.quantity = sentence.quantities.first { $0.words.lowerBound >= start }?.quantity
      promise.due = sentence.dueDate(after: start)?.time
      promise.schedule = sentence.schedule(after: start)
      if sentence.condition != nil { promise.status = .conditional }
      var draft = Draft(content: .commitment(promise), trigger: index..<index + 1)
      draft.time = sentence.dates.first { $0.words.upperBound <= start } ?? sentence.undueDate
      drafts.append(draft)
      if let answer = counterpart(sentence, of: promise, from: start) {
        drafts[drafts.count - 1].answeredBy = drafts.count
        var second = Draft(content: .commitment(answer.promise), trigger: answer.trigger)
        second.time = draft.time
        second.answeredBy = drafts.count - 1
        drafts.append(second)
      }
    }
    return drafts
  }

  /// What the other side gives: "in return for Washington lowering its tariffs".
  private func counterpart(
    _ sentence: StopGapSentence, of promise: Commitment, from start: Int
  ) -> (promise: Commitment, trigger: Range<Int>)? {
    guard let cue = sentence.returnCue(after: start) else { return nil }
    let rest = cue.upperBound..<sentence.words.count
    guard
      let verb = rest.first(where: { gerunds[sentence.lower[$0]] != nil }),
      let action = gerunds[sentence.lower[verb]],
      let giver = sentence.mentions.first(where: { rest.contains($0.words.lowerBound) })?.actor,
      giver.code != nil, !promise.by.contains(where: { $0.code == giver.code })
    else { return nil }
    let object = sentence.text(
      min(verb + 1, sentence.objectEnd(from: verb))..<sentence.objectEnd(from: verb))
    let answer = Commitment(
      by: [giver], to: promise.by, action: action, object: object, status: .announced)
    return (answer, verb..<verb + 1)
  }

  private let gerunds = [
    "lowering": "lower", "reducing": "reduce", "cutting": "cut", "lifting": "lift",
    "easing": "ease", "removing": "remove", "capping": "cap", "supporting": "support",
    "providing": "provide",
  ]

  // MARK: Events

  private struct Verb {
    let type: EventType
    var mode: String?
    /// Words of which one must follow within six words.
    var needs: Set<String> = []
  }

  private static let tariffWords: Set<String> = [
    "tariff", "tariffs", "duty", "duties", "levies", "levy",
  ]
  private static let concern: Set<String> = ["concern", "concerns", "anger", "outrage"]
  private static let regret: Set<String> = ["regret", "regrets"]

  /// Past forms with what they mean; a form may stand several times with other needs.
  private static let verbs: [String: [Verb]] = {
    var verbs: [String: [Verb]] = [:]
    func add(_ words: String, _ type: EventType, _ mode: String? = nil, needs: Set<String> = []) {
      for word in words.split(separator: " ") {
        verbs[String(word), default: []].append(Verb(type: type, mode: mode, needs: needs))
      }
    }
    add("met", .consult)
    add("held", .consult, needs: ["talks", "summit", "meeting", "dialogue", "consultations"])
    add("visited", .consult, "visit")
    add("telephoned phoned", .consult, "phone")
    add("agreed signed", .agree)
    add("pledged vowed promised", .agree)
    add("urged demanded", .request)
    add("called", .request, needs: ["on", "for"])
    add("asked", .request, needs: ["to"])
    add("threatened warned", .threaten, "tariff", needs: tariffWords)
    add("threatened", .threaten)
    add("imposed raised", .sanction, "tariff", needs: tariffWords)
    add("imposed", .sanction, needs: ["sanctions"])
    add("raided", .coerce, "seize")
    add("detained arrested", .coerce, "arrest")
    add("conducted carried", .coerce, "arrest", needs: ["raid"])
    add("conducted launched staged began held", .mobilize, "troops", needs: exercise)
    add("released freed", .retreat, "release", needs: people)
    add("lifted lowered cut", .retreat, needs: tariffWords)
    add("criticized criticised condemned denounced blasted", .accuse, "disapprove")
    add("accused", .accuse, "allege")
    add("expressed voiced", .accuse, "disapprove", needs: concern)
    add("expressed voiced", .support, needs: regret)
    add("expressed voiced", .support, needs: ["support"])
    add("rejected refused", .reject)
    add("praised welcomed endorsed backed", .support)
    add("approved", .support)
    add("established created", .cooperate, needs: ["group", "desk", "channel", "committee"])
    add("provided sent", .aid, needs: ["aid", "assistance", "relief"])
    return verbs
  }()

  private static let exercise: Set<String> = ["exercise", "exercises", "drill", "drills"]
  private static let people: Set<String> = [
    "workers", "detainees", "prisoners", "nationals", "citizens", "employees", "hostages",
  ]

  private func events(_ sentence: StopGapSentence, promises: [Draft]) -> [Draft] {
    for (index, word) in sentence.lower.enumerated() {
      guard let verbs = Self.verbs[word], !sentence.isHypothetical(index) else { continue }
      let window = Set(sentence.lower[min(index + 1, sentence.lower.count)...].prefix(7))
      guard
        let verb = verbs.first(where: { $0.needs.isEmpty || !$0.needs.isDisjoint(with: window) })
      else { continue }
      let sides = sentence.sides(of: index)
      guard !sides.sources.isEmpty, sides.isPassive || !sentence.isAttributive(index) else {
        continue
      }
      if verb.type == .agree, promises.isEmpty, sides.sources.count + sides.targets.count < 2 {
        continue
      }
      if verb.type.requiresRecipient, sides.targets.isEmpty, verb.type != .cooperate { continue }
      let event = Event(
        verb.type, mode: verb.mode.map(EventMode.init(rawValue:)), sources: sides.sources,
        targets: sides.targets, object: sentence.text(index..<sentence.objectEnd(from: index)),
        place: sentence.place,
        quantities: sentence.quantities(in: index..<sentence.objectEnd(from: index)))
      var draft = Draft(content: .event(event), trigger: index..<index + 1)
      draft.time = sentence.undueDate
      if sentence.isNegated(index) { draft.polarity = .negative }
      return [draft]
    }
    return []
  }

  // MARK: Measures

  private func measures(_ sentence: StopGapSentence) -> [Draft] {
    if let draft = tariff(sentence) { return [draft] }
    if let draft = troops(sentence) { return [draft] }
    return spending(sentence).map { [$0] } ?? []
  }

  private func tariff(_ sentence: StopGapSentence) -> Draft? {
    guard sentence.lower.contains(where: { Self.tariffWords.contains($0) }) else { return nil }
    let rates = sentence.quantities.filter { $0.quantity.unit == "percent" }
    let from = rates.first { sentence.word(before: $0.words.lowerBound) == "from" }
    guard let to = rates.first(where: { sentence.word(before: $0.words.lowerBound) == "to" })
    else { return nil }
    guard from != nil || rates.count == 1 else { return nil }
    let by = sentence.mentions.first { $0.actor.code == .usa } ?? sentence.mentions.first
    guard let by, by.actor.code != nil else { return nil }
    let on = unique(sentence.mentions.map(\.actor), besides: [by.actor]).prefix(1)
    var measure = Measure(
      kind: .tariff, by: [country(by.actor)], on: on.map(country), old: from?.quantity,
      new: to.quantity, stage: sentence.isFuture ? .announced : .agreed)
    measure.scope = sentence.tariffScope
    measure.effective = sentence.date(after: to.words.lowerBound)?.time
    var draft = Draft(content: .measure(measure), trigger: to.words)
    draft.time = sentence.date(after: to.words.lowerBound) ?? sentence.dates.first
    return draft
  }

  private func troops(_ sentence: StopGapSentence) -> Draft? {
    let forces: Set<String> = ["troops", "soldiers", "strong", "personnel"]
    let stationed: Set<String> = [
      "keeps", "keep", "stationed", "stations", "maintains", "strong", "usfk",
    ]
    guard sentence.lower.contains(where: { stationed.contains($0) }) else { return nil }
    for amount in sentence.quantities where amount.quantity.unit == "persons" {
      let after = sentence.lower[amount.words.upperBound...].prefix(4)
      let isForce =
        after.contains { forces.contains($0) }
        || forces.contains(sentence.lower[amount.words.upperBound - 1])
      guard isForce, let by = sentence.mentions.first(where: { $0.actor.code != nil }) else {
        continue
      }
      let isUSFK = sentence.mentions.contains { $0.actor.id?.rawValue == "usfk" }
      let by2 = isUSFK ? ActorCode.usa : by.actor.code
      let on = sentence.mentions.map(\.actor).filter { $0.code != by2 && $0.code != nil }
      let hosts =
        isUSFK && on.isEmpty ? [Actor(code: .kor, text: "Korea")] : unique(on, besides: [])
      let measure = Measure(
        kind: .troops, by: [Actor(code: by2, text: by.actor.text)],
        on: Array(hosts.map(country).prefix(1)), new: amount.quantity, stage: .inForce)
      return Draft(content: .measure(measure), trigger: amount.words, time: sentence.dates.first)
    }
    return nil
  }

  private func spending(_ sentence: StopGapSentence) -> Draft? {
    let lower = " " + sentence.lower.joined(separator: " ") + " "
    guard lower.contains(" defense spending ") || lower.contains(" defence spending "),
      let share = sentence.quantities.last(where: { $0.quantity.base == "GDP" }),
      let by = sentence.mentions.first(where: { $0.actor.code != nil })
    else { return nil }
    let from = sentence.quantities.first {
      $0.quantity.unit == "percent" && sentence.word(before: $0.words.lowerBound) == "from"
    }
    let measure = Measure(
      kind: .spending, by: [country(by.actor)], old: from?.quantity, new: share.quantity,
      stage: .target)
    return Draft(content: .measure(measure), trigger: share.words, time: sentence.dates.first)
  }

  private func country(_ actor: Actor) -> Actor { Actor(code: actor.code, text: actor.text) }

  // MARK: Tenures

  private func tenures(_ sentence: StopGapSentence) -> [Draft] {
    let cues: [(words: [String], how: TenureChange, begins: Bool)] = [
      (["was", "elected"], .elected, true), (["won", "the", "election"], .elected, true),
      (["was", "sworn"], .inaugurated, true), (["took", "office"], .inaugurated, true),
      (["was", "inaugurated"], .inaugurated, true), (["was", "ousted"], .ousted, false),
      (["was", "removed"], .ousted, false), (["'s", "ouster"], .ousted, false),
      (["'s", "impeachment"], .impeached, false), (["was", "impeached"], .impeached, false),
      (["resigned"], .resigned, false), (["was", "appointed"], .appointed, true),
    ]
    for cue in cues {
      guard let index = sentence.firstIndex(of: cue.words),
        let person = sentence.mentions.last(where: {
          $0.words.upperBound <= index && $0.isPerson
        }), !sentence.isNegated(index), !sentence.isHypothetical(index)
      else { continue }
      let time = sentence.date(after: index)?.time ?? sentence.dates.first?.time
      let role = person.actor.role ?? "president"
      let tenure = Tenure(
        person: person.actor, role: role, body: Actor(code: person.actor.code, text: role),
        began: cue.begins ? time : nil, ended: cue.begins ? nil : time, how: cue.how,
        phase: .occurred)
      return [Draft(content: .tenure(tenure), trigger: index..<index + cue.words.count)]
    }
    return []
  }

  // MARK: Instruments

  private func instruments(_ sentence: StopGapSentence) -> [Draft] {
    let papers: [(words: [String], type: InstrumentType)] = [
      (["fact", "sheet"], .factSheet), (["communique"], .communique),
      (["communiqué"], .communique), (["joint", "statement"], .communique),
      (["memorandum", "of", "understanding"], .memorandum),
      (["joint", "declaration"], .declaration),
    ]
    let issued: Set<String> = [
      "released", "issued", "published", "launched", "signed", "unveiled", "adopted", "omitted",
      "dropped",
    ]
    for paper in papers {
      guard let index = sentence.firstIndex(of: paper.words),
        let verb = sentence.lower.firstIndex(where: { issued.contains($0) }),
        !sentence.isHypothetical(verb), !sentence.isNegated(verb)
      else { continue }
      var start = index
      while start > 0, ["joint", "the", "a"].contains(sentence.lower[start - 1]) { start -= 1 }
      if ["the", "a"].contains(sentence.lower[start]) { start += 1 }
      let end = index + paper.words.count
      let parties = unique(sentence.mentions.map(\.actor).filter { $0.code != nil }, besides: [])
      var instrument = Instrument(
        name: sentence.text(start..<end), type: paper.type, parties: parties.map(country),
        status: .issued)
      if let dropped = sentence.droppedPhrase {
        instrument.language = [LanguageChange(phrase: dropped, change: .dropped)]
      }
      let time = sentence.dates.first
      return [Draft(content: .instrument(instrument), trigger: start..<end, time: time)]
    }
    return []
  }

  /// Each country or body once, without those that are there already.
  private func unique(_ actors: [Actor], besides others: [Actor]) -> [Actor] {
    var kept: [Actor] = []
    for actor in actors where actor.code != nil {
      let isKnown = (others + kept).contains { $0.code == actor.code }
      if !isKnown { kept.append(actor) }
    }
    return kept
  }
}

/// A sentence with the names, amounts and dates in it.
struct StopGapSentence {
  /// A name with its actor.
  struct Mention {
    let words: Range<Int>
    var actor: Actor
    var isPerson = false
    var isPlace = false
  }

  /// An amount.
  struct Amount {
    let words: Range<Int>
    let quantity: Quantity
  }

  let index: Int
  let range: Range<Int>
  let tokens: [Range<Int>]
  let source: [UInt8]
  let words: [String]
  let lower: [String]
  private(set) var mentions: [Mention] = []
  private(set) var places: [Mention] = []
  private(set) var quantities: [Amount] = []
  private(set) var dates: [DateFinder.Hit] = []

  init(
    index: Int, range: Range<Int>, tokens: [Range<Int>], text: [UInt8], named: [ActorMention],
    reference: Day?
  ) {
    self.index = index
    self.range = range
    self.tokens = tokens
    source = text
    words = tokens.map { String(decoding: text[$0], as: UTF8.self) }
    lower = words.map { $0.lowercased() }
    let start = StopGapSentence.afterDateline(words)
    dates = DateFinder.dates(in: words, reference: reference).filter {
      $0.words.lowerBound >= start
    }
    quantities = StopGapAmounts(words: words).all
    take(named)
  }

  // MARK: Names

  /// Where the story starts: after a dateline and its dash, else at the first word.
  private static func afterDateline(_ words: [String]) -> Int {
    let dash = words.prefix(10).firstIndex { ["—", "–", "--"].contains($0) }
    guard let dash, let first = words.first, first == first.uppercased(), first.utf8.count > 2
    else {
      return 0
    }
    return min(dash + 1, words.count - 1)
  }

  /// Takes the mentions that lie in this sentence, after its dateline.
  private mutating func take(_ named: [ActorMention]) {
    let start = StopGapSentence.afterDateline(words)
    for mention in named where range.contains(mention.range.lowerBound) {
      let kinds: [ActorMention.Kind] = [.state, .organisation, .institution, .person, .place]
      guard kinds.contains(mention.kind), mention.actors.count == 1,
        let first = tokens.firstIndex(where: { $0.upperBound > mention.range.lowerBound }),
        first >= start
      else { continue }
      let last = tokens[first...].prefix { $0.lowerBound < mention.range.upperBound }.endIndex
      let isPlace = mention.kind == .place
      let found = Mention(
        words: first..<last, actor: mention.actors[0], isPerson: mention.kind == .person,
        isPlace: isPlace)
      if isPlace { places.append(found) } else { mentions.append(found) }
    }
  }

  /// The word before a place, in lower case; empty at the start.
  func word(before index: Int) -> String { index > 0 ? lower[index - 1] : "" }

  // MARK: Sides

  /// Who acts and who is acted upon, around a verb.
  func sides(of verb: Int) -> (sources: [Actor], targets: [Actor], isPassive: Bool) {
    let isPassive = ["was", "were", "been", "be", "being"].contains(word(before: verb))
    let before = actors(before: verb)
    let after = group(mentions.firstIndex { $0.words.lowerBound > verb && $0.actor.code != nil })
    if isPassive {
      let agent = lower[verb...].firstIndex(of: "by").flatMap { by in
        mentions.firstIndex { $0.words.lowerBound > by && $0.words.lowerBound <= by + 3 }
      }
      return (group(agent), before, true)
    }
    let others = after.filter { actor in !before.contains { $0.code == actor.code } }
    return (before, others, false)
  }

  /// The actors whose names stand last before a place, "and" and commas included.
  func actors(before place: Int) -> [Actor] {
    let isNear = { (mention: Mention) in
      mention.actor.code != nil && mention.words.upperBound <= place
    }
    guard let last = mentions.lastIndex(where: isNear) else { return [] }
    // A name inside "between A and B" or after "of" is no subject; neither is one far away.
    guard place - mentions[last].words.upperBound <= 6,
      !["of", "with", "for", "to", "on", "against", "by"].contains(
        word(before: mentions[last].words.lowerBound))
    else { return [] }
    var first = last
    while first > 0, areJoined(first - 1, first) { first -= 1 }
    return distinct(mentions[first...last].map(\.actor))
  }

  private func group(_ start: Int?) -> [Actor] {
    guard let start else { return [] }
    var end = start
    while end + 1 < mentions.count, areJoined(end, end + 1) { end += 1 }
    return distinct(mentions[start...end].map(\.actor))
  }

  private func areJoined(_ first: Int, _ second: Int) -> Bool {
    let between = lower[mentions[first].words.upperBound..<mentions[second].words.lowerBound]
    return between.count <= 3 && between.contains("and")
      && between.allSatisfy { ["and", ",", "the", "-"].contains($0) || $0.count > 4 }
  }

  private func distinct(_ actors: [Actor]) -> [Actor] {
    var kept: [Actor] = []
    for actor in actors where actor.code != nil && !kept.contains(where: { $0.code == actor.code })
    {
      kept.append(actor)
    }
    return kept
  }

  // MARK: Verbs

  /// Whether the words before a verb deny it.
  func isNegated(_ verb: Int) -> Bool {
    lower[max(0, verb - 3)..<verb].contains {
      ["not", "n't", "never", "no", "denied"].contains($0)
    }
  }

  /// Whether a verb tells of something that is not done: after a modal, "if", "to", "plans".
  func isHypothetical(_ verb: Int) -> Bool {
    let before = lower[max(0, verb - 4)..<verb]
    if word(before: verb) == "to" { return true }
    if before.contains(where: { unreal.contains($0) }) { return true }
    return lower[..<verb].contains { ["if", "unless", "whether", "would"].contains($0) }
  }

  private var unreal: Set<String> {
    [
      "may", "might", "could", "would", "should", "will", "can", "expected", "likely", "plans",
      "planned", "hopes", "wants", "seeks", "sought", "possible", "potential",
    ]
  }

  /// Whether a past form stands before a noun: "the agreed terms", "the detained workers".
  func isAttributive(_ verb: Int) -> Bool {
    let before = word(before: verb)
    return ["the", "a", "an", "of", "newly", "its", "their", "his", "her"].contains(before)
  }

  /// Whether a word looks like the base form of a verb.
  func isVerbBase(_ index: Int) -> Bool {
    let word = lower[index]
    return word.utf8.allSatisfy { $0 >= 97 && $0 <= 122 } && word.count > 2
      && !["the", "its", "their"].contains(word)
  }

  /// Whether the sentence is about what will be.
  var isFuture: Bool { lower.contains("will") || lower.contains("would") }

  /// Where a run of words starts, in lower case.
  func firstIndex(of run: [String]) -> Int? {
    guard lower.count >= run.count else { return nil }
    return (0...(lower.count - run.count)).first { lower[$0..<$0 + run.count].elementsEqual(run) }
  }

  // MARK: Clauses

  /// Where "in return for" or "in exchange for" stands.
  func returnCue(after start: Int) -> Range<Int>? {
    for cue in [["in", "return", "for"], ["in", "exchange", "for"]] {
      if let index = firstIndex(of: cue), index >= start { return index..<index + 3 }
    }
    return nil
  }

  /// Where the object of a verb ends: before what it is given for, a condition, a new clause.
  func objectEnd(from start: Int) -> Int {
    let cue = returnCue(after: start)?.lowerBound ?? lower.count
    var end = start + 1
    while end < cue,
      !["if", "unless", "while", "whereas", "but", "after", ";"].contains(lower[end])
    {
      if lower[end] == ",", end + 1 < lower.count, !isInNumber(end) { break }
      end += 1
    }
    while end > start + 1, [".", ",", "”", "\""].contains(lower[end - 1]) { end -= 1 }
    return end
  }

  private func isInNumber(_ comma: Int) -> Bool {
    comma > 0 && comma + 1 < lower.count && Int(lower[comma - 1]) != nil
      && Int(lower[comma + 1]) != nil
  }

  /// Where the clause of a verb starts: after the last comma or joining word before it.
  func clauseStart(of verb: Int) -> Int {
    var start = verb
    while start > 0, ![",", ";", "because", "that", "as"].contains(lower[start - 1]) { start -= 1 }
    while start < verb, ["and", "but", "while", "though", "although"].contains(lower[start]) {
      start += 1
    }
    return start
  }

  /// The words around a verb, from the start of its clause to the end of the sentence.
  func clause(around verb: Int) -> String {
    let start = clauseStart(of: verb)
    var end = lower.count
    while end > start, [".", "”", "\""].contains(lower[end - 1]) { end -= 1 }
    if let said = attributionRange, said.lowerBound > verb { end = min(end, said.lowerBound) }
    return text(start..<end)
  }

  /// The condition that the sentence names.
  var condition: Condition? {
    for (cue, pattern) in [
      ("if", Condition.Pattern.if), ("unless", .unless), ("provided", .provided),
    ] {
      guard let index = lower.firstIndex(of: cue), index + 2 < lower.count else { continue }
      var end = index + 1
      while end < lower.count, ![",", "."].contains(lower[end]) { end += 1 }
      let actors = mentions.filter { (index..<end).contains($0.words.lowerBound) }.map(\.actor)
      return Condition(text: text(index + 1..<end), actors: actors, pattern: pattern)
    }
    return nil
  }

  /// Who says so, where the sentence ends with "said".
  var attribution: Attribution? {
    guard let range = attributionRange else { return nil }
    let said = range.upperBound - 1
    let who = range.lowerBound + 1..<said
    let actor = mentions.first { who.contains($0.words.lowerBound) }?.actor
    let isAnonymous = actor?.name == nil
    return Attribution(
      text: text(who), actor: actor, cue: lower[said],
      kind: isAnonymous ? .anonymous : .official)
  }

  /// The comma, who, and "said" at the end of a sentence.
  private var attributionRange: Range<Int>? {
    guard let said = lower.lastIndex(where: { ["said", "says"].contains($0) }),
      said >= lower.count - 2,
      let comma = lower[..<said].lastIndex(where: { $0 == "," || $0 == "”" }),
      said - comma > 1, said - comma < 12
    else { return nil }
    return comma..<said + 1
  }

  /// The phrase in quotes that a paper omitted or dropped.
  var droppedPhrase: String? {
    guard let verb = lower.firstIndex(where: { ["omitted", "dropped"].contains($0) }),
      let open = lower[verb...].firstIndex(where: { ["“", "\""].contains($0) }),
      let close = lower[(open + 1)...].firstIndex(where: { ["”", "\""].contains($0) }),
      close > open + 1
    else { return nil }
    return text(open + 1..<close)
  }

  /// What a tariff is on: "tariffs on cars".
  var tariffScope: MeasureScope? {
    let products = [
      "cars", "automobiles", "autos", "steel", "aluminum", "chips", "pharmaceuticals",
    ]
    guard let index = lower.firstIndex(where: { products.contains($0) }) else { return nil }
    let word = lower[index]
    let singular = word.hasSuffix("s") ? String(word.dropLast()) : word
    return MeasureScope(text: words[index], products: [singular])
  }

  /// Where it happens: the first name after "in" or "at".
  var place: Place? {
    if let venue = places.first(where: { word(before: $0.words.lowerBound) != "" }) {
      return Place(text: venue.actor.text, country: venue.actor.code, precision: .city)
    }
    let states = ["Georgia", "Gyeongju", "Busan", "Ellabell", "Yeoncheon", "Philadelphia"]
    guard
      let index = words.indices.first(where: {
        states.contains(words[$0]) && ["in", "at", "near"].contains(word(before: $0))
      })
    else { return nil }
    return Place(text: words[index])
  }

  // MARK: Dates and amounts

  /// The amounts among some words.
  func quantities(in range: Range<Int>) -> [Quantity] {
    quantities.filter { range.contains($0.words.lowerBound) }.map(\.quantity)
  }

  /// The first date that stands after a word.
  func date(after index: Int) -> DateFinder.Hit? { dates.first { $0.words.lowerBound > index } }

  /// The date by which something is due.
  func dueDate(after index: Int) -> DateFinder.Hit? {
    dates.first {
      $0.words.lowerBound > index
        && ["by", "until", "before"].contains(word(before: $0.words.lowerBound))
    }
  }

  /// The first date that is no due date.
  var undueDate: DateFinder.Hit? {
    dates.first { !["by", "until", "before"].contains(word(before: $0.words.lowerBound)) }
  }

  /// Parts that recur: "$20 billion a year".
  func schedule(after index: Int) -> [Instalment] {
    quantities.filter { $0.words.lowerBound > index && $0.quantity.per != nil }.map {
      Instalment(quantity: $0.quantity, per: $0.quantity.per)
    }
  }

  // MARK: Text

  /// The bytes of some words.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    tokens[range.lowerBound].lowerBound..<tokens[range.upperBound - 1].upperBound
  }

  /// Some words as the text has them.
  func text(_ range: Range<Int>) -> String {
    range.isEmpty ? "" : String(decoding: source[bytes(range)], as: UTF8.self)
  }

  /// The whole sentence as evidence.
  var evidence: Evidence {
    Evidence(
      sentence: index, start: range.lowerBound, end: range.upperBound,
      quote: String(decoding: source[range], as: UTF8.self))
  }

  /// The topics whose terms stand in the sentence, at most four.
  var topics: [Topic] {
    let text = " " + lower.joined(separator: " ") + " "
    var found: [Topic] = []
    for entry in StopGapSentence.terms where found.count < 4 && !found.contains(entry.topic) {
      if text.contains(entry.singular) || text.contains(entry.plural) { found.append(entry.topic) }
    }
    return found
  }

  private static let terms: [(topic: Topic, singular: String, plural: String)] =
    Ontology.topics.flatMap { entry in
      entry.terms.map { term in
        let spaced = term.replacing("-", with: " - ")
        return (entry.topic, " \(spaced) ", " \(spaced)s ")
      }
    }
}

/// The amounts among words: money, shares, counts of people.
struct StopGapAmounts {
  let words: [String]

  private static let scales = ["thousand": 3, "million": 6, "billion": 9, "trillion": 12]
  private static let signs = ["$": "USD", "€": "EUR", "£": "GBP", "₩": "KRW", "¥": "JPY"]
  private static let currencies = [
    "won": "KRW", "yen": "JPY", "yuan": "CNY", "euros": "EUR", "dollars": "USD",
  ]
  private static let people: Set<String> = [
    "workers", "troops", "soldiers", "people", "employees", "nationals", "personnel", "strong",
  ]

  /// All amounts, from left to right.
  var all: [StopGapSentence.Amount] {
    var amounts: [StopGapSentence.Amount] = []
    var index = 0
    while index < words.count {
      if let amount = amount(at: index) {
        amounts.append(amount)
        index = amount.words.upperBound
      } else {
        index += 1
      }
    }
    return amounts
  }

  private func amount(at index: Int) -> StopGapSentence.Amount? {
    if let unit = Self.signs[words[index]], index + 1 < words.count,
      let number = number(words[index + 1])
    {
      return money(number, unit, index..<index + 2)
    }
    guard let number = number(words[index]) else { return nil }
    var next = index + 1
    var value = number
    if next < words.count, let scale = Self.scales[words[next].lowercased()] {
      value = value.scaled(byPowerOfTen: scale) ?? value
      next += 1
    }
    guard next < words.count else { return nil }
    let unit = words[next].lowercased()
    if let currency = Self.currencies[unit] { return made(value, currency, index..<next + 1) }
    if unit == "%" || unit == "percent" { return share(value, index..<next + 1) }
    if Self.people.contains(unit) { return made(value, "persons", index..<next + 1) }
    if unit == "-", next + 1 < words.count, words[next + 1] == "strong" {
      return made(value, "persons", index..<next + 2)
    }
    let isCount =
      value >= 2 && next + 1 < words.count
      && Self.people.contains(words[next + 1].lowercased())
    return isCount ? made(value, "persons", index..<next + 2) : nil
  }

  private func money(
    _ number: ExactDecimal, _ unit: String, _ range: Range<Int>
  ) -> StopGapSentence.Amount {
    var value = number
    var end = range.upperBound
    if end < words.count, let scale = Self.scales[words[end].lowercased()] {
      value = number.scaled(byPowerOfTen: scale) ?? number
      end += 1
    }
    return made(value, unit, range.lowerBound..<end)
  }

  private func share(_ value: ExactDecimal, _ range: Range<Int>) -> StopGapSentence.Amount {
    let after = words[range.upperBound...].prefix(4).map { $0.lowercased() }
    let isOfGDP =
      after.starts(with: ["of", "gdp"])
      || after.starts(with: ["of", "gross", "domestic", "product"])
    let amount = made(value, "percent", range)
    guard isOfGDP else { return amount }
    var quantity = amount.quantity
    quantity.base = "GDP"
    return StopGapSentence.Amount(words: range, quantity: quantity)
  }

  private func made(
    _ value: ExactDecimal, _ unit: String, _ range: Range<Int>
  ) -> StopGapSentence.Amount {
    let before = words[..<range.lowerBound].suffix(2).map { $0.lowercased() }
    var quantity = Quantity(value: value, unit: unit, text: text(range))
    switch (before.first, before.last) {
    case ("more", "than"): quantity.comparator = .moreThan
    case ("less", "than"): quantity.comparator = .lessThan
    case ("at", "least"): quantity.comparator = .atLeast
    case ("up", "to"): quantity.comparator = .upTo
    case (_, "about"), (_, "some"), (_, "around"): quantity.comparator = .about
    case (_, "by"): quantity.isChange = unit == "percent"
    default: break
    }
    let after = words[range.upperBound...].prefix(2).map { $0.lowercased() }
    if after == ["a", "year"] || after.first == "annually" { quantity.per = "year" }
    return StopGapSentence.Amount(words: range, quantity: quantity)
  }

  private func text(_ range: Range<Int>) -> String {
    var text = ""
    for index in range {
      let isTight =
        index == range.lowerBound || Self.signs[words[index - 1]] != nil
        || words[index] == "%" || words[index] == "-" || words[index - 1] == "-"
      text += isTight ? words[index] : " " + words[index]
    }
    return text
  }

  private func number(_ word: String) -> ExactDecimal? {
    guard word.first?.isNumber == true else { return nil }
    return ExactDecimal(word.replacing(",", with: ""))
  }
}
