/// Finds a tree with one root and a high sum of scores.
///
/// The best head of each word makes a tree with one root in nearly all sentences. Else the root is the
/// word that loses least by it, and cycles are broken one by one where that costs least: close to the
/// best tree (Chu and Liu 1965, Edmonds 1967), not always it.
///
/// - Complexity: the square of the sentence's length.
struct TreeDecoder: Sendable {
  /// Heads for the words of a sentence.
  ///
  /// - Parameters:
  ///   - scores: count × (count + 1): of word i for head j; the last column is the root's.
  ///   - count: How many words there are.
  /// - Returns: For each word its head; `count` for the root's only child.
  mutating func heads(_ scores: UnsafePointer<Float>, count: Int) -> [Int] {
    guard count > 1 else { return count == 1 ? [1] : [] }
    let width = count + 1
    var heads = [Int](repeating: count, count: count)
    for word in 0..<count {
      var top = -Float.infinity
      for head in 0...count where head != word && scores[word * width + head] > top {
        top = scores[word * width + head]
        heads[word] = head
      }
    }
    if isTree(heads) { return heads }
    // One root: the word for which attaching it to the root costs least against its best head.
    var root = 0
    var least = Float.infinity
    for word in 0..<count {
      var top = -Float.infinity
      for head in 0..<count where head != word { top = max(top, scores[word * width + head]) }
      let cost = top - scores[word * width + count]
      if cost < least { (least, root) = (cost, word) }
    }
    return spanning(scores, count: count, root: root)
  }

  private func isTree(_ heads: [Int]) -> Bool {
    let count = heads.count
    guard heads.lazy.filter({ $0 == count }).count == 1 else { return false }
    var seen = [Int](repeating: -1, count: count)
    for start in 0..<count {
      var word = start
      while word < count, seen[word] < 0 {
        seen[word] = start
        word = heads[word]
      }
      if word < count, seen[word] == start { return false }
    }
    return true
  }

  /// The best tree below a given root, by contracting cycles one after the other.
  private func spanning(_ scores: UnsafePointer<Float>, count: Int, root: Int) -> [Int] {
    let width = count + 1
    var heads = [Int](repeating: root, count: count)
    heads[root] = count
    for word in 0..<count where word != root {
      var top = -Float.infinity
      for head in 0..<count where head != word && scores[word * width + head] > top {
        top = scores[word * width + head]
        heads[word] = head
      }
    }
    // A cycle is broken where leaving it costs least, towards a word that does not depend on it.
    while let cycle = cycle(heads) {
      let depends = dependents(of: cycle, heads)
      var (from, to, least) = (cycle[0], root, Float.infinity)
      for word in cycle {
        for head in 0..<count where !depends[head] {
          let cost = scores[word * width + heads[word]] - scores[word * width + head]
          if cost < least { (least, from, to) = (cost, word, head) }
        }
      }
      heads[from] = to
    }
    return heads
  }

  /// Which words come to a cycle when their heads are followed; its own do.
  private func dependents(of cycle: [Int], _ heads: [Int]) -> [Bool] {
    var depends = [Bool?](repeating: nil, count: heads.count)
    for word in cycle { depends[word] = true }
    for start in heads.indices {
      var path: [Int] = []
      var word = start
      var isKnown: Bool?
      while word < heads.count {
        isKnown = depends[word]
        if isKnown != nil { break }
        depends[word] = false  // another cycle is no part of this one
        path.append(word)
        word = heads[word]
      }
      for each in path { depends[each] = isKnown ?? false }
    }
    return depends.map { $0 ?? false }
  }

  private func cycle(_ heads: [Int]) -> [Int]? {
    let count = heads.count
    var seen = [Int](repeating: -1, count: count)
    for start in 0..<count {
      var word = start
      while word < count, seen[word] < 0 {
        seen[word] = start
        word = heads[word]
      }
      guard word < count, seen[word] == start else { continue }
      var members = [word]
      var next = heads[word]
      while next != word {
        members.append(next)
        next = heads[next]
      }
      return members
    }
    return nil
  }
}
