/// English inflection undone at the end of a buffer.
///
/// The word stands in `buffer[start...]`, in lower case but for names; each rule takes letters off its end
/// and puts others there. Where a rule leaves a choice (`hoped`: hop or hope), a word that is known
/// as a base wins, else what the ending of the stem says.
struct LemmaRules: Sendable {
  private typealias Flags = LemmaTable.Flags
  private let table: LemmaTable

  init(_ table: LemmaTable) { self.table = table }

  // MARK: Rules

  /// `parties` to `party`, `boxes` to `box`, `firemen` to `fireman`.
  func undoPlural(_ buffer: inout [UInt8], _ start: Int) {
    if ends(buffer, start, "'s", leaving: 1) { return drop(2, &buffer) }
    if ends(buffer, start, "women", leaving: 0) || ends(buffer, start, "men", leaving: 2) {
      return replace(2, "an", &buffer)
    }
    undoS(&buffer, start, .noun)
  }

  /// `denies` to `deny`, `watches` to `watch`, `uses` to `use`.
  func undoPerson(_ buffer: inout [UInt8], _ start: Int) { undoS(&buffer, start, .verb) }

  /// `denied` to `deny`, `hoped` to `hope`, `stopped` to `stop`.
  func undoPast(_ buffer: inout [UInt8], _ start: Int) {
    if ends(buffer, start, "'d", leaving: 1) { return drop(2, &buffer) }
    guard ends(buffer, start, "ed", leaving: 1) else { return }
    if ends(buffer, start, "ied", leaving: 2) { return replace(3, "y", &buffer) }
    if ends(buffer, start, "ied", leaving: 1) || ends(buffer, start, "eed", leaving: 1) {
      return drop(1, &buffer)
    }
    drop(2, &buffer)
    restoreBase(&buffer, start, .verb)
  }

  /// `hoping` to `hope`, `stopping` to `stop`, `studying` to `study`.
  func undoGerund(_ buffer: inout [UInt8], _ start: Int) {
    if ends(buffer, start, "in'", leaving: 1) { replace(1, "g", &buffer) }
    if ends(buffer, start, "in", leaving: 3) { buffer.append(UInt8(ascii: "g")) }
    guard ends(buffer, start, "ing", leaving: 2), hasVowel(buffer, start..<buffer.count - 3) else {
      return
    }
    drop(3, &buffer)
    if buffer[buffer.count - 1] == UInt8(ascii: "y") { return }
    restoreBase(&buffer, start, .verb)
  }

  /// `easier` to `easy`, `largest` to `large`, `bigger` to `big`.
  func undoDegree(_ buffer: inout [UInt8], _ start: Int) {
    let letters =
      ends(buffer, start, "er", leaving: 2) ? 2 : ends(buffer, start, "est", leaving: 2) ? 3 : 0
    guard letters > 0 else { return }
    drop(letters, &buffer)
    if buffer[buffer.count - 1] == UInt8(ascii: "i") { return replace(1, "y", &buffer) }
    restoreBase(&buffer, start, .adjective)
  }

  /// Whether a word is known with a flag.
  func isKnown(_ word: ArraySlice<UInt8>, _ flag: LemmaTable.Flags, e: Bool = false) -> Bool {
    var hash = LemmaHash(LemmaTable.Question.word)
    hash.add(word)
    if e { hash.add(UInt8(ascii: "e")) }
    return table.flags(hash).contains(flag)
  }

  // MARK: Endings

  /// Takes off -s, -es or makes -y of -ies.
  private func undoS(_ buffer: inout [UInt8], _ start: Int, _ flag: Flags) {
    guard ends(buffer, start, "s", leaving: 1) else { return }
    if ends(buffer, start, "ies", leaving: 2) {
      let isBaseInE = isKnown(buffer[start..<buffer.count - 1], flag)
      return isBaseInE ? drop(1, &buffer) : replace(3, "y", &buffer)
    }
    if keepsS(buffer, start, flag) { return }
    drop(1, &buffer)
    guard ends(buffer, start, "e", leaving: 2), isSibilant(buffer, buffer.count - 2) else { return }
    let stem = buffer[start..<buffer.count - 1]
    let known = (isKnown(stem, flag), isKnown(stem, flag, e: true))
    let keepsE = known.0 != known.1 ? known.1 : addsE(buffer, start..<buffer.count - 1, flag)
    if !keepsE { drop(1, &buffer) }
  }

  /// Whether a final -s is the word's own: `virus`, `discuss`, but not `menus`, `taxis`.
  private func keepsS(_ buffer: [UInt8], _ start: Int, _ flag: Flags) -> Bool {
    if ends(buffer, start, "ss", leaving: 1) { return true }
    let isTaxis = flag == .noun && ends(buffer, start, "is", leaving: 2)
    guard isTaxis || ends(buffer, start, "is", leaving: 1) || ends(buffer, start, "us", leaving: 1)
    else { return false }
    return isKnown(buffer[start...], flag)
      || !isTaxis && !isKnown(buffer[start..<buffer.count - 1], flag)
  }

