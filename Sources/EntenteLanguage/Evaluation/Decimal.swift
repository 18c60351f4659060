/// A number with a fixed count of decimals, rounded, as JSON writes it: `0.8500`.
///
/// - Parameters:
///   - value: The number.
///   - places: How many decimals, 1...9.
/// - Returns: Digits; 0 for a number that JSON cannot write.
package func decimal(_ value: Double, places: Int) -> String {
  let scale = (0..<places).reduce(1) { power, _ in power * 10 }
  let scaled = (value * Double(scale)).rounded()
  guard scaled.isFinite, abs(scaled) < 9e18 else { return "0" }
  let digits = Int(scaled.magnitude)
  let fraction = String(digits % scale)
  let zeros = String(repeating: "0", count: places - fraction.count)
  return (scaled < 0 ? "-" : "") + "\(digits / scale).\(zeros)\(fraction)"
}
