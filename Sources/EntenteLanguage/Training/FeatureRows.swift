/// The features of a treebank's words that are frequent enough, each with a row of its slot.
///
/// Row 0 of a slot stands for all that is unknown.
struct FeatureRows {
  /// Key to row.
  private(set) var rows: [UInt64: Int32] = [:]
  /// How many rows each slot has.
  private(set) var counts = [Int](repeating: 1, count: WordFeatures.slots)

  /// How many rows the groups of letters have; row 0 is of none.
  private(set) var groups = 1

  /// Counts the features of all words.
  init(_ treebanks: [Treebank], vectors: WordVectors) {
    countWords(treebanks)
    countGroups(treebanks)
    var features = WordFeatures()
    for (row, word) in vectors.words.enumerated() {
      features.read(form: word)
      rows[features.vectorKey] = Int32(row + 1)
    }
  }

  private mutating func countGroups(_ treebanks: [Treebank]) {
    var features = WordFeatures()
    var seen: [UInt64: Int] = [:]
    var order: [UInt64] = []
    var words: Set<UInt64> = []
    for word in treebanks.lazy.flatMap(\.sentences).flatMap(\.words) {
      features.read(form: word.form)
      guard words.insert(features.keys[0]).inserted else { continue }
      for key in features.groups {
        let count = seen[key, default: 0]
        if count == 0 { order.append(key) }
        seen[key] = count + 1
      }
    }
    for key in order where seen[key, default: 0] >= WordFeatures.leastGroupCount {
      rows[key] = Int32(groups)
      groups += 1
    }
  }

  private mutating func countWords(_ treebanks: [Treebank]) {
    var features = WordFeatures()
    var seen: [UInt64: Int] = [:]
    var order: [(key: UInt64, slot: Int)] = []
    for sentence in treebanks.lazy.flatMap(\.sentences) {
      for word in sentence.words {
        features.read(form: word.form)
        for slot in 0..<WordFeatures.slots {
          let key = features.keys[slot]
          let count = seen[key, default: 0]
          if count == 0 { order.append((key, slot)) }
          seen[key] = count + 1
        }
      }
    }
    for (key, slot) in order
    where seen[key, default: 0] >= WordFeatures.Slot.allCases[slot].leastCount {
      rows[key] = Int32(counts[slot])
      counts[slot] += 1
    }
  }

  func row(_ key: UInt64) -> Int32 { rows[key, default: 0] }
}

extension WordFeatures {
  /// Reads a word.
  mutating func read(form: String) {
    var form = form
    form.withUTF8 { read($0) }
  }
}
