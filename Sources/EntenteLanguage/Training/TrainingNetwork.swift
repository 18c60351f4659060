/// The network while it learns: embeddings, three recurrent layers, taggers after the second, a parser
/// after the third.
final class TrainingNetwork {
  let shape: NetworkShape
  let embeddings: [Embedding]
  let groups: Embedding
  /// Row 0, of words without a vector, is zero.
  let vectors: Matrix
  let layers: [RecurrentLayer]
  let tagger: DenseLayer
  /// What the best tag of each kind adds to the third layer's input: UPOS, then Penn tags.
  let tagViews: Embedding
  let viewer: DenseLayer
  let arcs: ArcScorer
  let relations: DenseLayer

  // What the words of a batch are at each stage, and the gradient there.
  private let input = Matrix(columns: WordFeatures.width)
  private let inputGradient = Matrix(columns: WordFeatures.width)
  private let hidden: [Matrix]
  private let hiddenGradient: [Matrix]
  private let masks: [Matrix]
  private let tagged: Matrix
  private let taggedGradient: Matrix
  let tags: Matrix
  private let views: Matrix
  private let viewGradient: Matrix
  private let viewMask: Matrix
  private let scores = Matrix(columns: 1)
  private var bestTags: [Int32] = []

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

  // MARK: Words

  private func hiddenFeatures(
    _ data: TrainingData, _ batch: TrainingBatch, _ options: TrainingOptions,
    _ random: inout SeededGenerator
  ) -> [Int32] {
    var rows: [Int32] = []
    rows.reserveCapacity(batch.words.count * WordFeatures.slots)
    for word in batch.words {
      let hidesWord = random.unit() < 2 * options.hidden
      for slot in 0..<WordFeatures.slots {
        let hides = slot < 2 ? hidesWord : random.unit() < options.hidden
        rows.append(hides ? 0 : data.features[word * WordFeatures.slots + slot])
      }
    }
    return rows
  }

  private func embed(_ features: [Int32], _ data: TrainingData, _ batch: TrainingBatch) {
    input.resize(rows: batch.words.count)
    for (word, number) in batch.words.enumerated() {
      var to = input.row(word)
      for (slot, embedding) in embeddings.enumerated() {
        let row = Int(features[word * WordFeatures.slots + slot])
        to.update(from: embedding.row(row), count: embedding.columns)
        to += embedding.columns
      }
      let range = data.firstGroups[number]..<data.firstGroups[number + 1]
      let scale = WordFeatures.bagScale(range.count)
      for column in 0..<groups.columns { to[column] = 0 }
      for group in range {
        let row = groups.row(Int(data.groups[group]))
        for column in 0..<groups.columns { to[column] += row[column] * scale }
      }
      (to + groups.columns).update(
        from: vectors.row(Int(data.vectors[number])), count: vectors.columns)
    }
  }

  private func unembed(_ features: [Int32], _ data: TrainingData, _ batch: TrainingBatch) {
    var scaled = [Float](repeating: 0, count: groups.columns)
    for (word, number) in batch.words.enumerated() {
      var from = UnsafePointer(inputGradient.row(word))
      for (slot, embedding) in embeddings.enumerated() {
        embedding.addGradient(from, row: Int(features[word * WordFeatures.slots + slot]))
        from += embedding.columns
      }
      let range = data.firstGroups[number]..<data.firstGroups[number + 1]
      let scale = WordFeatures.bagScale(range.count)
      for column in 0..<groups.columns { scaled[column] = from[column] * scale }
      for group in range { groups.addGradient(scaled, row: Int(data.groups[group])) }
    }
  }

  /// From embeddings to tags and views.
  private func readWords(_ batch: TrainingBatch, isLearning: Bool) {
    let count = batch.words.count
    layers[0].forward(input, hidden[0], sentences: batch.sentences)
    if isLearning { hidden[0].multiply(by: masks[0]) }
    layers[1].forward(hidden[0], hidden[1], sentences: batch.sentences)
    if isLearning { hidden[1].multiply(by: masks[1]) }
    tagger.forward(hidden[1], tags)
    addTagViews(count)
    layers[2].forward(tagged, hidden[2], sentences: batch.sentences)
    if isLearning { hidden[2].multiply(by: masks[2]) }
    viewer.forward(hidden[2], views)
    for index in 0..<views.count where views.start[index] < 0 { views.start[index] *= 0.1 }
    if isLearning { views.multiply(by: viewMask) }
  }

