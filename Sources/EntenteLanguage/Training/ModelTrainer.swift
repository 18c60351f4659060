/// Trains a whole language model: segmentation, lemmas, and the network of tags, names and trees.
///
/// ```swift
/// let trainer = ModelTrainer(treebanks: [ewt, gum], pairs: [pairs])
/// let bytes = trainer.train { print($0) }
/// ```
///
/// The same treebanks, pairs and options give the same bytes on every machine.
public struct ModelTrainer {
  /// What may be chosen; the defaults are those of the built-in English model.
  public struct Options: Sendable {
    /// The seed of all that is random; 1 by default.
    public var seed: UInt64 = 1
    /// Passes over the treebanks; 30 by default.
    ///
    /// A pass over 300,000 words takes about half a minute.
    public var epochs = 30

    /// The defaults.
    public init() {}
  }

  private let treebanks: [Treebank]
  private let pairs: [CountedWordPairs]
  private let options: Options

  /// A trainer.
  ///
  /// - Parameters:
  ///   - treebanks: Sentences with words, tags, lemmas and trees; some also with names.
  ///   - pairs: Counted word pairs, from which vectors of words are made; may be empty.
  ///   - options: What may be chosen.
  public init(treebanks: [Treebank], pairs: [CountedWordPairs] = [], options: Options = Options()) {
    self.treebanks = treebanks
    self.pairs = pairs
    self.options = options
  }

  /// Trains.
  ///
  /// - Parameter report: Is told, a line at a time, how far it is.
  /// - Returns: The bytes of a model file.
  public func train(report: (String) -> Void) -> [UInt8] {
    let vectors = WordVectors(pairs.flatMap(\.pairs), seed: options.seed)
    report("\(vectors.words.count) words have vectors")
    var network = TrainingOptions()
    network.seed = options.seed
    network.epochs = options.epochs
    let trainer = NetworkTrainer(treebanks, vectors: vectors, network)
    let long = treebanks.lazy.flatMap(\.sentences).filter {
      $0.words.count > NetworkTrainer.longest
    }.count
    if long > 0 { report("\(long) sentences of over \(NetworkTrainer.longest) words are left out") }
    trainer.train { epoch, loss in report("pass \(epoch) of \(options.epochs): loss \(loss)") }
    return ModelFile.bytes(
      of: SegmenterTrainer.sections(from: treebanks, seed: options.seed) + [
        (
          name: Lemmatizer.section,
          bytes: LemmatizerTrainer.section(from: treebanks, seed: options.seed)
        ),
        (name: NetworkModel.section, bytes: trainer.section()),
      ])
  }
}
