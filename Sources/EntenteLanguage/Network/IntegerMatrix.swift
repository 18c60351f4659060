/// A matrix of 16-bit weights that multiplies rows of 16-bit numbers.
///
/// Sums are exact integers, so that the result is the same on every machine: numbers are below 2^12,
/// weights below 2^10, and up to 512 of them fit 32 bits.
///
/// - Shape: an output a row of weights; `inputs` is a multiple of 8.
struct IntegerMatrix: @unchecked Sendable {
  static let largestWeight: Float = 1023
  static let largestInput: Float = 4095
  static let mostInputs = 512

  let inputs: Int
  let outputs: Int
  /// outputs × inputs; it lies in the model's bytes, which never change.
  private let weights: UnsafePointer<Int16>
  /// What an output's sum is multiplied with.
  private let scales: UnsafePointer<Float>
  private let bias: UnsafePointer<Float>

  init(_ reader: inout SectionReader, inputs: Int, outputs: Int) throws(LanguageModelError) {
    self.inputs = inputs
    self.outputs = outputs
    let all = try reader.array(of: Int16.self, count: inputs * outputs)
    let scales = try reader.array(of: Float.self, count: outputs)
    let bias = try reader.array(of: Float.self, count: outputs)
    guard let first = all.baseAddress, let scale = scales.baseAddress, let add = bias.baseAddress,
      inputs % 8 == 0, inputs <= Self.mostInputs
    else { throw LanguageModelError("a matrix of the model has no usable size") }
    (weights, self.scales, self.bias) = (first, scale, add)
  }

  /// Writes rows × outputs products.
  ///
  /// - Parameters:
  ///   - rows: How many rows of numbers there are.
  ///   - from: rows × inputs.
  ///   - to: rows × outputs.
  ///   - stride: How far the rows of `to` are apart.
  func multiply(
    rows: Int, _ from: UnsafePointer<Int16>, to: UnsafeMutablePointer<Float>, stride: Int
  ) {
    #if DEBUG
    // Without optimisation registers of several numbers are slow; the sums are the same.
    for row in 0..<rows {
      for output in 0..<outputs { plain(from + row * inputs, output, to + row * stride) }
    }
    #else
    var row = 0
    while row + 4 <= rows {
      var output = 0
      while output + 2 <= outputs {
        tile(from + row * inputs, output, to + row * stride + output, stride)
        output += 2
      }
      if output < outputs {
        for each in row..<row + 4 { single(from + each * inputs, output, to + each * stride) }
      }
      row += 4
    }
    while row < rows {
      for output in 0..<outputs { single(from + row * inputs, output, to + row * stride) }
      row += 1
    }
    #endif
  }

  private func plain(
    _ from: UnsafePointer<Int16>, _ output: Int, _ to: UnsafeMutablePointer<Float>
  ) {
    let row = weights + output * inputs
    var sum: Int32 = 0
    var index = 0
    while index < inputs {
      sum &+= Int32(from[index]) &* Int32(row[index])
      index += 1
    }
    to[output] = Float(sum) * scales[output] + bias[output]
  }

  @inline(__always)
  private func single(
    _ from: UnsafePointer<Int16>, _ output: Int, _ to: UnsafeMutablePointer<Float>
  ) {
    let row = weights + output * inputs
    var sum = SIMD4<Int32>()
    var index = 0
    while index < inputs {
      sum &+= Self.products(Self.load(from + index), Self.load(row + index))
      index += 8
    }
    to[output] = Self.total(sum) * scales[output] + bias[output]
  }

  /// Four rows by two outputs, kept in registers.
  @inline(__always)
  private func tile(
    _ from: UnsafePointer<Int16>, _ output: Int, _ to: UnsafeMutablePointer<Float>, _ stride: Int
  ) {
    let (first, second) = (weights + output * inputs, weights + (output + 1) * inputs)
    let (from1, from2, from3) = (from + inputs, from + 2 * inputs, from + 3 * inputs)
    var (s00, s01, s10, s11) = (SIMD4<Int32>(), SIMD4<Int32>(), SIMD4<Int32>(), SIMD4<Int32>())
    var (s20, s21, s30, s31) = (SIMD4<Int32>(), SIMD4<Int32>(), SIMD4<Int32>(), SIMD4<Int32>())
    var index = 0
    while index < inputs {
      let (w0, w1) = (Self.load(first + index), Self.load(second + index))
      let (x0, x1) = (Self.load(from + index), Self.load(from1 + index))
      s00 &+= Self.products(x0, w0)
      s01 &+= Self.products(x0, w1)
      s10 &+= Self.products(x1, w0)
      s11 &+= Self.products(x1, w1)
      let (x2, x3) = (Self.load(from2 + index), Self.load(from3 + index))
      s20 &+= Self.products(x2, w0)
      s21 &+= Self.products(x2, w1)
      s30 &+= Self.products(x3, w0)
      s31 &+= Self.products(x3, w1)
      index += 8
    }
    let (scale0, scale1) = (scales[output], scales[output + 1])
    let (bias0, bias1) = (bias[output], bias[output + 1])
    to[0] = Self.total(s00) * scale0 + bias0
    to[1] = Self.total(s01) * scale1 + bias1
    to[stride] = Self.total(s10) * scale0 + bias0
    to[stride + 1] = Self.total(s11) * scale1 + bias1
    to[2 * stride] = Self.total(s20) * scale0 + bias0
    to[2 * stride + 1] = Self.total(s21) * scale1 + bias1
    to[3 * stride] = Self.total(s30) * scale0 + bias0
    to[3 * stride + 1] = Self.total(s31) * scale1 + bias1
  }

  @inline(__always)
  private static func load(_ from: UnsafePointer<Int16>) -> SIMD8<Int16> {
    UnsafeRawPointer(from).loadUnaligned(as: SIMD8<Int16>.self)
  }

  /// Products summed in pairs; compilers know it as one instruction.
  @inline(__always)
  private static func products(_ a: SIMD8<Int16>, _ b: SIMD8<Int16>) -> SIMD4<Int32> {
    let all = SIMD8<Int32>(truncatingIfNeeded: a) &* SIMD8<Int32>(truncatingIfNeeded: b)
    return all.evenHalf &+ all.oddHalf
  }

  @inline(__always)
  private static func total(_ sums: SIMD4<Int32>) -> Float {
    Float(sums[0] &+ sums[1] &+ sums[2] &+ sums[3])
  }

  /// Rounds numbers times a scale to 16 bits; what is then above 4095 is cut.
  @inline(__always)
  static func round(
    _ from: UnsafePointer<Float>, count: Int, scale: Float, to: UnsafeMutablePointer<Int16>
  ) {
    for index in 0..<count {
      let bounded = max(min(from[index] * scale, largestInput), -largestInput)
      // Adding 1.5 * 2^23 leaves the rounded number in the last bits.
      to[index] = Int16(truncatingIfNeeded: (bounded + 12_582_912).bitPattern)
    }
  }
}
