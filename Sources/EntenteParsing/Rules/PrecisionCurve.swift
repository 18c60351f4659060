/// How often records of a score are right: points that rise from left to right, straight lines between
/// them, flat beyond the ends.
package struct PrecisionCurve: Sendable, Hashable {
  /// Scores, rising, and the precision at each, 0 to 1.
  package struct Point: Sendable, Hashable {
    /// The score.
    package let score: Double
    /// The share of such records that are right.
    package let precision: Double

    /// A point of a curve.
    package init(score: Double, precision: Double) {
      self.score = score
      self.precision = precision
    }
  }

  /// The points, from the lowest score to the highest.
  package let points: [Point]

  /// A curve through points.
  ///
  /// - Parameter points: From the lowest score to the highest.
  package init(_ points: [Point]) { self.points = points }

  /// How often records of a score are right; nil for a curve without points.
  package func precision(at score: Double) -> Double? {
    guard let first = points.first, let last = points.last else { return nil }
    if score <= first.score { return first.precision }
    guard let next = points.firstIndex(where: { $0.score > score }) else { return last.precision }
    let (left, right) = (points[next - 1], points[next])
    let share = (score - left.score) / (right.score - left.score)
    return left.precision + share * (right.precision - left.precision)
  }
}
