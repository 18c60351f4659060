/// Runs the network over sentences; it keeps its buffers between calls.
///
/// - Complexity: linear in the words, times the length of a sentence up to `longest`.
struct NetworkRunner: Sendable {
  /// Words that are worked on together: the buffers stay in the processor's cache.
  static let chunk = 256
  /// Longer sentences are analysed in pieces of so many words: a sentence costs its square.
  static let longest = 160

  let model: NetworkModel
  private var words: WordCache
  private var hidden = Buffer<Float>()
  private var rounded = Buffer<Int16>()
  private var products = Buffer<Float>()
  private var gates = Buffer<Float>()
  private var tags = Buffer<Float>()
  private var parser: ParseRunner

  init(_ model: NetworkModel) {
    self.model = model
    words = WordCache(model)
    parser = ParseRunner(model)
  }

  /// Adds tags, trees and names to a document that has sentences and tokens.
  mutating func run(_ text: UnsafeBufferPointer<UInt8>, _ document: inout AnnotatedDocument) {
    var pieces: [Range<Int>] = []
    var first = 0
    func words(_ piece: Range<Int>) -> Int { piece.upperBound - first }
    for sentence in document.sentences.indices {
      let tokens = document.tokens(ofSentence: sentence)
      for start in stride(from: tokens.lowerBound, to: tokens.upperBound, by: Self.longest) {
        let piece = start..<min(start + Self.longest, tokens.upperBound)
        if words(piece) > Self.chunk, !pieces.isEmpty {
          run(text, &document, pieces)
          pieces.removeAll(keepingCapacity: true)
          first = piece.lowerBound
        }
        pieces.append(piece)
      }
    }
    if !pieces.isEmpty { run(text, &document, pieces) }
    for sentence in document.sentences.indices {
      let tokens = document.tokens(ofSentence: sentence)
      if tokens.count > Self.longest { joinPieces(tokens, &document) }
    }
  }

  /// Hangs the pieces of a very long sentence on the root of its first.
  private func joinPieces(_ tokens: Range<Int>, _ document: inout AnnotatedDocument) {
    guard let root = tokens.first(where: { document.heads[$0] < 0 }) else { return }
    for token in root + 1..<tokens.upperBound where document.heads[token] < 0 {
      document.heads[token] = Int32(root)
      document.relations[token] = .parataxis
    }
  }

  /// Works on sentences, or pieces of one, as tokens that follow each other.
  private mutating func run(
    _ text: UnsafeBufferPointer<UInt8>, _ document: inout AnnotatedDocument, _ pieces: [Range<Int>]
  ) {
    guard let first = pieces.first?.lowerBound, let end = pieces.last?.upperBound else { return }
    let count = end - first
    let width = 2 * model.shape.units
    let ranges = pieces.map { $0.lowerBound - first..<$0.upperBound - first }
    hidden.reserve(count * width)
    rounded.reserve((count + 1) * width)
    products.reserve(count * 6 * model.shape.units)
    let slots = words.slots(text, document.tokens[first..<first + count])
    read(layer: 0, ranges, rows: .cached(slots))
    read(layer: 1, ranges, rows: .products(count))
    addFirstTags(count)
    read(layer: 2, ranges, rows: .products(count))
    round(count)
    tag(count, &document)
    addNames(ranges, first: first, &document)
    parser.run(rounded.start, ranges, first: first, &document)
  }

  private mutating func round(_ count: Int) {
    IntegerMatrix.round(
      hidden.start, count: count * 2 * model.shape.units, scale: NetworkModel.hiddenScale,
      to: rounded.start)
  }

  // MARK: Recurrent layers

  /// Where a layer's products come from.
  private enum Rows {
    /// The cache, at one slot a word.
    case cached([Int])
    /// They are worked out from what stands in `hidden`, so many rows.
    case products(Int)
  }

