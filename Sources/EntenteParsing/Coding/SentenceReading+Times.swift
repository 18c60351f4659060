import EntenteLanguage
import EntenteModels

// When a clause holds. A date belongs to the clause that it stands in: what dates a paper ("a 1959
// treaty"), a relative clause or an aside says nothing of the verb above it.

extension SentenceReading {
  /// A time with whether it was taken from another clause.
  struct ClauseTime {
    let span: TimeSpan
    let words: ClosedRange<Int>
    let isShared: Bool

    fileprivate init(_ dated: Dated, isShared: Bool = false) {
      span = dated.span
      words = dated.words
      self.isShared = isShared
    }
  }

  fileprivate typealias Dated = (words: ClosedRange<Int>, span: TimeSpan)

  private static let dueMarkers: Set<String> = [
    "by", "until", "till", "before", "through", "since",
  ]

  /// What introduces a clause that happens at the time of the one it hangs on.
  private static let simultaneous: Set<String> = ["as", "while", "when"]

  /// The prepositions of phrases that tell at what occasion something happens.
  private static let occasions: Set<String> = [
    "at", "during", "in", "on", "for", "with", "to", "into", "through", "throughout",
  ]

  /// When a clause happens: the first time that hangs on its predicate, else on what governs it.
  func time(of clause: Clause) -> ClauseTime? {
    let dated = times.filter { isCalendar($0.span) && !isDue($0.words) }
    guard !dated.isEmpty else { return nil }
    let word = anchor(of: clause)
    if let own = dated.first(where: { owner(of: $0.words) == word })
      ?? dated.first(where: { owner(of: $0.words) == clause.predicate })
      ?? dated.first(where: { isInside($0.words, clause) })
    {
      return ClauseTime(own)
    }
    if let head = dated.first(where: { isTimeBefore($0.words, word) }) { return ClauseTime(head) }
    if let below = timeOfCircumstance(word, dated) { return ClauseTime(below, isShared: true) }
    if let near = dated.first(where: { isBeside($0.words, clause) }) {
      return ClauseTime(near, isShared: true)
    }
    return (sharedTime(word, dated) ?? dated.first { isHeading($0.words) })
      .map { ClauseTime($0, isShared: true) }
  }

  /// "4 December: the presidents sign": the entry of a chronicle.
  private func isHeading(_ words: ClosedRange<Int>) -> Bool {
    words.lowerBound < 2 && words.upperBound + 1 < tree.count
      && [":", "—", "–"].contains(tree.lower[words.upperBound + 1])
  }

  /// The time by which something is due, among the words below a word.
  func dueTime(below word: Int) -> TimeSpan? {
    times.first { item in
      isCalendar(item.span) && tree.isBelow(tree.top(of: item.words), word)
        && (isDue(item.words) || ["in", "over", "within"].contains(marker(of: item.words) ?? ""))
    }?.span
  }

  /// The first time among the words below a word, whatever its preposition.
  func anyTime(below word: Int) -> TimeSpan? {
    times.first { isCalendar($0.span) && tree.isBelow(tree.top(of: $0.words), word) }?.span
  }

  private func isCalendar(_ span: TimeSpan) -> Bool {
    span.kind != .set && span.kind != .time && span.kind != .timerange
      && (span.dayRange.start != nil || span.dayRange.end != nil)
      && span.kind != .duration
  }

  private func marker(of words: ClosedRange<Int>) -> String? {
    if let marker = tree.preposition(of: tree.top(of: words)) { return marker }
    let before = words.lowerBound - 1
    return before >= 0 && tree.upos[before] == .adp ? tree.lower[before] : nil
  }

  private func isDue(_ words: ClosedRange<Int>) -> Bool {
    marker(of: words).map { Self.dueMarkers.contains($0) }
      ?? Self.dueMarkers.contains(tree.lower[words.lowerBound])
  }

  /// The predicate that a time hangs on; -1 where it belongs to a name, a subject or an aside.
  private func owner(of words: ClosedRange<Int>) -> Int {
    var word = tree.top(of: words)
    for _ in 0..<tree.count {
      let head = tree.heads[word]
      guard head >= 0, ![.appos, .parataxis].contains(tree.relations[word]) else { return -1 }
      if tree.relations[word] == .nsubj || tree.relations[word] == .nsubjPass {
        return standsBefore(words, head) ? head : -1
      }
      if clause(at: head) != nil || tree.isVerb(head) { return head }
      word = head
    }
    return -1
  }

  /// "Trump on Monday announced it": a time right before a verb is the verb's.
  private func standsBefore(_ words: ClosedRange<Int>, _ verb: Int) -> Bool {
    words.upperBound < verb
      && (words.upperBound + 1..<verb).allSatisfy {
        [.aux, .auxPass, .advmod, .cop].contains(tree.relations[$0])
      }
  }

  /// Whether a time belongs to the noun that it hangs on: "a 1959 treaty", "the pact of 1951".
  private func isOfName(_ words: ClosedRange<Int>) -> Bool {
    let top = tree.top(of: words)
    let head = tree.heads[top]
    guard head >= 0, !tree.isVerb(head) else { return false }
    return [.compound, .amod, .nmodPoss, .nummod].contains(tree.relations[top])
      || tree.preposition(of: top) == "of"
  }

