/// A layer of simple recurrent units that reads each sentence in both directions.
///
/// For each direction, with the input x, the products z, f, r (and s, where the layer has its own skip
/// connection; else s is the direction's half of x):
///
///     f = sigmoid(Wf x + vf * c' + bf)       c = c' + (1 - f) * (z - c')
///     r = sigmoid(Wr x + vr * c' + br)       h = s + r * (c - s)
///
/// where c' is the state of the word before (after, for the second direction).
///
/// - Shape: input n × inputs, output n × 2·units, the first half of the first direction.
/// - Source: T. Lei, Y. Zhang, S. I. Wang, H. Dai, Y. Artzi, "Simple recurrent units for highly
///   parallelizable recurrence" (2018).
final class RecurrentLayer {
  let units: Int
  let inputs: Int
  /// Products a direction: z, f, r, and s where the layer has its own skip connection.
  let products: Int
  /// inputs × (2 · products · units).
  let weights: Parameter
  /// For each direction vf, vr, bf, br.
  let gates: Parameter

  private let product: Matrix
  private let productGradient: Matrix
  private let state: Matrix
  /// For each word and direction f, then r.
  private let gateValues: Matrix
  private let transposed: FloatBuffer
  private var inputTransposed = Matrix(columns: 1)
  private let scratch: FloatBuffer

  init(inputs: Int, units: Int, ownSkip: Bool, _ random: inout SeededGenerator) {
    precondition(
      ownSkip || inputs == 2 * units, "a skip connection needs as many inputs as outputs")
    self.units = units
    self.inputs = inputs
    products = ownSkip ? 4 : 3
    let width = 2 * products * units
    weights = Parameter(rows: inputs, columns: width)
    gates = Parameter(rows: 2, columns: 4 * units)
    product = Matrix(columns: width)
    productGradient = Matrix(columns: width)
    state = Matrix(columns: 2 * units)
    gateValues = Matrix(columns: 4 * units)
    transposed = FloatBuffer(count: inputs * width)
    scratch = FloatBuffer(count: 2 * units)
    weights.randomise(&random, bound: (3 / Float(inputs)).squareRoot())
    gates.randomise(&random, bound: 0.3)
    for direction in 0..<2 {
      let bias = gates.value.start + direction * 4 * units + 2 * units
      for index in 0..<2 * units { bias[index] = index < units ? 1 : -1 }
    }
  }

  /// The words of a sentence in the order in which a direction reads them.
  private func order(_ sentence: Range<Int>, _ direction: Int) -> StrideTo<Int> {
    direction == 0
      ? stride(from: sentence.lowerBound, to: sentence.upperBound, by: 1)
      : stride(from: sentence.upperBound - 1, to: sentence.lowerBound - 1, by: -1)
  }

  // MARK: Forward

  func forward(_ input: Matrix, _ output: Matrix, sentences: [Range<Int>]) {
    product.resize(rows: input.rows, zero: true)
    MatrixProduct.add(
      input.start, weights.value.start, to: product.start, n: input.rows, k: inputs,
      m: weights.columns)
    state.resize(rows: input.rows)
    gateValues.resize(rows: input.rows)
    output.resize(rows: input.rows)
    for sentence in sentences {
      for direction in 0..<2 { read(sentence, direction, input, output) }
    }
  }

  private func read(_ sentence: Range<Int>, _ direction: Int, _ input: Matrix, _ output: Matrix) {
    let gate = gates.value.start + direction * 4 * units
    var before: UnsafePointer<Float>?
    for word in order(sentence, direction) {
      let from = product.row(word) + direction * products * units
      let values = gateValues.row(word) + direction * 2 * units
      let cell = state.row(word) + direction * units
      for index in 0..<2 * units { values[index] = from[units + index] + gate[2 * units + index] }
      if let before {
        for index in 0..<units { values[index] += gate[index] * before[index] }
        for index in 0..<units { values[units + index] += gate[units + index] * before[index] }
      }
      Activation.sigmoid(values, count: 2 * units)
      let skip = products == 4 ? from + 3 * units : input.row(word) + direction * units
      let out = output.row(word) + direction * units
      for index in 0..<units {
        let last = before?[index] ?? 0
        let new = last + (1 - values[index]) * (from[index] - last)
        cell[index] = new
        out[index] = skip[index] + values[units + index] * (new - skip[index])
      }
      before = UnsafePointer(cell)
    }
  }

  // MARK: Backward

  /// Adds to the gradients of the weights, and writes that of the input.
  func backward(
    _ input: Matrix, outputGradient: Matrix, inputGradient: Matrix, sentences: [Range<Int>]
  ) {
    productGradient.resize(rows: input.rows)
    inputGradient.resize(rows: input.rows, zero: true)
    for sentence in sentences {
      for direction in 0..<2 {
        unread(sentence, direction, input, outputGradient, inputGradient)
      }
    }
    if inputTransposed.columns != input.rows { inputTransposed = Matrix(columns: input.rows) }
    inputTransposed.resize(rows: inputs)
    MatrixProduct.transpose(
      input.start, to: inputTransposed.start, rows: input.rows, columns: inputs)
    MatrixProduct.add(
      inputTransposed.start, productGradient.start, to: weights.gradient.start, n: inputs,
      k: input.rows, m: weights.columns)
    MatrixProduct.transpose(
      weights.value.start, to: transposed.start, rows: inputs, columns: weights.columns)
    MatrixProduct.add(
      productGradient.start, transposed.start, to: inputGradient.start, n: input.rows,
      k: weights.columns, m: inputs)
  }

  private func unread(
    _ sentence: Range<Int>, _ direction: Int, _ input: Matrix, _ outputGradient: Matrix,
    _ inputGradient: Matrix
  ) {
    let gate = gates.value.start + direction * 4 * units
    let gateGradient = gates.gradient.start + direction * 4 * units
    let later = scratch.start
    for index in 0..<units { later[index] = 0 }
    for word in order(sentence, 1 - direction) {
      let previous = direction == 0 ? word - 1 : word + 1
      let before = sentence.contains(previous) ? state.row(previous) + direction * units : nil
      let from = product.row(word) + direction * products * units
      let to = productGradient.row(word) + direction * products * units
      let values = gateValues.row(word) + direction * 2 * units
      let cell = state.row(word) + direction * units
      let above = outputGradient.row(word) + direction * units
      let skip = products == 4 ? from + 3 * units : input.row(word) + direction * units
      let below = products == 4 ? to + 3 * units : inputGradient.row(word) + direction * units
      for index in 0..<units {
        let (f, r) = (values[index], values[units + index])
        let last = before?[index] ?? 0
        let slope = above[index]
        let cellSlope = slope * r + later[index]
        let forget = cellSlope * (last - from[index]) * f * (1 - f)
        let reset = slope * (cell[index] - skip[index]) * r * (1 - r)
        to[index] = cellSlope * (1 - f)
        to[units + index] = forget
        to[2 * units + index] = reset
        below[index] = slope * (1 - r)
        later[index] = cellSlope * f + forget * gate[index] + reset * gate[units + index]
        gateGradient[index] += forget * last
        gateGradient[units + index] += reset * last
        gateGradient[2 * units + index] += forget
        gateGradient[3 * units + index] += reset
      }
    }
  }

  func step(_ adam: AdamStep) {
    weights.step(adam, rows: 0..<weights.rows)
    gates.step(adam, rows: 0..<gates.rows)
  }

  func squaredNorm() -> Float { weights.squaredNorm() + gates.squaredNorm() }
}
