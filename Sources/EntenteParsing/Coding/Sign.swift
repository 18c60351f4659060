/// What speaks for or against a record besides its rule.
///
/// How much each weighs is fitted on our own articles and stands under `weights:` in
/// `Data/rules/calibration.yaml`. Few and plain on purpose: with a few hundred records to fit on, twenty more
/// that were tried (passive, planned, reported, quoted, relative clauses, headlines ...) told nothing
/// that held on other articles.
enum Sign: String, Sendable, Hashable, CaseIterable {
  /// Nobody with a country or body acts.
  case nobodyActs
  /// Nobody with a country or body is on the other side.
  case nobodyReached
  /// Who acts was only found inside a phrase or beside the clause.
  case looseActor
  /// Who acts is the subject of another clause.
  case sharedActor
  /// Somebody is named by a pronoun or a general noun.
  case pronoun
  /// The predicate stands four or more words deep in the tree.
  case deep
  /// The sentence has more than 30 words.
  case long
  /// The sentence gives four or more records.
  case crowded
  /// The clause has a time.
  case dated
  /// A number belongs to it.
  case amount
  /// The document names next to no offices, institutions and organisations of states.
  case noPolitics
}
