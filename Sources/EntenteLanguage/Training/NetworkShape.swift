/// How large the network's parts are.
struct NetworkShape: Equatable {
  /// Units a direction of each recurrent layer.
  var units = 96
  /// Columns of a word's view as a dependent and as a head.
  var arcs = 96
  /// Hidden units of the classifier of relations.
  var labels = 96
  /// How many sets of morphological features there are.
  var featureSets: Int

  /// Where each kind of tag lies among the outputs of the tagger.
  var upos: Range<Int> { 0..<UPOS.allCases.count }
  var xpos: Range<Int> { upos.upperBound..<upos.upperBound + PennTag.names.count }
  var sets: Range<Int> { xpos.upperBound..<xpos.upperBound + featureSets }
  var names: Range<Int> { sets.upperBound..<sets.upperBound + EntityCode.count }
  /// All outputs of the tagger.
  var tags: Int { names.upperBound }
  /// The columns of a word's views: dependent, head, and both again for relations.
  var views: Int { 2 * arcs + 2 * labels }
}

/// How the network is trained.
struct TrainingOptions {
  /// Passes over the data.
  var epochs = 30
  /// Words a batch, at least.
  var batch = 800
  /// The highest learning rate; it falls to nothing along half a cosine.
  var rate: Float = 0.002
  /// The share of units that are silent in training.
  var dropout: Float = 0.33
  /// The share of words whose features are hidden, beside those that are rare.
  var hidden: Float = 0.05
  /// The seed of all that is random.
  var seed: UInt64 = 1
}
