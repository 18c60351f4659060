/// How the network is trained.
struct TrainingOptions {
  /// Passes over the data.
  var epochs = 30
  /// Words a batch, at least.
  var batch = 500
  /// The highest learning rate; it falls to nothing along half a cosine.
  var rate: Float = 0.002
  /// The share of units that are silent in training.
  var dropout: Float = 0.2
  /// The share of words whose features are hidden, beside those that are rare.
  var hidden: Float = 0.05
  /// The seed of all that is random.
  var seed: UInt64 = 1
}
