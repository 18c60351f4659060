/// A linear layer with a bias.
///
/// - Shape: input n × inputs, output n × outputs.
final class DenseLayer {
  let weights: Parameter
  let bias: Parameter
  private let transposed: FloatBuffer
  private var inputTransposed = Matrix(columns: 1)

  var inputs: Int { weights.rows }
  var outputs: Int { weights.columns }

  init(inputs: Int, outputs: Int, _ random: inout SeededGenerator) {
    weights = Parameter(rows: inputs, columns: outputs)
    bias = Parameter(rows: 1, columns: outputs)
    transposed = FloatBuffer(count: inputs * outputs)
    weights.randomise(&random)
  }

  func forward(_ input: Matrix, _ output: Matrix) {
    output.resize(rows: input.rows)
    for row in 0..<input.rows { output.row(row).update(from: bias.value.start, count: outputs) }
    MatrixProduct.add(
      input.start, weights.value.start, to: output.start, n: input.rows, k: inputs, m: outputs)
  }

  /// Adds to the gradients of the weights and of the input.
  func backward(_ input: Matrix, outputGradient: Matrix, addingTo inputGradient: Matrix) {
    for row in 0..<input.rows {
      let from = outputGradient.row(row)
      for column in 0..<outputs { bias.gradient.start[column] += from[column] }
    }
    if inputTransposed.columns != input.rows { inputTransposed = Matrix(columns: input.rows) }
    inputTransposed.resize(rows: inputs)
    MatrixProduct.transpose(
      input.start, to: inputTransposed.start, rows: input.rows, columns: inputs)
    MatrixProduct.add(
      inputTransposed.start, outputGradient.start, to: weights.gradient.start, n: inputs,
      k: input.rows, m: outputs)
    MatrixProduct.transpose(
      weights.value.start, to: transposed.start, rows: inputs, columns: outputs)
    MatrixProduct.add(
      outputGradient.start, transposed.start, to: inputGradient.start, n: input.rows, k: outputs,
      m: inputs)
  }

  func step(_ adam: AdamStep) {
    weights.step(adam, rows: 0..<weights.rows)
    bias.step(adam, rows: 0..<1)
  }

  func squaredNorm() -> Float { weights.squaredNorm() + bias.squaredNorm() }
}
