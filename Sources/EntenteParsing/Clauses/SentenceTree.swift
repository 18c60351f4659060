import EntenteLanguage

/// A sentence with its words, tags and tree; words count from 0 within the sentence.
struct SentenceTree: Sendable {
  /// The sentence's number in the document.
  let number: Int
  /// Where the sentence lies, in bytes.
  let range: Range<Int>
  /// Where each word lies, in bytes.
  let tokens: [Range<Int>]
  /// The words in lower case.
  let lower: [String]
  /// The dictionary form of each word, in lower case.
  let lemmas: [String]
  /// The universal tag of each word.
  let upos: [UPOS]
  /// The Penn tag of each word.
  let xpos: [PennTag]
  /// The head of each word; -1 for the root.
  let heads: [Int]
  /// The relation of each word to its head.
  let relations: [Relation]
  /// The dependents of each word, from left to right.
  let children: [[Int]]
  /// The first and the last word below each word, itself included.
  let spans: [ClosedRange<Int>]

  /// The tree of a sentence of an analysed document.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - sentence: The sentence's number.
  ///   - text: The document's bytes.
  ///   - words: The words that rules know, by which errors of the tree are seen.
  ///   - originals: In a spun text, what a machine may have replaced by a word; the likeliest first.
  init(
    _ document: AnnotatedDocument, sentence: Int, text: [UInt8], words: ClauseWords,
    originals: ((String) -> [String])? = nil
  ) {
    let numbers = document.tokens(ofSentence: sentence)
    number = sentence
    range = document.sentences[sentence]
    tokens = Array(document.tokens[numbers])
    lower = tokens.map { String(decoding: text[$0], as: UTF8.self).lowercased() }
    let given = document.heads[numbers].map {
      numbers.contains(Int($0)) ? Int($0) - numbers.lowerBound : -1
    }
    var repairs = TreeRepairs(
      heads: given, relations: Array(document.relations[numbers]), lower: lower,
      lemmas: numbers.map {
        Self.known(document.lemma(of: $0).lowercased(), document.upos[$0], words)
      },
      upos: Array(document.upos[numbers]), xpos: Array(document.xpos[numbers]), words: words)
    repairs.repair()
    lemmas =
      originals.map { Self.restored(repairs.lemmas, repairs.upos, words, $0) } ?? repairs.lemmas
    upos = repairs.upos
    xpos = repairs.xpos
    heads = repairs.heads
    relations = repairs.relations
    children = repairs.children
    spans = Self.spans(heads)
  }

  /// A verb's lemma; where the lemmatizer cut too much or too little, the verb of a rule that it comes from.
  private static func known(_ lemma: String, _ upos: UPOS, _ words: ClauseWords) -> String {
    guard upos == .verb, let last = lemma.last, !words.knownVerbs.contains(lemma),
      words.effects[lemma] == nil
    else { return lemma }
    var candidates = [lemma + "e", lemma + String(last)]
    if lemma.hasSuffix("ed") { candidates += [1, 2, 3].map { String(lemma.dropLast($0)) } }
    if last == "s" { candidates += [1, 2].map { String(lemma.dropLast($0)) } }
    if lemma.hasPrefix("re"), let base = TreeRepairs.pasts[String(lemma.dropFirst(2))] {
      candidates.append("re" + base)
    }
    return candidates.first { words.knownVerbs.contains($0) } ?? lemma
  }

  /// The lemmas, with verbs that no rule knows replaced by those that a machine may have put them in place of.
  private static func restored(
    _ lemmas: [String], _ upos: [UPOS], _ words: ClauseWords, _ originals: (String) -> [String]
  ) -> [String] {
    func isKnown(_ lemma: String) -> Bool {
      words.knownVerbs.contains(lemma) || words.effects[lemma] != nil
    }
    return lemmas.indices.map { word in
      guard upos[word] == .verb, !isKnown(lemmas[word]) else { return lemmas[word] }
      return originals(lemmas[word]).first(where: isKnown) ?? lemmas[word]
    }
  }

