/// Acronyms in brackets against the words before them: "operational management (OPCON)".
extension RepairLattice {
  /// The most words that an acronym spells.
  private static let mostWords = 6

  /// The words that the acronym after a run spells in place of tokens; empty where it fits already.
  func acronymWords(_ run: Range<Int>, _ text: RepairText) -> [Int: Int32] {
    guard let acronym = acronym(after: run, text) else { return [:] }
    let starts = (max(run.lowerBound, run.upperBound - Self.mostWords)..<run.upperBound).reversed()
    var found: [Int: Int32]?
    for start in starts {
      guard let words = spell(acronym[...], start, run.upperBound, text) else { continue }
      if words.isEmpty { return [:] }
      let kept = run.upperBound - start - words.count
      if kept > 0, words.count < found?.count ?? .max { found = words }
    }
    return found ?? [:]
  }

  /// The letters, small, of an acronym in brackets right after a run.
  private func acronym(after run: Range<Int>, _ text: RepairText) -> [UInt8]? {
    guard run.upperBound < text.tokens.count else { return nil }
    let found = text.tokens[run.upperBound]
    let end = text.tokens[run.upperBound - 1].end
    guard found.shape == .upper, found.start == end + 2, found.end - found.start <= 10,
      text.bytes[end] == 0x20, text.bytes[end + 1] == UInt8(ascii: "("),
      text.bytes[found.start..<found.end].allSatisfy({ $0 &- 65 < 26 })
    else { return nil }
    return text.bytes[found.start..<found.end].map { $0 | 0x20 }
  }

  /// What the tokens from one on must become to spell letters; nil where they cannot.
  private func spell(
    _ letters: ArraySlice<UInt8>, _ token: Int, _ end: Int, _ text: RepairText
  ) -> [Int: Int32]? {
    guard token < end else { return letters.isEmpty ? [:] : nil }
    guard !letters.isEmpty else { return nil }
    let found = text.tokens[token]
    let isSmall = knowledge.rules.flags(found.word).contains(.function)
    if isSmall, let rest = spell(letters, token + 1, end, text) { return rest }
    let same = RepairScanner.normal(text.bytes, found.start..<found.end)
    if let rest = take(same[...], letters, token, end, text) { return rest }
    var best: [Int: Int32]?
    for row in knowledge.rules.rewrites(found.word) {
      let rewrite = knowledge.rules.rewrite(row)
      guard rewrite.origin == .synonym, rewrite.spun.count == 1, rewrite.original.count == 1 else {
        continue
      }
      let word = knowledge.rules.number(.pool, rewrite.original.lowerBound)
      let spelled = [UInt8](knowledge.rules.letters(word))
      guard var rest = take(spelled[...], letters, token, end, text) else { continue }
      rest[token] = word
      if rest.count < best?.count ?? .max { best = rest }
    }
    return best
  }

  /// Lets a word give its first letters, as many as help.
  private func take(
    _ word: ArraySlice<UInt8>, _ letters: ArraySlice<UInt8>, _ token: Int, _ end: Int,
    _ text: RepairText
  ) -> [Int: Int32]? {
    var shared = 0
    for (mine, theirs) in zip(word, letters) {
      guard mine == theirs else { break }
      shared += 1
    }
    for count in stride(from: 1, through: min(shared, 4), by: 1) {
      if let rest = spell(letters.dropFirst(count), token + 1, end, text) { return rest }
    }
    return nil
  }
}
