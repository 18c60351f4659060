/// Trains the network on treebanks.
struct NetworkTrainer {
  /// Longer sentences are left out of training.
  static let longest = 200

  let network: TrainingNetwork
  let rows: FeatureRows
  let featureSets: [String]
  private let data: TrainingData
  private let options: TrainingOptions

  init(
    _ treebanks: [Treebank], vectors: WordVectors, _ options: TrainingOptions,
    shape: NetworkShape? = nil
  ) {
    self.options = options
    rows = FeatureRows(treebanks, vectors: vectors)
    featureSets = TrainingData.featureSets(of: treebanks)
    data = TrainingData(treebanks, rows: rows, featureSets: featureSets)
    var shape = shape ?? NetworkShape(featureSets: featureSets.count)
    shape.featureSets = featureSets.count
    network = TrainingNetwork(shape: shape, featureRows: rows, vectors: vectors, seed: options.seed)
  }

  /// Trains; `report` is told the number and the mean loss of each epoch.
  func train(report: (Int, Float) -> Void) {
    var random = SeededGenerator(seed: options.seed &+ 1)
    let total = data.upos.count * options.epochs
    var (done, step) = (0, 0)
    for epoch in 0..<options.epochs {
      var (loss, words) = (Float(0), 0)
      for batch in batches(&random) {
        step += 1
        loss += network.learn(data, batch, options, &random) * Float(batch.words.count)
        network.step(rate: rate(done, of: total, step), number: step, clip: 2)
        done += batch.words.count
        words += batch.words.count
      }
      report(epoch + 1, loss / Float(max(words, 1)))
    }
  }

  /// Up to the highest rate in the first steps, then down along half a cosine.
  private func rate(_ done: Int, of total: Int, _ step: Int) -> Float {
    let part = Float(done) / Float(max(total, 1))
    let start = min(Float(step) / 400, 1)
    return options.rate * start * (0.5 + 0.5 * Self.cosine(part * .pi)) + 1e-6
  }

  /// The cosine of an angle between 0 and pi by Taylor's series around pi / 2: the same bits everywhere.
  private static func cosine(_ angle: Float) -> Float {
    let x = .pi / 2 - angle
    let square = x * x
    let inner = 1 - square / 42 * (1 - square / 72 * (1 - square / 110))
    return x * (1 - square / 6 * (1 - square / 20 * inner))
  }

  /// The sentences in random order, cut into batches of like size.
  private func batches(_ random: inout SeededGenerator) -> [TrainingBatch] {
    var batches: [TrainingBatch] = []
    var numbers: [Int] = []
    var words = 0
    for number in random.permutation(data.sentences.count) {
      // A sentence of hundreds of words teaches little and costs its square.
      if data.sentences[number].count > Self.longest { continue }
      numbers.append(number)
      words += data.sentences[number].count
      if words >= options.batch {
        batches.append(TrainingBatch(data, sentences: numbers))
        numbers.removeAll(keepingCapacity: true)
        words = 0
      }
    }
    if !numbers.isEmpty { batches.append(TrainingBatch(data, sentences: numbers)) }
    return batches
  }
}
