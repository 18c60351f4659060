package import EntenteModels

/// A record with what it was scored by, for fitting how sure records are.
package struct ScoredRecord: Sendable {
  /// The record.
  package let record: Record
  /// The family of its rule.
  package let family: String
  /// How sure its rule is, 0 to 1.
  package let prior: Double
  let signs: Set<Sign>

  /// What its score is summed from, by the names that `weights:` has.
  package var features: [String: Double] {
    var features = ["base": 1, "prior": SignWeights.logit(prior)]
    for sign in signs { features[sign.rawValue] = 1 }
    return features
  }
}

extension ScoredRecord {
  /// The names of all features, in the order of a table of weights.
  package static let featureNames = ["base", "prior"] + Sign.allCases.map(\.rawValue)
}

extension Coder {
  /// The records of a document, in printing order, with what they were scored by.
  package func scoredRecords(of document: Document) -> [ScoredRecord] {
    var coder = documentCoder(of: document)
    return coder.records()
  }
}
