/// Gives every fact one of the records that can find it, no record to two.
///
/// - Source: augmenting paths (H. W. Kuhn, 1955): facts with the fewest options first, each of them
///   trying its best option first, so that the most facts are found.
struct Pairing {
  /// For every fact its records, best first.
  let options: [[Int]]
  private var factOf: [Int: Int] = [:]

  init(options: [[Int]]) { self.options = options }

  /// Pairs of a fact's place and its record.
  func pairs() -> [(fact: Int, record: Int)] {
    var pairing = self
    for fact in options.indices.sorted(by: { (options[$0].count, $0) < (options[$1].count, $1) }) {
      var tried: Set<Int> = []
      _ = pairing.place(fact, &tried)
    }
    return pairing.factOf.map { ($0.value, $0.key) }
  }

  private mutating func place(_ fact: Int, _ tried: inout Set<Int>) -> Bool {
    for record in options[fact] where tried.insert(record).inserted {
      if let other = factOf[record], !place(other, &tried) { continue }
      factOf[record] = fact
      return true
    }
    return false
  }
}
