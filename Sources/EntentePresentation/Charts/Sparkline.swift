/// A series in one line: `▁▃▇ ▅`, a gap where there is no value.
///
/// - Parameter values: The series; nil is a missing value, which is not zero.
/// - Returns: One character a value; the smallest value is the lowest bar.
public func sparkline(_ values: [Double?]) -> String {
  let bars = Array("▁▂▃▄▅▆▇█")
  let known = values.compactMap { $0 }.filter { $0.isFinite }
  guard let low = known.min(), let high = known.max() else {
    return String(repeating: " ", count: values.count)
  }
  return String(
    values.map { value -> Character in
      guard let value, value.isFinite else { return " " }
      let share = high > low ? (value - low) / (high - low) : 0.5
      return bars[Int((share * Double(bars.count - 1)).rounded())]
    })
}
