extension NetworkTrainer {
  /// The network's section of a model file.
  func section() -> [UInt8] {
    var writer = SectionWriter()
    let shape = network.shape
    let sizes =
      [WordFeatures.layout, shape.units, shape.arcs, shape.labels] + rows.counts + [
        rows.groups, network.vectors.rows,
      ]
    writer.append(sizes.map(Int32.init))
    writer.append(Array(featureSets.joined(separator: "\n").utf8))
    FeatureTable.write(rows.rows, to: &writer)
    for embedding in network.embeddings + [network.groups] { embedding.write(to: &writer) }
    EmbeddingTable.write(
      network.vectors.start, rows: network.vectors.rows, columns: network.vectors.columns,
      to: &writer)
    for layer in network.layers {
      layer.weights.write(bias: nil, inputScale: layer.inputScale, to: &writer)
      layer.gates.value.write(to: &writer)
    }
    network.scout.write(to: &writer)
    network.tagger.write(to: &writer)
    network.tagViews.write(to: &writer)
    network.viewer.write(to: &writer)
    let (product, edge) = (network.arcs.product, network.arcs.rows.value)
    product.write(bias: edge.start, inputScale: NetworkModel.hiddenScale, to: &writer)
    writer.append((0..<shape.arcs).map { edge.start[shape.arcs + $0] })
    network.arcs.distances.value.write(to: &writer)
    network.relations.write(to: &writer)
    return writer.bytes
  }
}

extension RecurrentLayer {
  /// What the layer's inputs are multiplied with before they are rounded.
  fileprivate var inputScale: Float {
    products == 4 ? NetworkModel.inputScale : NetworkModel.hiddenScale
  }
}

extension DenseLayer {
  fileprivate func write(to writer: inout SectionWriter) {
    weights.write(bias: bias.value.start, inputScale: NetworkModel.hiddenScale, to: &writer)
  }
}

extension Embedding {
  fileprivate func write(to writer: inout SectionWriter) {
    EmbeddingTable.write(
      weights.value.start, rows: weights.rows, columns: columns, to: &writer)
  }
}

extension FloatBuffer {
  fileprivate func write(to writer: inout SectionWriter) {
    writer.append((0..<count).map { start[$0] })
  }
}

extension Parameter {
  /// Writes inputs × outputs as an `IntegerMatrix`: transposed, rounded, with scales and bias.
  fileprivate func write(
    bias: UnsafePointer<Float>?, inputScale: Float, to writer: inout SectionWriter
  ) {
    var numbers = [Int16](repeating: 0, count: count)
    var scales = [Float](repeating: 0, count: columns)
    for output in 0..<columns {
      var largest: Float = 1e-8
      for input in 0..<rows { largest = max(largest, abs(value.start[input * columns + output])) }
      let step = largest / IntegerMatrix.largestWeight
      for input in 0..<rows {
        numbers[output * rows + input] = Int16(
          (value.start[input * columns + output] / step).rounded())
      }
      scales[output] = step / inputScale
    }
    writer.append(numbers)
    writer.append(scales)
    writer.append((0..<columns).map { bias?[$0] ?? 0 })
  }
}