  /// How many words there are.
  var count: Int { tokens.count }

  private static func spans(_ heads: [Int]) -> [ClosedRange<Int>] {
    var spans = heads.indices.map { $0...$0 }
    for word in heads.indices {
      var head = heads[word]
      var steps = 0
      while head >= 0, steps < heads.count {
        if spans[head].contains(word) { break }
        spans[head] = min(spans[head].lowerBound, word)...max(spans[head].upperBound, word)
        head = heads[head]
        steps += 1
      }
    }
    return spans
  }
}

extension SentenceTree {
  /// The first dependent with one of some relations.
  func child(of word: Int, _ relations: Relation...) -> Int? {
    children[word].first { relations.contains(self.relations[$0]) }
  }

  /// The dependents with one of some relations.
  func children(of word: Int, _ relations: Relation...) -> [Int] {
    children[word].filter { relations.contains(self.relations[$0]) }
  }

  /// A word and what is coordinated with it.
  func conjuncts(of word: Int) -> [Int] { [word] + children(of: word, .conj) }

  /// The first of the words that a word is coordinated with; itself where there are none.
  func firstConjunct(of word: Int) -> Int {
    var word = word
    var steps = 0
    while relations[word] == .conj, heads[word] >= 0, steps < count {
      word = heads[word]
      steps += 1
    }
    return word
  }

  /// The preposition of a phrase, several words joined: "on", "because of"; nil where it has none.
  func preposition(of word: Int) -> String? {
    guard let marker = child(of: word, .case) else { return nil }
    if lower[marker] == "to", marker > 0, ["up", "close"].contains(lower[marker - 1]),
      marker + 1 < count, upos[marker + 1] == .num
    {
      return nil
    }
    let rest = children(of: marker, .fixed)
    return ([marker] + rest).map { lower[$0] }.joined(separator: " ")
  }

  /// The conjunction or particle that introduces a clause: "if", "to", "in order to".
  func marker(of word: Int) -> String? {
    guard let marker = child(of: word, .mark) else { return nil }
    let rest = children(of: marker, .fixed)
    return ([marker] + rest).map { lower[$0] }.joined(separator: " ")
  }

  /// Whether a word is below another one.
  func isBelow(_ word: Int, _ ancestor: Int) -> Bool {
    var word = word
    var steps = 0
    while word >= 0, steps <= count {
      if word == ancestor { return true }
      word = heads[word]
      steps += 1
    }
    return false
  }

  /// Whether a word has the Penn tag.
  func isTagged(_ word: Int, _ names: String...) -> Bool { names.contains(xpos[word].name) }

  /// The bytes of some words.
  func bytes(_ words: ClosedRange<Int>) -> Range<Int> {
    tokens[words.lowerBound].lowerBound..<tokens[words.upperBound].upperBound
  }

  /// The words of a phrase without the clauses, asides and second members that hang on it.
  func phrase(of word: Int, withConjuncts: Bool = true) -> ClosedRange<Int> {
    var last = spans[word].upperBound
    var first = spans[word].lowerBound
    for child in children[word] {
      let isTrailing =
        [.aclRelcl, .parataxis, .advcl, .appos, .punct, .advclRelcl, .discourse].contains(
          relations[child]) || (relations[child] == .conj && (!withConjuncts || isVerb(child)))
      let isLeading = [.case, .cc, .mark].contains(relations[child])
      guard isTrailing || isLeading else { continue }
      if child > word, isTrailing { last = min(last, max(word, spans[child].lowerBound - 1)) }
      if child < word, isLeading {
        first = max(first, min(word, spans[child].upperBound + 1))
      }
    }
    while last > word, [.punct, .cc].contains(relations[last]) { last -= 1 }
    while first < word, [.punct].contains(relations[first]) { first += 1 }
    return first...max(first, last)
  }

  /// Whether a word is a verb, or an auxiliary that stands as one.
  func isVerb(_ word: Int) -> Bool { upos[word] == .verb }
}
