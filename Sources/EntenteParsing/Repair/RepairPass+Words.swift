extension RepairPass {
  /// Where a site stands.
  func range(_ site: Site) -> Range<Int> {
    text.tokens[site.tokens.lowerBound].start..<text.tokens[site.tokens.upperBound - 1].end
  }

  /// The words that a site means, written as what stands there is written.
  func words(_ site: Site, _ knowledge: RepairKnowledge) -> String {
    var letters: [UInt8] = []
    for place in site.words.indices {
      if place > 0 { letters.append(UInt8(ascii: " ")) }
      letters += word(site, place, knowledge)
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// One of the words that a site means, with the capitals of the token that it stands for.
  func word(_ site: Site, _ place: Int, _ knowledge: RepairKnowledge) -> [UInt8] {
    let known = [UInt8](knowledge.rules.letters(site.words[place]))
    switch shape(site, place) {
    case .upper: return known.map { $0 &- 97 < 26 ? $0 & 0xDF : $0 }
    case .capital:
      guard let first = known.first, first &- 97 < 26 else { return known }
      return [first & 0xDF] + known.dropFirst()
    case .small, .number: return known
    }
  }

  private func shape(_ site: Site, _ place: Int) -> RepairToken.Shape {
    let tokens = text.tokens[site.tokens]
    if place < tokens.count, tokens.count == site.words.count || place == 0 {
      return tokens[tokens.startIndex + place].shape
    }
    if let same = tokens.first(where: { $0.word == site.words[place] }) { return same.shape }
    let isTitle = tokens.count > 1 && tokens.allSatisfy { $0.shape == .capital }
    return isTitle ? .capital : .small
  }
}
