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
