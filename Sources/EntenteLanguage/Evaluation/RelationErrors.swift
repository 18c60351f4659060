/// How well one relation, subtype included, was found, and what stood in its place.
public struct RelationErrors: Sendable {
  /// What the system has for a word whose relation or head is wrong.
  public struct Confusion: Hashable, Sendable {
    /// The system's relation; nil where the system does not have the word.
    public let relation: Relation?
    /// Whether the system's head is right.
    public let isHeadRight: Bool
    /// How often.
    public let count: Int
  }

  /// The relation in the treebank.
  public let relation: Relation
  /// Head and relation, subtype included.
  public let score: EvaluationScore
  /// What stood in its place, the most frequent first.
  public let confusions: [Confusion]
}