  private func addTagViews(_ count: Int) {
    bestTags.removeAll(keepingCapacity: true)
    tagged.resize(rows: count)
    for word in 0..<count {
      let to = tagged.row(word)
      to.update(from: hidden[1].row(word), count: tagged.columns)
      for block in [shape.upos, shape.xpos] {
        let best = Activation.largest(tags.row(word) + block.lowerBound, count: block.count)
        bestTags.append(Int32(block.lowerBound + best))
        let view = tagViews.row(block.lowerBound + best)
        for column in 0..<tagged.columns { to[column] += view[column] }
      }
    }
  }

  private func unreadWords(_ batch: TrainingBatch) {
    let count = batch.words.count
    viewGradient.multiply(by: viewMask)
    for index in 0..<views.count where views.start[index] < 0 { viewGradient.start[index] *= 0.1 }
    hiddenGradient[2].resize(rows: count, zero: true)
    viewer.backward(hidden[2], outputGradient: viewGradient, addingTo: hiddenGradient[2])
    hiddenGradient[2].multiply(by: masks[2])
    layers[2].backward(
      tagged, outputGradient: hiddenGradient[2], inputGradient: taggedGradient,
      sentences: batch.sentences)
    for word in 0..<count {
      tagViews.addGradient(taggedGradient.row(word), row: Int(bestTags[2 * word]))
      tagViews.addGradient(taggedGradient.row(word), row: Int(bestTags[2 * word + 1]))
    }
    tagger.backward(hidden[1], outputGradient: tags, addingTo: taggedGradient)
    taggedGradient.multiply(by: masks[1])
    layers[1].backward(
      hidden[0], outputGradient: taggedGradient, inputGradient: hiddenGradient[0],
      sentences: batch.sentences)
    hiddenGradient[0].multiply(by: masks[0])
    layers[0].backward(
      input, outputGradient: hiddenGradient[0], inputGradient: inputGradient,
      sentences: batch.sentences)
  }

  // MARK: Losses

  /// Puts the gradients of the tags in the place of the tags.
  private func tagLoss(_ data: TrainingData, _ batch: TrainingBatch) -> Float {
    let scale = 1 / Float(batch.words.count)
    var loss: Float = 0
    for (row, word) in batch.words.enumerated() {
      let answers: [(Range<Int>, Int, Float)] = [
        (shape.upos, Int(data.upos[word]), 1), (shape.xpos, Int(data.xpos[word]), 1),
        (shape.sets, Int(data.sets[word]), 0.5), (shape.names, Int(data.names[word]), 1),
      ]
      for (block, answer, weight) in answers {
        let values = tags.row(row) + block.lowerBound
        guard answer != 255 else {
          for index in 0..<block.count { values[index] = 0 }
          continue
        }
        loss += weight * Self.slope(values, count: block.count, answer: answer, weight * scale)
      }
    }
    return loss
  }

  /// Puts the gradient of the cross entropy in the place of scores; returns the entropy in nats, bounded.
  private static func slope(
    _ values: UnsafeMutablePointer<Float>, count: Int, answer: Int, _ scale: Float
  ) -> Float {
    Activation.softmax(values, count: count)
    let loss = 1 - values[answer]
    values[answer] -= 1
    for index in 0..<count { values[index] *= scale }
    return loss
  }

  private func parseLoss(
    _ data: TrainingData, _ batch: TrainingBatch, _ sentence: Range<Int>
  ) -> Float {
    let count = sentence.count
    let scale = 1 / Float(batch.words.count)
    let scores = Matrix(columns: count + 1)
    scores.resize(rows: count)
    arcs.forward(views, sentence, scores)
    var loss: Float = 0
    for word in 0..<count {
      let head = Int(data.heads[batch.words[sentence.lowerBound + word]])
      loss += Self.slope(scores.row(word), count: count + 1, answer: head, scale)
    }
    arcs.backward(views, sentence, scoreGradient: scores, viewGradient: viewGradient)
    return loss + relationLoss(data, batch, sentence, scale)
  }

