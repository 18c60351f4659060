extension TrainingNetwork {
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
