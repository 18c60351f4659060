extension TrainingNetwork {
  func hiddenFeatures(
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

  func embed(_ features: [Int32], _ data: TrainingData, _ batch: TrainingBatch) {
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

  func unembed(_ features: [Int32], _ data: TrainingData, _ batch: TrainingBatch) {
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
  func readWords(_ batch: TrainingBatch, isLearning: Bool) {
    let count = batch.words.count
    layers[0].forward(input, hidden[0], sentences: batch.sentences)
    if isLearning { hidden[0].multiply(by: masks[0]) }
    layers[1].forward(hidden[0], hidden[1], sentences: batch.sentences)
    if isLearning { hidden[1].multiply(by: masks[1]) }
    scout.forward(hidden[1], scouted)
    addTagViews(count)
    layers[2].forward(tagged, hidden[2], sentences: batch.sentences)
    if isLearning { hidden[2].multiply(by: masks[2]) }
    tagger.forward(hidden[2], tags)
    viewer.forward(hidden[2], views)
    for index in 0..<views.count where views.start[index] < 0 { views.start[index] *= 0.1 }
    if isLearning { views.multiply(by: viewMask) }
  }

  func addTagViews(_ count: Int) {
    bestTags.removeAll(keepingCapacity: true)
    tagged.resize(rows: count)
    for word in 0..<count {
      let to = tagged.row(word)
      to.update(from: hidden[1].row(word), count: tagged.columns)
      for block in [shape.upos, shape.xpos] {
        let best = Activation.largest(scouted.row(word) + block.lowerBound, count: block.count)
        bestTags.append(Int32(block.lowerBound + best))
        let view = tagViews.row(block.lowerBound + best)
        for column in 0..<tagged.columns { to[column] += view[column] }
      }
    }
  }

  func unreadWords(_ batch: TrainingBatch) {
    let count = batch.words.count
    viewGradient.multiply(by: viewMask)
    for index in 0..<views.count where views.start[index] < 0 { viewGradient.start[index] *= 0.1 }
    hiddenGradient[2].resize(rows: count, zero: true)
    viewer.backward(hidden[2], outputGradient: viewGradient, addingTo: hiddenGradient[2])
    tagger.backward(hidden[2], outputGradient: tags, addingTo: hiddenGradient[2])
    hiddenGradient[2].multiply(by: masks[2])
    layers[2].backward(
      tagged, outputGradient: hiddenGradient[2], inputGradient: taggedGradient,
      sentences: batch.sentences)
    for word in 0..<count {
      tagViews.addGradient(taggedGradient.row(word), row: Int(bestTags[2 * word]))
      tagViews.addGradient(taggedGradient.row(word), row: Int(bestTags[2 * word + 1]))
    }
    scout.backward(hidden[1], outputGradient: scouted, addingTo: taggedGradient)
    taggedGradient.multiply(by: masks[1])
    layers[1].backward(
      hidden[0], outputGradient: taggedGradient, inputGradient: hiddenGradient[0],
      sentences: batch.sentences)
    hiddenGradient[0].multiply(by: masks[0])
    layers[0].backward(
      input, outputGradient: hiddenGradient[0], inputGradient: inputGradient,
      sentences: batch.sentences)
  }
}