  /// Whether a time stands in a phrase of a clause, and tells of the clause: "agreed at talks in May".
  private func isInside(_ words: ClosedRange<Int>, _ clause: Clause) -> Bool {
    var word = tree.top(of: words)
    let isOccasion = isOccasion(of: words)
    guard tree.isBelow(word, clause.predicate), !isOfName(words) || isOccasion else { return false }
    if isOccasion { word = tree.heads[word] }
    for _ in 0..<tree.count {
      let head = tree.heads[word]
      guard head >= 0, Self.phrases.contains(tree.relations[word]) else { return false }
      if head == clause.predicate { return isOccasion || tells(word, words) }
      guard !tree.isVerb(head) else { return false }
      word = head
    }
    return false
  }

  private static let phrases: Set<Relation> = [
    .nmod, .obl, .obj, .nmodUnmarked, .oblUnmarked, .nsubj, .nsubjPass, .conj,
  ]

  /// Whether what a phrase is dated with dates its verb too.
  private func tells(_ phrase: Int, _ words: ClosedRange<Int>) -> Bool {
    if words.contains(phrase) { return true }
    switch tree.relations[phrase] {
    case .obj: return true
    case .nsubj, .nsubjPass, .conj: return rules.words.eventNouns.contains(tree.lemmas[phrase])
    default: return tree.preposition(of: phrase).map { Self.occasions.contains($0) } ?? true
    }
  }

  /// "At the November talks", "in the May communiqué": the month of an occasion dates what happens there.
  private func isOccasion(of words: ClosedRange<Int>) -> Bool {
    let noun = tree.heads[tree.top(of: words)]
    guard noun >= 0, let marker = tree.preposition(of: noun) else { return false }
    return ["at", "during", "in", "throughout"].contains(marker)
      || tree.lower[noun] == "war" && marker == "of"
  }

  /// "In September, when officers raided a plant": the time just before a clause that hangs on it.
  private func isTimeBefore(_ words: ClosedRange<Int>, _ word: Int) -> Bool {
    guard [.aclRelcl, .advcl, .advclRelcl, .acl].contains(tree.relations[word]),
      let when = tree.children(of: word, .advmod, .mark).first(where: { tree.lower[$0] == "when" })
    else { return false }
    return words.upperBound < when && when - words.upperBound <= 2
      && (words.upperBound + 1..<when).allSatisfy { tree.relations[$0] == .punct }
  }

  /// "Meeting on Tuesday, they agreed", "it passed to Panama when the treaty entered into force in 1999".
  private func timeOfCircumstance(_ word: Int, _ dated: [Dated]) -> Dated? {
    for child in tree.children(of: word, .advcl) {
      let opening =
        tree.marker(of: child)
        ?? tree.children(of: child, .advmod).first.map {
          tree.lower[$0]
        }
      let isParticiple = tree.isTagged(child, "VBG", "VBN") && tree.marker(of: child) == nil
      guard isParticiple || opening.map({ Self.simultaneous.contains($0) }) == true else {
        continue
      }
      if let time = dated.first(where: { owner(of: $0.words) == child && !isOfName($0.words) }) {
        return time
      }
    }
    return nil
  }

  /// Whether a time follows a verb and no other verb stands between them.
  private func isBeside(_ words: ClosedRange<Int>, _ clause: Clause) -> Bool {
    let verb = anchor(of: clause)
    guard words.lowerBound > verb, words.lowerBound - verb < 14, !isOfName(words) else {
      return false
    }
    return !(verb + 1..<words.lowerBound).contains { tree.isVerb($0) || tree.lower[$0] == ";" }
  }

  /// The time of the verb that a clause hangs on, where both happen at once.
  private func sharedTime(_ start: Int, _ dated: [Dated]) -> Dated? {
    var word = start
    for _ in 0..<6 {
      let relation = tree.relations[word]
      let head = tree.heads[word]
      guard head >= 0, relation != .aclRelcl, relation != .parataxis else { return nil }
      if relation == .advcl, let marker = tree.marker(of: word), !Self.simultaneous.contains(marker)
      {
        return nil
      }
      let isApart = tellsApart(word)
      word = head
      if let before = dated.first(where: { isTimeBefore($0.words, word) }) { return before }
      let shared = dated.first { item in
        owner(of: item.words) == word && !isOfName(item.words)
      }
      if let shared, !isApart || isFronted(shared.words, word) { return shared }
      if let caption = dated.first(where: { isCaption($0.words, of: word) }) { return caption }
    }
    return nil
  }

  /// Whether a clause has its own subject and tense beside the one that it is coordinated with, or tells
  /// of what was before.
  private func tellsApart(_ word: Int) -> Bool {
    let hasSubject = tree.child(of: word, .nsubj, .nsubjPass) != nil
    if tree.relations[word] == .conj { return hasSubject }
    return tree.relations[word] == .ccomp
      && tree.children(of: word, .aux).contains { tree.lower[$0] == "had" }
  }

  /// "On Monday Japan left and China stayed": a time that opens the sentence holds for all of it.
  private func isFronted(_ words: ClosedRange<Int>, _ verb: Int) -> Bool {
    guard let subject = tree.child(of: verb, .nsubj, .nsubjPass) else { return true }
    return words.upperBound < tree.spans[subject].lowerBound
  }

  /// "This photo, taken on May 3, shows marines training": the picture's day is that of what it shows.
  private func isCaption(_ words: ClosedRange<Int>, of verb: Int) -> Bool {
    guard let subject = tree.child(of: verb, .nsubj),
      rules.words.isIn("pictures", tree.lemmas[subject])
    else { return false }
    return tree.spans[subject].contains(words.lowerBound) || words.upperBound < verb
  }
}