  private mutating func read(layer: Int, _ sentences: [Range<Int>], rows: Rows) {
    let weights = model.layers[layer]
    if case .products(let count) = rows {
      round(count)
      weights.matrix.multiply(
        rows: count, rounded.start, to: products.start, stride: weights.matrix.outputs)
    }
    gates.reserve(3 * weights.units)
    for sentence in sentences {
      for direction in 0..<2 { read(weights, sentence, direction, rows) }
    }
  }

  /// As `RecurrentLayer` has it, in place of what stands in `hidden`.
  private func read(
    _ weights: RecurrentWeights, _ sentence: Range<Int>, _ direction: Int, _ rows: Rows
  ) {
    let units = weights.units
    let gate = weights.gates.start + direction * 4 * units
    let values = gates.start
    let cell = gates.start + 2 * units
    for index in 0..<units { cell[index] = 0 }
    for step in 0..<sentence.count {
      let word = direction == 0 ? sentence.lowerBound + step : sentence.upperBound - 1 - step
      let row: UnsafePointer<Float> =
        switch rows {
        case .cached(let slots): words.row(slots[word])
        case .products: UnsafePointer(products.start + word * weights.matrix.outputs)
        }
      let from = row + direction * weights.products * units
      let out = hidden.start + word * 2 * units + direction * units
      for index in 0..<units {
        values[index] = from[units + index] + gate[2 * units + index] + gate[index] * cell[index]
      }
      for index in 0..<units {
        values[units + index] =
          from[2 * units + index] + gate[3 * units + index] + gate[units + index] * cell[index]
      }
      Activation.sigmoid(values, count: 2 * units)
      let skip = weights.products == 4 ? from + 3 * units : UnsafePointer(out)
      for index in 0..<units {
        let new = cell[index] + (1 - values[index]) * (from[index] - cell[index])
        cell[index] = new
        out[index] = skip[index] + values[units + index] * (new - skip[index])
      }
    }
  }

  // MARK: Tags

  /// Adds what the first tags mean to the third layer's input.
  private mutating func addFirstTags(_ count: Int) {
    let (shape, stride) = (model.shape, model.scout.outputs)
    tags.reserve(count * shape.tags)
    round(count)
    model.scout.multiply(rows: count, rounded.start, to: tags.start, stride: stride)
    for word in 0..<count {
      let to = hidden.start + word * 2 * shape.units
      for block in [shape.upos, shape.xpos] {
        let best = Activation.largest(
          tags.start + word * stride + block.lowerBound, count: block.count)
        model.tagViews.add(row: block.lowerBound + best, times: 1, to: to)
      }
    }
  }

  private mutating func tag(_ count: Int, _ document: inout AnnotatedDocument) {
    let shape = model.shape
    model.tagger.multiply(rows: count, rounded.start, to: tags.start, stride: shape.tags)
    for word in 0..<count {
      let row = tags.start + word * shape.tags
      func best(_ block: Range<Int>) -> Int {
        Activation.largest(row + block.lowerBound, count: block.count)
      }
      document.upos.append(UPOS(rawValue: UInt8(best(shape.upos))) ?? .x)
      document.xpos.append(PennTag(rawValue: UInt8(best(shape.xpos))))
      document.features.append(UInt16(best(shape.sets)))
    }
    document.featureSets = model.featureSets
  }

  private func addNames(_ sentences: [Range<Int>], first: Int, _ document: inout AnnotatedDocument)
  {
    let (labels, stride) = (tags.start + model.shape.names.lowerBound, model.shape.tags)
    let reader = EntityReader(labels: labels, stride: stride)
    for sentence in sentences {
      for word in sentence {
        Activation.softmax(labels + word * stride, count: EntityCode.count)
      }
      for name in reader.names(in: sentence) {
        let words = first + name.words.lowerBound..<first + name.words.upperBound
        document.entities.append(EntitySpan(words: words, kind: name.kind))
      }
    }
  }
}
