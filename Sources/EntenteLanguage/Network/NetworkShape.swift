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
