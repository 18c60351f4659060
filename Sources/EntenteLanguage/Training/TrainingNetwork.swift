/// The network while it learns: embeddings, three recurrent layers, first tags after the second, final
/// tags and a parser after the third.
final class TrainingNetwork {
  let shape: NetworkShape
  let embeddings: [Embedding]
  let groups: Embedding
  /// Row 0, of words without a vector, is zero.
  let vectors: Matrix
  let layers: [RecurrentLayer]
  /// What tags are after the second layer: UPOS, then Penn tags.
  let scout: DenseLayer
  /// What all tags are in the end.
  let tagger: DenseLayer
  /// What the best tag of each kind adds to the third layer's input: UPOS, then Penn tags.
  let tagViews: Embedding
  let viewer: DenseLayer
  let arcs: ArcScorer
  let relations: DenseLayer

  // What the words of a batch are at each stage, and the gradient there.
  let input = Matrix(columns: WordFeatures.width)
  let inputGradient = Matrix(columns: WordFeatures.width)
  let hidden: [Matrix]
  let hiddenGradient: [Matrix]
  let masks: [Matrix]
  let tagged: Matrix
  let taggedGradient: Matrix
  let scouted: Matrix
  let tags: Matrix
  let views: Matrix
  let viewGradient: Matrix
  let viewMask: Matrix
  var bestTags: [Int32] = []

  init(shape: NetworkShape, featureRows: FeatureRows, vectors: WordVectors, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    self.shape = shape
    embeddings = WordFeatures.Slot.allCases.map { slot in
      let embedding = Embedding(rows: featureRows.counts[slot.rawValue], columns: slot.width)
      embedding.weights.randomise(&random, bound: 0.1)
      return embedding
    }
    groups = Embedding(rows: featureRows.groups, columns: WordFeatures.bagWidth)
    groups.weights.randomise(&random, bound: 0.1)
    self.vectors = Matrix(rows: vectors.words.count + 1, columns: WordFeatures.vectorWidth)
    for (index, number) in vectors.numbers.enumerated() {
      self.vectors.start[WordFeatures.vectorWidth + index] = number
    }
    let (units, width) = (shape.units, 2 * shape.units)
    layers = [
      RecurrentLayer(inputs: WordFeatures.width, units: units, ownSkip: true, &random),
      RecurrentLayer(inputs: width, units: units, ownSkip: false, &random),
      RecurrentLayer(inputs: width, units: units, ownSkip: false, &random),
    ]
    scout = DenseLayer(inputs: width, outputs: shape.sets.lowerBound, &random)
    tagger = DenseLayer(inputs: width, outputs: shape.tags, &random)
    tagViews = Embedding(rows: shape.sets.lowerBound, columns: width)
    tagViews.weights.randomise(&random, bound: 0.1)
    viewer = DenseLayer(inputs: width, outputs: shape.views, &random)
    arcs = ArcScorer(size: shape.arcs, &random)
    relations = DenseLayer(inputs: shape.labels, outputs: Relation.names.count, &random)
    hidden = (0..<3).map { _ in Matrix(columns: width) }
    hiddenGradient = (0..<3).map { _ in Matrix(columns: width) }
    masks = (0..<3).map { _ in Matrix(columns: width) }
    tagged = Matrix(columns: width)
    taggedGradient = Matrix(columns: width)
    scouted = Matrix(columns: shape.sets.lowerBound)
    tags = Matrix(columns: shape.tags)
    views = Matrix(columns: shape.views)
    viewGradient = Matrix(columns: shape.views)
    viewMask = Matrix(columns: shape.views)
  }
}

extension TrainingNetwork {
  /// One batch forward and backward; gradients are added.
  ///
  /// - Returns: The loss a word.
  func learn(
    _ data: TrainingData, _ batch: TrainingBatch, _ options: TrainingOptions,
    _ random: inout SeededGenerator
  ) -> Float {
    let features = hiddenFeatures(data, batch, options, &random)
    for (mask, _) in zip(masks, layers) {
      mask.fillMask(
        rows: batch.words.count, sentences: batch.sentences, rate: options.dropout, &random)
    }
    viewMask.fillMask(
      rows: batch.words.count, sentences: batch.sentences, rate: options.dropout, &random)
    embed(features, data, batch)
    readWords(batch, isLearning: true)
    viewGradient.resize(rows: batch.words.count, zero: true)
    var loss = tagLoss(data, batch)
    for sentence in batch.sentences { loss += parseLoss(data, batch, sentence) }
    unreadWords(batch)
    unembed(features, data, batch)
    return loss / Float(batch.words.count)
  }

  /// One step of Adam along the gradients that were added; they are zero afterwards.
  func step(rate: Float, number: Int, clip: Float) {
    let correction =
      (1 - Self.power(0.98, number)).squareRoot() / (1 - Self.power(0.9, number))
    var norm =
      scout.squaredNorm() + tagger.squaredNorm() + tagViews.squaredNorm() + viewer.squaredNorm()
    norm += arcs.squaredNorm() + relations.squaredNorm()
    for layer in layers { norm += layer.squaredNorm() }
    for embedding in embeddings + [groups] { norm += embedding.squaredNorm() }
    norm = norm.squareRoot()
    let adam = AdamStep(rate: rate * correction, scale: norm > clip ? clip / norm : 1)
    for layer in layers { layer.step(adam) }
    for embedding in embeddings + [groups] { embedding.step(adam) }
    for layer in [scout, tagger, viewer, relations] { layer.step(adam) }
    tagViews.step(adam)
    arcs.step(adam)
  }

  private static func power(_ base: Float, _ exponent: Int) -> Float {
    var result: Float = 1
    for _ in 0..<min(exponent, 2000) { result *= base }
    return result
  }
}
