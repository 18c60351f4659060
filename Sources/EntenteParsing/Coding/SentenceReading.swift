import EntenteLanguage
import EntenteModels

/// A sentence with all that was found in it: its tree, clauses, actors, times and amounts.
struct SentenceReading: Sendable {
  let tree: SentenceTree
  let rules: CodingRules
  let clauses: [Clause]
  /// The text that the offsets count.
  let text: ReadText
  /// The actors named in it, and the words of each.
  let mentions: [(words: ClosedRange<Int>, mention: ActorMention)]
  /// The times, likewise.
  let times: [(words: ClosedRange<Int>, span: TimeSpan)]
  /// The amounts, likewise.
  let quantities: [(words: ClosedRange<Int>, span: QuantitySpan)]
  /// The names that the trained model found.
  let names: [(words: ClosedRange<Int>, kind: EntityKind)]
  /// In a spun text, what a machine may have replaced by a word; the likeliest first.
  let originals: (@Sendable (String) -> [String])?
  /// The place in `mentions` of the mention that holds a word; -1 where none does.
  private let mentionOfWord: [Int]
  /// The place in `clauses` of the clause whose predicate a word is; -1 where it is none.
  private let clauseOfWord: [Int]

  init(
    tree: SentenceTree, rules: CodingRules, text: ReadText, mentions: [ActorMention],
    times: ArraySlice<TimeSpan>, quantities: ArraySlice<QuantitySpan>,
    names: [(words: ClosedRange<Int>, kind: EntityKind)],
    originals: (@Sendable (String) -> [String])? = nil
  ) {
    self.tree = tree
    self.rules = rules
    self.text = text
    clauses = ClauseReader(tree: tree, words: rules.words).clauses()
    self.mentions = mentions.filter { mention in
      // The "US" of "US$3 billion" is nobody.
      !quantities.contains { $0.kind == .currency && $0.range.contains(mention.range.lowerBound) }
    }.compactMap { mention in
      tree.words(in: mention.range).map { ($0, mention.citing(text)) }
    }
    self.times = times.compactMap { span in tree.words(in: span.range).map { ($0, span) } }
      .filter { !($0.0.count == 1 && tree.isVerb($0.0.lowerBound)) }
    self.quantities = quantities.compactMap { span in tree.words(in: span.range).map { ($0, span) }
    }
    self.names = names
    self.originals = originals
    var mentionOfWord = [Int](repeating: -1, count: tree.count)
    for (place, item) in self.mentions.enumerated() {
      for word in item.words { mentionOfWord[word] = place }
    }
    self.mentionOfWord = mentionOfWord
    var clauseOfWord = [Int](repeating: -1, count: tree.count)
    for (place, clause) in clauses.enumerated() { clauseOfWord[clause.predicate] = place }
    self.clauseOfWord = clauseOfWord
  }

  /// The mention that a word belongs to.
  func mention(at word: Int) -> ActorMention? {
    mentionOfWord[word] < 0 ? nil : mentions[mentionOfWord[word]].mention
  }

  /// The clause whose predicate a word is.
  func clause(at word: Int) -> Clause? {
    clauseOfWord[word] < 0 ? nil : clauses[clauseOfWord[word]]
  }

  /// The clause of a word, read as one even where no rule names the word.
  func anyClause(at word: Int) -> Clause {
    clause(at: word) ?? ClauseReader(tree: tree, words: rules.words).arguments(of: word)
  }

  /// The words of a range of places, as the text has them.
  func words(_ range: ClosedRange<Int>) -> String {
    text.words(tree.bytes(range))
  }

  /// A time as records hold it, in the source's words.
  func expression(_ span: TimeSpan) -> TimeExpression {
    var time = span.expression(in: text.bytes)
    if text.isMended { time.text = text.sourceWords(span.range) }
    return time
  }

  /// An amount as records hold it, in the source's words.
  func quantity(_ span: QuantitySpan) -> Quantity? {
    var quantity = span.quantity(in: text.bytes)
    if text.isMended { quantity?.text = text.sourceWords(span.extent) }
    return quantity
  }
}

extension SentenceTree {
  /// The words that lie in some bytes; nil where none does.
  func words(in bytes: Range<Int>) -> ClosedRange<Int>? {
    let first = place { $0.upperBound > bytes.lowerBound }
    guard first < count, tokens[first].lowerBound < bytes.upperBound else { return nil }
    let next = place { $0.lowerBound >= bytes.upperBound }
    return first...max(first, next - 1)
  }

  /// The first word that meets a condition which all words after it meet too; the count where none does.
  private func place(where isMet: (Range<Int>) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isMet(tokens[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The word of a group that governs the others: the one whose head lies outside.
  func top(of words: ClosedRange<Int>) -> Int {
    words.first { heads[$0] < 0 || !words.contains(heads[$0]) } ?? words.lowerBound
  }
}

extension ActorMention {
  /// The mention with the words of the text as it was written.
  fileprivate func citing(_ text: ReadText) -> ActorMention {
    guard text.isMended else { return self }
    var mention = self
    for place in mention.actors.indices { mention.actors[place].text = text.sourceWords(range) }
    return mention
  }
}
