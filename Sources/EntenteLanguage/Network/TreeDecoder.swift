/// Finds the tree with the highest sum of scores that has one root.
///
/// - Source: Y. J. Chu, T. H. Liu (1965); J. Edmonds (1967); the root is chosen among those whose tree
///   is best when the greedy tree has not just one.
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
    var heads = [Int](repeating: count, count: count)
    for word in 0..<count where word != root {
      var top = -Float.infinity
      for head in 0..<count where head != word && scores[word * width + head] > top {
        top = scores[word * width + head]
        heads[word] = head
      }
    }
    // A cycle is broken where leaving it costs least; each break ties the cycle to words outside it.
    var group = Array(0..<count)
    while let cycle = cycle(heads) {
      var (from, to, least) = (-1, -1, Float.infinity)
      let members = Set(cycle.map { group[$0] })
      for word in cycle {
        for head in 0..<count
        where head != word && !members.contains(group[head])
          && !leads(head, into: cycle, heads)
        {
          let cost = scores[word * width + heads[word]] - scores[word * width + head]
          if cost < least { (least, from, to) = (cost, word, head) }
        }
      }
      if from < 0 {
        from = cycle[0]
        to = root
      }
      heads[from] = to
      group = Array(0..<count)
    }
    return heads
  }

  /// Whether following the heads from a word comes to one of a cycle.
  private func leads(_ word: Int, into cycle: [Int], _ heads: [Int]) -> Bool {
    var word = word
    for _ in 0...heads.count {
      if word == heads.count { return false }
      if cycle.contains(word) { return true }
      word = heads[word]
    }
    return true
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
