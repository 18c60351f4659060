/// The trained network, used in place from the model's bytes.
struct NetworkModel: Sendable {
  /// The name of its section.
  static let section = "network"
  /// What inputs of each product are multiplied with before they are rounded.
  static let inputScale: Float = 1024
  static let hiddenScale: Float = 256

  let shape: NetworkShape
  /// Each set of morphological features as CoNLL-U writes it.
  let featureSets: [String]
  let features: NetworkFeatures
  let embeddings: [EmbeddingTable]
  let groups: EmbeddingTable
  let vectors: EmbeddingTable
  let layers: [RecurrentWeights]
  /// First tags, after the second layer: UPOS, then Penn tags.
  let scout: IntegerMatrix
  let tagger: IntegerMatrix
  let tagViews: EmbeddingTable
  let viewer: IntegerMatrix
  /// U transposed, so that it multiplies rows; its bias is b.
  let arcProduct: IntegerMatrix
  /// The root's view, then the score of each distance.
  let rootView: FloatRow
  let distances: FloatRow
  let relations: IntegerMatrix

  init(_ bytes: UnsafeRawBufferPointer) throws(LanguageModelError) {
    var reader = SectionReader(bytes, name: Self.section)
    let sizes = try reader.array(of: Int32.self, count: 6 + WordFeatures.slots).map { Int($0) }
    guard sizes[0] == WordFeatures.layout else {
      throw LanguageModelError("a model whose words are described in another way; train it again")
    }
    var shape = NetworkShape(featureSets: 0)
    (shape.units, shape.arcs, shape.labels) = (sizes[1], sizes[2], sizes[3])
    let rows = Array(sizes[4...])
    guard [shape.units, shape.arcs, shape.labels].allSatisfy({ (8...256).contains($0) }),
      rows.allSatisfy({ (1...10_000_000).contains($0) })
    else { throw LanguageModelError("the model's network has an impossible size") }
    let names = try reader.array(of: UInt8.self)
    featureSets = String(decoding: names, as: UTF8.self).split(separator: "\n").map(String.init)
    guard featureSets.count <= Int(UInt16.max) else {
      throw LanguageModelError("the model has \(featureSets.count) sets of features, at most 65535")
    }
    shape.featureSets = featureSets.count
    self.shape = shape
    features = try NetworkFeatures(&reader, rows: rows)
    var embeddings: [EmbeddingTable] = []
    for (slot, count) in zip(WordFeatures.Slot.allCases, rows) {
      embeddings.append(try EmbeddingTable(&reader, rows: count, columns: slot.width))
    }
    self.embeddings = embeddings
    groups = try EmbeddingTable(
      &reader, rows: rows[WordFeatures.slots], columns: WordFeatures.bagWidth)
    vectors = try EmbeddingTable(
      &reader, rows: rows[WordFeatures.slots + 1], columns: WordFeatures.vectorWidth)
    let width = 2 * shape.units
    layers = [
      try RecurrentWeights(
        &reader, inputs: WordFeatures.width, units: shape.units, products: 4),
      try RecurrentWeights(&reader, inputs: width, units: shape.units, products: 3),
      try RecurrentWeights(&reader, inputs: width, units: shape.units, products: 3),
    ]
    scout = try IntegerMatrix(&reader, inputs: width, outputs: shape.sets.lowerBound)
    tagger = try IntegerMatrix(&reader, inputs: width, outputs: shape.tags)
    tagViews = try EmbeddingTable(&reader, rows: shape.sets.lowerBound, columns: width)
    viewer = try IntegerMatrix(&reader, inputs: width, outputs: shape.views)
    arcProduct = try IntegerMatrix(&reader, inputs: shape.arcs, outputs: shape.arcs)
    rootView = try FloatRow(&reader, count: shape.arcs)
    distances = try FloatRow(&reader, count: ArcDistance.places)
    relations = try IntegerMatrix(
      &reader, inputs: shape.labels, outputs: Relation.names.count)
  }
}
