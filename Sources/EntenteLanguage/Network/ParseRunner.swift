/// Finds heads and relations from what the last recurrent layer says of words.
struct ParseRunner: Sendable {
  private let model: NetworkModel
  private var views = Buffer<Float>()
  private var own = Buffer<Int16>()
  private var mapped = Buffer<Float>()
  private var scores = Buffer<Float>()
  private var pairs = Buffer<Int16>()
  private var labels = Buffer<Float>()
  private var decoder = TreeDecoder()

  init(_ model: NetworkModel) { self.model = model }

  /// Adds heads and relations of sentences.
  ///
  /// - Parameters:
  ///   - rounded: The words' rows, 2 · units each.
  ///   - sentences: Ranges of these words.
  ///   - first: The first word's number in the document.
  ///   - document: What is added to.
  mutating func run(
    _ rounded: UnsafePointer<Int16>, _ sentences: [Range<Int>], first: Int,
    _ document: inout AnnotatedDocument
  ) {
    let shape = model.shape
    let count = sentences.last?.upperBound ?? 0
    views.reserve(count * shape.views)
    model.viewer.multiply(rows: count, rounded, to: views.start, stride: shape.views)
    for index in 0..<count * shape.views {
      let value = views.start[index]
      views.start[index] = max(value, 0) + 0.1 * min(value, 0)
    }
    own.reserve(count * shape.arcs)
    mapped.reserve(count * shape.arcs)
    for word in 0..<count {
      IntegerMatrix.round(
        views.start + word * shape.views, count: shape.arcs, scale: NetworkModel.hiddenScale,
        to: own.start + word * shape.arcs)
    }
    model.arcProduct.multiply(rows: count, own.start, to: mapped.start, stride: shape.arcs)
    for sentence in sentences { parse(sentence, first: first, &document) }
  }

  private mutating func parse(
    _ sentence: Range<Int>, first: Int, _ document: inout AnnotatedDocument
  ) {
    let found = tree(sentence)
    label(sentence, found, &document)
    for head in found {
      document.heads.append(
        head == sentence.count ? -1 : Int32(first + sentence.lowerBound + head))
    }
  }

  private mutating func tree(_ words: Range<Int>) -> [Int] {
    let count = words.count
    scores.reserve(count * (count + 1))
    for word in 0..<count { score(words, word) }
    return decoder.heads(scores.start, count: count)
  }

  /// Scores all heads of a word.
  private func score(_ words: Range<Int>, _ word: Int) {
    let (count, size, stride) = (words.count, model.shape.arcs, model.shape.views)
    let from = mapped.start + (words.lowerBound + word) * size
    let to = scores.start + word * (count + 1)
    let first = views.start + words.lowerBound * stride + size
    for head in 0..<count {
      to[head] =
        Self.product(from, first + head * stride, size)
        + model.distances.start[ArcDistance.place(word, head, count: count)]
    }
    to[count] =
      Self.product(from, model.rootView.start, size)
      + model.distances.start[ArcDistance.places - 1]
  }

  @inline(__always)
  private static func product(
    _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ count: Int
  ) -> Float {
    var sum = SIMD8<Float>()
    for index in stride(from: 0, to: count, by: 8) {
      sum +=
        UnsafeRawPointer(a + index).loadUnaligned(as: SIMD8<Float>.self)
        * UnsafeRawPointer(b + index).loadUnaligned(as: SIMD8<Float>.self)
    }
    let half = sum.lowHalf + sum.highHalf
    return (half[0] + half[2]) + (half[1] + half[3])
  }

  private mutating func label(
    _ words: Range<Int>, _ heads: [Int], _ document: inout AnnotatedDocument
  ) {
    let (count, size, stride) = (words.count, model.shape.labels, model.shape.views)
    pairs.reserve(count * size)
    labels.reserve(count * model.relations.outputs + size)
    let sum = labels.start
    for word in 0..<count {
      let own = views.start + (words.lowerBound + word) * stride + 2 * model.shape.arcs
      if heads[word] < count {
        let head =
          views.start + (words.lowerBound + heads[word]) * stride + 2 * model.shape.arcs + size
        for index in 0..<size { sum[index] = max(own[index] + head[index], 0) }
      } else {
        for index in 0..<size { sum[index] = max(own[index], 0) }
      }
      IntegerMatrix.round(
        sum, count: size, scale: NetworkModel.hiddenScale, to: pairs.start + word * size)
    }
    let outputs = model.relations.outputs
    model.relations.multiply(rows: count, pairs.start, to: labels.start, stride: outputs)
    for word in 0..<count {
      let best = Activation.largest(labels.start + word * outputs, count: outputs)
      document.relations.append(
        heads[word] == count ? .root : Relation(rawValue: UInt8(best)))
    }
  }
}