  private func relationLoss(
    _ data: TrainingData, _ batch: TrainingBatch, _ sentence: Range<Int>, _ scale: Float
  ) -> Float {
    let pairs = Matrix(columns: shape.labels)
    pairs.resize(rows: sentence.count)
    let heads = (0..<sentence.count).map { Int(data.heads[batch.words[sentence.lowerBound + $0]]) }
    fillPairs(pairs, sentence, heads)
    let output = Matrix(columns: relations.outputs)
    relations.forward(pairs, output)
    var loss: Float = 0
    for word in 0..<sentence.count {
      let answer = Int(data.relations[batch.words[sentence.lowerBound + word]])
      loss += Self.slope(output.row(word), count: relations.outputs, answer: answer, scale)
    }
    let gradient = Matrix(columns: shape.labels)
    gradient.resize(rows: sentence.count, zero: true)
    relations.backward(pairs, outputGradient: output, addingTo: gradient)
    for word in 0..<sentence.count {
      let (from, pair) = (gradient.row(word), pairs.row(word))
      let to = viewGradient.row(sentence.lowerBound + word) + 2 * shape.arcs
      for index in 0..<shape.labels where pair[index] > 0 { to[index] += from[index] }
      guard heads[word] < sentence.count else { continue }
      let other = viewGradient.row(sentence.lowerBound + heads[word]) + 2 * shape.arcs
      for index in 0..<shape.labels where pair[index] > 0 {
        other[shape.labels + index] += from[index]
      }
    }
    return loss
  }

  /// What the classifier of relations sees of words with their heads; the root's view is zero.
  private func fillPairs(_ pairs: Matrix, _ sentence: Range<Int>, _ heads: [Int]) {
    for word in 0..<sentence.count {
      let to = pairs.row(word)
      let own = views.row(sentence.lowerBound + word) + 2 * shape.arcs
      to.update(from: own, count: shape.labels)
      if heads[word] < sentence.count {
        let head = views.row(sentence.lowerBound + heads[word]) + 2 * shape.arcs + shape.labels
        for index in 0..<shape.labels { to[index] += head[index] }
      }
      for index in 0..<shape.labels { to[index] = max(to[index], 0) }
    }
  }

  // MARK: Steps and answers

  /// One step of Adam along the gradients that were added; they are zero afterwards.
  func step(rate: Float, number: Int, clip: Float) {
    let correction =
      (1 - Self.power(0.98, number)).squareRoot() / (1 - Self.power(0.9, number))
    var norm = tagger.squaredNorm() + tagViews.squaredNorm() + viewer.squaredNorm()
    norm += arcs.squaredNorm() + relations.squaredNorm()
    for layer in layers { norm += layer.squaredNorm() }
    for embedding in embeddings + [groups] { norm += embedding.squaredNorm() }
    norm = norm.squareRoot()
    let adam = AdamStep(rate: rate * correction, scale: norm > clip ? clip / norm : 1)
    for layer in layers { layer.step(adam) }
    for embedding in embeddings + [groups] { embedding.step(adam) }
    for layer in [tagger, viewer, relations] { layer.step(adam) }
    tagViews.step(adam)
    arcs.step(adam)
  }

  private static func power(_ base: Float, _ exponent: Int) -> Float {
    var result: Float = 1
    for _ in 0..<min(exponent, 2000) { result *= base }
    return result
  }

  /// What the network says of sentences, with nothing silent: tags, and scores of heads and relations.
  func answer(_ data: TrainingData, _ batch: TrainingBatch) -> [NetworkAnswer] {
    var rows: [Int32] = []
    for word in batch.words {
      let first = word * WordFeatures.slots
      rows.append(contentsOf: data.features[first..<first + WordFeatures.slots])
    }
    embed(rows, data, batch)
    readWords(batch, isLearning: false)
    return batch.sentences.map { sentence in
      let count = sentence.count
      let scores = Matrix(columns: count + 1)
      scores.resize(rows: count)
      arcs.forward(views, sentence, scores)
      var decoder = TreeDecoder()
      let heads = decoder.heads(scores.start, count: count)
      let pairs = Matrix(columns: shape.labels)
      pairs.resize(rows: count)
      fillPairs(pairs, sentence, heads)
      let output = Matrix(columns: relations.outputs)
      relations.forward(pairs, output)
      return NetworkAnswer(
        tags: sentence.map { word in
          [shape.upos, shape.xpos, shape.sets, shape.names].map {
            Activation.largest(tags.row(word) + $0.lowerBound, count: $0.count)
          }
        }, heads: heads,
        relations: (0..<count).map {
          heads[$0] == count
            ? Int(Relation.root.rawValue)
            : Activation.largest(output.row($0), count: relations.outputs)
        })
    }
  }
}

/// What the network says of a sentence.
struct NetworkAnswer {
  /// For each word the best of each kind of tag: UPOS, Penn tag, features, name.
  let tags: [[Int]]
  /// The heads; the count of words for the root.
  let heads: [Int]
  let relations: [Int]
}
