/// The functions of the network, made of additions and multiplications alone: the same bits on every
/// machine.
enum Activation {
  /// e to the power of x, for x between -87 and 87; the relative error is below 3e-7.
  @inline(__always)
  static func exponential(_ x: Float) -> Float {
    let bounded = max(min(x, 87), -87)
    let scaled = bounded * 1.442_695_04
    let shifted = scaled + 12_582_912  // 1.5 * 2^23: the last bits hold the rounded number
    let rest = (scaled - (shifted - 12_582_912)) * 0.693_147_18
    // Taylor's series of e^rest, |rest| <= 0.347.
    var sum: Float = 1.0 / 720
    sum = sum * rest + 1.0 / 120
    sum = sum * rest + 1.0 / 24
    sum = sum * rest + 1.0 / 6
    sum = sum * rest + 0.5
    sum = sum * rest + 1
    sum = sum * rest + 1
    return sum * Float(bitPattern: (shifted.bitPattern &<< 23) &+ 0x3F80_0000)
  }

  /// Replaces each number by its logistic function.
  @inline(__always)
  static func sigmoid(_ values: UnsafeMutablePointer<Float>, count: Int) {
    for index in 0..<count { values[index] = 1 / (1 + exponential(-values[index])) }
  }

  /// Replaces numbers by their softmax; returns the logarithm of the sum before.
  @discardableResult
  static func softmax(_ values: UnsafeMutablePointer<Float>, count: Int) -> Float {
    var top = values[0]
    for index in 0..<count { top = max(top, values[index]) }
    var sum: Float = 0
    for index in 0..<count {
      values[index] = exponential(values[index] - top)
      sum += values[index]
    }
    let scale = 1 / sum
    for index in 0..<count { values[index] *= scale }
    return top
  }

  /// The place of the largest number, the first among equals.
  @inline(__always)
  static func largest(_ values: UnsafePointer<Float>, count: Int) -> Int {
    var best = 0
    for index in 1..<max(count, 1) where values[index] > values[best] { best = index }
    return best
  }
}
