/// The sentences of treebanks as numbers: what the network sees, and what it shall answer.
///
/// - Shape: all words of all sentences in one run; `sentences` are ranges of it.
struct TrainingData {
  private(set) var sentences: [Range<Int>] = []
  /// For each word a row for each slot.
  private(set) var features: [Int32] = []
  /// The rows of all words' groups of letters, and where those of each word begin.
  private(set) var groups: [Int32] = []
  private(set) var firstGroups: [Int] = [0]
  /// The row of each word's vector; 0 where there is none.
  private(set) var vectors: [Int32] = []
  private(set) var upos: [UInt8] = []
  private(set) var xpos: [UInt8] = []
  private(set) var sets: [UInt16] = []
  /// Inside or outside of names, `EntityCode`; 255 where nothing is known.
  private(set) var names: [UInt8] = []
  /// The head by number in the sentence; the sentence's count for the root.
  private(set) var heads: [Int32] = []
  private(set) var relations: [UInt8] = []

  /// Numbers the words; sets of morphological features that are not listed count as the first.
  init(_ treebanks: [Treebank], rows: FeatureRows, featureSets: [String]) {
    var places: [String: UInt16] = [:]
    for (place, set) in featureSets.enumerated() { places[set] = UInt16(place) }
    var reader = WordFeatures()
    for sentence in treebanks.lazy.flatMap(\.sentences) {
      let first = upos.count
      for word in sentence.words {
        reader.read(form: word.form)
        for key in reader.keys { features.append(rows.row(key)) }
        for key in reader.groups where rows.row(key) > 0 { groups.append(rows.row(key)) }
        firstGroups.append(groups.count)
        vectors.append(rows.row(reader.vectorKey))
        upos.append(word.upos.rawValue)
        xpos.append(word.xpos.rawValue)
        sets.append(places[word.features, default: 0])
        heads.append(Int32(word.head < 0 ? sentence.words.count : word.head))
        relations.append(word.relation.rawValue)
        names.append(sentence.entities == nil ? 255 : EntityCode.outside)
      }
      for entity in sentence.entities ?? [] {
        for word in entity.words {
          names[first + word] = EntityCode.of(entity.kind, isFirst: word == entity.words.lowerBound)
        }
      }
      sentences.append(first..<upos.count)
    }
  }

  /// The sets of features that the treebanks have, the most frequent first.
  static func featureSets(of treebanks: [Treebank]) -> [String] {
    var counts: [String: Int] = [:]
    for sentence in treebanks.lazy.flatMap(\.sentences) {
      for word in sentence.words { counts[word.features, default: 0] += 1 }
    }
    return counts.filter { $0.value >= 2 }.sorted { first, second in
      (second.value, first.key) < (first.value, second.key)
    }.map(\.key)
  }
}
