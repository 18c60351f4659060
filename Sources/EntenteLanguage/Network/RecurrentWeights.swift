/// A recurrent layer's weights: those of its products and of its gates.
struct RecurrentWeights: Sendable {
  let units: Int
  let products: Int
  let matrix: IntegerMatrix
  /// For each direction vf, vr, bf, br.
  let gates: FloatRow

  init(
    _ reader: inout SectionReader, inputs: Int, units: Int, products: Int
  ) throws(LanguageModelError) {
    self.units = units
    self.products = products
    matrix = try IntegerMatrix(&reader, inputs: inputs, outputs: 2 * products * units)
    gates = try FloatRow(&reader, count: 8 * units)
  }
}
