/// How the distance between two words enters the score of an arc.
enum ArcDistance {
  /// How far apart two words are told apart.
  static let farthest = 16
  /// Distances from -farthest to farthest, then the root.
  static let places = 2 * farthest + 2

  /// The place of the distance from word i to head j; the root is head `count`.
  @inline(__always)
  static func place(_ word: Int, _ head: Int, count: Int) -> Int {
    head == count ? 2 * farthest + 1 : max(-farthest, min(farthest, head - word)) + farthest
  }
}
