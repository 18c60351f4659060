/// Counts which runs of letters hold two words, as `cannot` and `dont` do.
struct InnerCutCounts {
  private struct Count {
    var whole = 0
    var cuts: [Int: Int] = [:]
  }

  private var counts: [String: Count] = [:]

  /// Counts the words of treebanks.
  init(_ treebanks: [Treebank]) {
    for treebank in treebanks {
      for sentence in treebank.sentences { add(sentence) }
    }
  }

  private mutating func add(_ sentence: TreebankSentence) {
    var before: String?
    for word in sentence.words {
      let form = word.form.lowercased()
      if let before { add(before, form) }
      let isPlain = Self.isPlain(form)
      if isPlain { counts[form, default: Count()].whole += 1 }
      before = isPlain && !word.spaceAfter ? form : nil
    }
  }

  /// Counts two words that stand together; who writes `haven't` also writes `havent`.
  private mutating func add(_ first: String, _ second: String) {
    let second = second == "n't" ? "nt" : second
    guard Self.isPlain(second) else { return }
    counts[first + second, default: Count()].cuts[first.utf8.count, default: 0] += 1
  }

  private static func isPlain(_ form: String) -> Bool {
    form.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
  }

  /// The runs that are two words more than once and in at least a tenth of their places, with the
  /// abbreviations.
  var table: FormTable {
    var entries: [String: FormTable.Entry] = [:]
    for (form, count) in counts {
      let cut = count.cuts.max { ($0.value, $1.key) < ($1.value, $0.key) }
      guard let cut, cut.value > 1, cut.value * 10 >= count.whole + cut.value else { continue }
      entries[form] = FormTable.Entry(cut: cut.key)
    }
    for (index, forms) in Abbreviations.kinds.enumerated() {
      for form in forms { entries[form, default: .init()].abbreviation = index + 1 }
    }
    return FormTable(entries.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }
}
