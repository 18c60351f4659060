/// Vectors of words, made from counts of word pairs; fixed while the network learns.
///
/// A word is described by how much more often than by chance each frequent word stands before and after
/// it (positive pointwise mutual information, the neighbour's frequency smoothed by the power 0.75). The
/// largest directions of this table are kept.
///
/// - Source: O. Levy, Y. Goldberg, I. Dagan, "Improving distributional similarity with lessons learned
///   from word embeddings" (2015).
struct WordVectors {
  /// The words, as `WordFeatures` sees them in lower case, sorted by their bytes.
  private(set) var words: [String] = []
  /// words × `WordFeatures.vectorWidth`, each row of one length.
  private(set) var numbers: [Float] = []

  /// How many neighbours a side describe a word.
  private static let neighbours = 5000

  /// No vectors.
  init() {}

  /// Vectors from counted pairs of words in any order; a pair that comes again adds its count.
  init(_ pairs: [WordPair], seed: UInt64) {
    let table = NeighbourTable(pairs, neighbours: Self.neighbours)
    guard table.rows > WordFeatures.vectorWidth else { return }
    let width = WordFeatures.vectorWidth
    let vectors = Directions(table, count: width, seed: seed).rows
    words = table.words
    numbers = [Float](repeating: 0, count: table.rows * width)
    for row in 0..<table.rows {
      let from = row * width
      var square = 1e-12
      for column in 0..<width { square += vectors[from + column] * vectors[from + column] }
      // A length of 0.3 a column is what embeddings come to while they learn.
      let scale = 0.3 * (Double(width) / square).squareRoot()
      for column in 0..<width { numbers[from + column] = Float(vectors[from + column] * scale) }
    }
  }
}
