extension TrainingNetwork {
  /// Puts the gradients of the tags in the place of the tags.
  func tagLoss(_ data: TrainingData, _ batch: TrainingBatch) -> Float {
    let scale = 1 / Float(batch.words.count)
    var loss: Float = 0
    for (row, word) in batch.words.enumerated() {
      loss += slope(tags.row(row), shape.upos, data.upos[word], scale)
      loss += slope(tags.row(row), shape.xpos, data.xpos[word], scale)
      loss += slope(tags.row(row), shape.sets, data.sets[word], scale / 2)
      let names = tags.row(row) + shape.names.lowerBound
      if data.names[word] == 255 {
        for index in 0..<shape.names.count { names[index] = 0 }
      } else {
        loss += slope(tags.row(row), shape.names, data.names[word], scale)
      }
      loss += slope(scouted.row(row), shape.upos, data.upos[word], scale / 2)
      loss += slope(scouted.row(row), shape.xpos, data.xpos[word], scale / 2)
    }
    return loss
  }

  private func slope(
    _ row: UnsafeMutablePointer<Float>, _ block: Range<Int>, _ answer: some BinaryInteger,
    _ scale: Float
  ) -> Float {
    Self.slope(row + block.lowerBound, count: block.count, answer: Int(answer), scale)
  }

  /// Puts the gradient of the cross entropy in the place of scores.
  ///
  /// - Returns: How much of the probability the answer lacks.
  private static func slope(
    _ values: UnsafeMutablePointer<Float>, count: Int, answer: Int, _ scale: Float
  ) -> Float {
    Activation.softmax(values, count: count)
    let loss = 1 - values[answer]
    values[answer] -= 1
    for index in 0..<count { values[index] *= scale }
    return loss
  }

  func parseLoss(
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
  func fillPairs(_ pairs: Matrix, _ sentence: Range<Int>, _ heads: [Int]) {
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
}
