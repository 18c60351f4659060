/// Names from labels that say where each begins (`B-PER`) and goes on (`I-PER`); `O` is outside.
struct BIOSpans {
  private var spans: [EntitySpan] = []
  private var open: (start: Int, end: Int, kind: EntityKind)?

  /// Takes the label of a word; words come in order.
  ///
  /// - Returns: What is wrong with the label, or nil.
  mutating func add(_ label: String, word: Int) -> String? {
    if label == "O" {
      close()
      return nil
    }
    guard label.hasPrefix("B-") || label.hasPrefix("I-"),
      let kind = EntityKind(name: String(label.dropFirst(2)))
    else {
      return "'\(label)' is no name label. Allowed: O, B-PER, I-PER, B-ORG, I-ORG, B-LOC, I-LOC"
    }
    if label.hasPrefix("B-") {
      close()
      open = (word, word + 1, kind)
      return nil
    }
    guard let name = open, name.end == word, name.kind == kind else {
      return "'\(label)' goes on with a name that did not begin; write 'B-\(kind.name)'"
    }
    open = (name.start, word + 1, kind)
    return nil
  }

  /// All names; nothing may follow.
  mutating func finish() -> [EntitySpan] {
    close()
    return spans
  }

  private mutating func close() {
    if let name = open { spans.append(EntitySpan(words: name.start..<name.end, kind: name.kind)) }
    open = nil
  }
}
