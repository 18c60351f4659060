import EntenteModels
import EntenteParsing
import EntenteTestSupport

/// A record of which the gold file of its article says whether it is right.
struct Sample {
  /// How many parts the articles are divided into to try a fit on articles apart.
  static let folds = 5
  /// The place of its article among all.
  let article: Int
  /// The family of its rule.
  let family: String
  /// What its score is summed from, in the order of `ScoredRecord.featureNames`.
  let features: [Double]
  let isRight: Bool

  /// The part that its article is in.
  var fold: Int { article % Self.folds }

  /// The records of all our articles; in those without politics none is right.
  static func all(_ coder: Coder) throws -> [Sample] {
    let golds = try ArticleGold.all()
    var samples: [Sample] = []
    for (article, gold) in golds.enumerated() {
      let scored = coder.scoredRecords(of: gold.document)
      let right = try gold.areRight(scored.map(\.record))
      samples += zip(scored, right).map { Sample($0, article: article, isRight: $1) }
    }
    let others = Places.files(in: Places.root + "/Tests/Articles/no-politics")
    for (place, path) in others.filter({ $0.hasSuffix(".txt") }).enumerated() {
      let scored = coder.scoredRecords(of: Document(text: Places.text(of: path)))
      samples += scored.map { Sample($0, article: golds.count + place, isRight: false) }
    }
    return samples
  }

  private init(_ scored: ScoredRecord, article: Int, isRight: Bool) {
    self.article = article
    self.isRight = isRight
    family = scored.family
    let known = scored.features
    features = ScoredRecord.featureNames.map { known[$0] ?? 0 }
  }
}