  /// Makes a base of a stem that lost -ed, -ing, -er or -est.
  private func restoreBase(_ buffer: inout [UInt8], _ start: Int, _ flag: Flags) {
    let end = buffer.count
    guard end - start >= 2 else { return }
    if isDoubled(buffer, end) {
      let keeps = [UInt8(ascii: "l"), UInt8(ascii: "s"), UInt8(ascii: "f"), UInt8(ascii: "z")]
        .contains(buffer[end - 1])
      let isWhole = isKnown(buffer[start..<end], flag)
      let isHalf = isKnown(buffer[start..<end - 1], flag)
      if isWhole != isHalf { return isHalf ? drop(1, &buffer) : () }
      let isLong = vowelGroups(buffer, start..<end) > 1 && buffer[end - 1] == UInt8(ascii: "l")
      if !keeps || isLong { drop(1, &buffer) }
      return
    }
    let known = (isKnown(buffer[start..<end], flag), isKnown(buffer[start..<end], flag, e: true))
    let isInE: Bool
    if known.0 != known.1 {
      isInE = known.1
    } else if isShort(buffer, start..<end) {
      isInE = true
    } else {
      isInE = addsE(buffer, start..<end, flag)
    }
    if isInE { buffer.append(UInt8(ascii: "e")) }
  }

  /// What the longest known ending of a stem says of an -e after it.
  private func addsE(_ buffer: [UInt8], _ stem: Range<Int>, _ flag: Flags) -> Bool {
    for length in stride(from: min(LemmaRules.longestEnding, stem.count), to: 0, by: -1) {
      if length == 2, isLong(buffer, stem) { return false }
      var hash = LemmaHash(LemmaTable.Question.ending)
      hash.add(buffer[stem.upperBound - length..<stem.upperBound])
      let flags = table.flags(hash)
      if flags.contains(flag) { return true }
      if flags.contains(flag.withoutE) { return false }
    }
    return false
  }

  /// How many letters of a stem are looked at.
  static let longestEnding = 4

  // MARK: Letters

  private func ends(
    _ buffer: [UInt8], _ start: Int, _ ending: StaticString, leaving rest: Int
  ) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard buffer.count - start >= count + rest else { return false }
    for index in 0..<count
    where buffer[buffer.count - count + index] | 0x20 != ending.utf8Start[index] | 0x20 {
      return false
    }
    return true
  }

  private func drop(_ count: Int, _ buffer: inout [UInt8]) { buffer.removeLast(count) }

  private func replace(_ count: Int, _ letters: StaticString, _ buffer: inout [UInt8]) {
    buffer.removeLast(count)
    for index in 0..<letters.utf8CodeUnitCount { buffer.append(letters.utf8Start[index]) }
  }

  private func isVowel(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }

  private func hasVowel(_ buffer: [UInt8], _ range: Range<Int>) -> Bool {
    range.contains { isVowel(buffer[$0]) || buffer[$0] == UInt8(ascii: "y") || buffer[$0] >= 0x80 }
  }

  private func vowelGroups(_ buffer: [UInt8], _ range: Range<Int>) -> Int {
    range.count { isVowel(buffer[$0]) && ($0 == range.lowerBound || !isVowel(buffer[$0 - 1])) }
  }

  /// Whether a word ends in the same consonant twice.
  private func isDoubled(_ buffer: [UInt8], _ end: Int) -> Bool {
    buffer[end - 1] == buffer[end - 2] && !isVowel(buffer[end - 1])
  }

  /// Whether a stem is one syllable whose consonant would have been doubled without an -e: `hop`.
  private func isShort(_ buffer: [UInt8], _ stem: Range<Int>) -> Bool {
    guard stem.count >= 2, vowelGroups(buffer, stem) == 1 else { return false }
    let last = buffer[stem.upperBound - 1]
    guard !isVowel(last), isVowel(buffer[stem.upperBound - 2]) else { return false }
    if stem.count >= 3, isVowel(buffer[stem.upperBound - 3]) { return false }
    return ![UInt8(ascii: "w"), UInt8(ascii: "x"), UInt8(ascii: "y")].contains(last)
  }

  /// Whether a stem ends in two vowels and a consonant that needs no -e after them: `cloak`, `reveal`.
  private func isLong(_ buffer: [UInt8], _ stem: Range<Int>) -> Bool {
    guard stem.count >= 3, isVowel(buffer[stem.upperBound - 2]),
      isVowel(buffer[stem.upperBound - 3])
    else { return false }
    switch buffer[stem.upperBound - 1] {
    case UInt8(ascii: "d"), UInt8(ascii: "f"), UInt8(ascii: "k"), UInt8(ascii: "l"),
      UInt8(ascii: "m"), UInt8(ascii: "n"), UInt8(ascii: "p"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return true
    default: return false
    }
  }

  /// Whether a letter is one after which -es may stand for -s: s, x, z, o, ch, sh.
  private func isSibilant(_ buffer: [UInt8], _ index: Int) -> Bool {
    switch buffer[index] | 0x20 {
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"), UInt8(ascii: "o"): true
    case UInt8(ascii: "h"):
      buffer[index - 1] | 0x20 == UInt8(ascii: "c") || buffer[index - 1] | 0x20 == UInt8(ascii: "s")
    default: false
    }
  }
}
