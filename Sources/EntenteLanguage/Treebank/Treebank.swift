/// Annotated sentences, as CoNLL-U holds them.
public struct Treebank: Sendable {
  /// The sentences in the order of the file.
  public var sentences: [TreebankSentence] = []

  /// No sentences yet.
  public init() {}
}

/// A sentence of a treebank.
public struct TreebankSentence: Sendable {
  /// What `# sent_id` says; empty where nothing does.
  public var id = ""
  /// What `# text` says; else the forms joined as `SpaceAfter` says.
  public var text = ""
  /// Whether a document begins here.
  public var startsDocument = false
  /// Whether a paragraph begins here.
  public var startsParagraph = false
  /// The syntactic words.
  public var words: [TreebankWord] = []
  /// Surface forms of several words, as ranges of `words`.
  public var multiwords: [Range<Int>] = []
  /// The names, where a name view of the treebank was joined; nil where nothing is known of names.
  public var entities: [EntitySpan]?

  /// No words yet.
  public init() {}
}

/// A syntactic word of a treebank.
public struct TreebankWord: Sendable {
  /// The word as it stands in the text.
  public var form: String
  /// The dictionary form.
  public var lemma: String
  /// The universal tag.
  public var upos: UPOS
  /// The Penn tag.
  public var xpos: PennTag
  /// Morphological features as CoNLL-U writes them; `_` for none.
  public var features: String
  /// The head by number in the sentence, from 0; -1 for the root.
  public var head: Int
  /// The relation to the head.
  public var relation: Relation
  /// Whether white space follows (for the last of a surface form of several words, after the form).
  public var spaceAfter: Bool

  /// A word with all its annotation.
  public init(
    form: String, lemma: String, upos: UPOS, xpos: PennTag, features: String, head: Int,
    relation: Relation, spaceAfter: Bool
  ) {
    self.form = form
    self.lemma = lemma
    self.upos = upos
    self.xpos = xpos
    self.features = features
    self.head = head
    self.relation = relation
    self.spaceAfter = spaceAfter
  }
}
