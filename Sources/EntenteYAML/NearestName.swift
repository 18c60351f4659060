/// The known name that a wrong one was most likely meant to be.
///
/// ```swift
/// nearestName(to: "exporterz", among: ["exporters", "stages"])  // "exporters"
/// ```
///
/// Letters left out, added, replaced or swapped count one each, case counts nothing; a name is near
/// when at most a third of the letters differ (one of a name of two to five). Of equally near names
/// the first wins.
///
/// - Source: the optimal string alignment distance (Damerau 1964).
public func nearestName(to name: String, among known: some Sequence<String>) -> String? {
  let word = Array(name.lowercased().unicodeScalars)
  guard word.count >= 2, word.count <= 100 else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in known {
    let other = Array(candidate.lowercased().unicodeScalars)
    let most = max(1, max(word.count, other.count) / 3)
    guard abs(other.count - word.count) <= most else { continue }
    let distance = alignmentDistance(word, other)
    if distance <= most, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}

private func alignmentDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...second.count)
  for row in 0..<first.count {
    var current = [row + 1] + Array(repeating: 0, count: second.count)
    for column in 0..<second.count {
      let replaced = last[column] + (first[row] == second[column] ? 0 : 1)
      current[column + 1] = min(replaced, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
        current[column + 1] = min(current[column + 1], beforeLast[column - 1] + 1)
      }
    }
    (beforeLast, last) = (last, current)
  }
  return last[second.count]
}
