/// Cuts a paragraph into atoms, in one pass over its bytes.
struct AtomScanner {
  let text: UnsafeBufferPointer<UInt8>
  let end: Int
  /// What is known of runs of letters.
  let forms: FormTable
  /// The next byte to look at.
  var index: Int
  /// Whether white space, or nothing, stands before that byte.
  var followsSpace = true

  /// A scanner at the beginning of a paragraph.
  init(_ text: UnsafeBufferPointer<UInt8>, _ paragraph: Range<Int>, forms: FormTable) {
    self.text = text
    self.forms = forms
    index = paragraph.lowerBound
    end = paragraph.upperBound
  }

  /// Adds atoms up to the paragraph's end, or to white space after about `limit` of them.
  ///
  /// - Returns: Whether the paragraph goes on.
  mutating func scan(into atoms: inout [Atom], limit: Int) -> Bool {
    while true {
      skipSpace()
      guard index < end else { return false }
      if atoms.count >= limit, followsSpace || atoms.count >= 2 * limit { return true }
      let byte = text[index]
      if !addAddress(byte, to: &atoms) {
        switch ByteClass.of(byte) {
        case .letter: addLetters(to: &atoms)
        case .digit: addDigits(to: &atoms)
        case .sign, .space: addSign(byte, to: &atoms)
        case .high: addScalar(to: &atoms)
        }
      }
      followsSpace = false
    }
  }

  private mutating func skipSpace() {
    while index < end {
      let byte = text[index]
      if byte <= 0x20 || byte == 0x7F {
        index += 1
      } else if byte >= 0xC2, let length = spaceLength() {
        index += length
      } else {
        return
      }
      followsSpace = true
    }
  }

  private func spaceLength() -> Int? {
    let scalar = DecodedScalar(text, index, end)
    return scalar.kind == .space ? scalar.length : nil
  }

  private mutating func addScalar(to atoms: inout [Atom]) {
    let scalar = DecodedScalar(text, index, end)
    switch scalar.kind {
    case .letter, .mark: addLetters(to: &atoms)
    case .digit: addDigits(to: &atoms)
    case .punctuation: addPunctuation(scalar, to: &atoms)
    case .symbol, .space: addSymbol(scalar, to: &atoms)
    }
  }

  // MARK: Letters and digits

  /// Adds a run of letters and the marks on them; what may be two words comes as two atoms.
  private mutating func addLetters(to atoms: inout [Atom]) {
    let start = index
    var hash = ByteClass.seed
    var uppers = 0
    var isForeign = false
    while index < end {
      let byte = text[index]
      if ByteClass.of(byte) == .letter {
        if ByteClass.isUpper(byte) { uppers += 1 }
        hash = FeatureHash.mix(hash, UInt32(byte | 0x20))
        index += 1
      } else if byte >= 0x80 {
        let scalar = DecodedScalar(text, index, end)
        guard scalar.kind == .letter || scalar.kind == .mark else { break }
        isForeign = true
        hash = FeatureHash.mix(hash, scalar.value)
        index += scalar.length
      } else {
        break
      }
    }
    let shape = isForeign ? foreignShape(start) : letterShape(start..<index, uppers)
    addLetters(start, hash, shape, to: &atoms)
  }

  private func addLetters(
    _ start: Int, _ hash: UInt32, _ shape: UInt32, to atoms: inout [Atom]
  ) {
    let known = forms[hash]
    let length = index - start
    let cut = negationCut(length) ?? (isIts(start, length) ? 0 : known.cut)
    if cut > 0, cut < length, shape < Shape.foreignLower {
      atoms.append(letters(start..<start + cut, followsSpace: followsSpace))
      atoms.append(letters(start + cut..<index, followsSpace: false))
      atoms[atoms.count - 1].isInner = true
      return
    }
    let isAbbreviated =
      known.abbreviation > 0 && index < end && text[index] == UInt8(ascii: ".")
    atoms.append(
      Atom(
        start: start, end: index, form: isAbbreviated ? UInt32(known.abbreviation) : hash,
        shape: shape, last: UInt32(text[index - 1] | 0x20), followsSpace: followsSpace))
  }

  /// Whether a word is "its", which some who teach the cuts wrote for "it's".
  private func isIts(_ start: Int, _ length: Int) -> Bool {
    length == 3 && text[start] | 0x20 == UInt8(ascii: "i")
      && text[start + 1] | 0x20 == UInt8(ascii: "t") && text[start + 2] | 0x20 == UInt8(ascii: "s")
  }

  /// Where `don` is cut before `'t`; nil where no `n't` ends here.
  private func negationCut(_ length: Int) -> Int? {
    guard length > 1, index + 1 < end, text[index - 1] | 0x20 == UInt8(ascii: "n") else {
      return nil
    }
    let mark = DecodedScalar(text, index, end)
    let last = index + mark.length
    guard mark.isApostrophe, last < end, text[last] | 0x20 == UInt8(ascii: "t") else { return nil }
    if last + 1 < end, ByteClass.of(text[last + 1]) == .letter { return nil }
    return length - 1
  }

  /// A part of a run of ASCII letters.
  private func letters(_ range: Range<Int>, followsSpace: Bool) -> Atom {
    var hash = ByteClass.seed
    var uppers = 0
    for byte in text[range] {
      if ByteClass.isUpper(byte) { uppers += 1 }
      hash = FeatureHash.mix(hash, UInt32(byte | 0x20))
    }
    return Atom(
      start: range.lowerBound, end: range.upperBound, form: hash,
      shape: letterShape(range, uppers), last: UInt32(text[range.upperBound - 1] | 0x20),
      followsSpace: followsSpace)
  }

  private func letterShape(_ range: Range<Int>, _ uppers: Int) -> UInt32 {
    let size: UInt32 = range.count == 1 ? 0 : range.count < 4 ? 1 : 2
    if uppers == 0 { return Shape.lower + size }
    if uppers == range.count { return Shape.upper + size }
    let isCapitalised = uppers == 1 && ByteClass.isUpper(text[range.lowerBound])
    return (isCapitalised ? Shape.capitalised : Shape.mixed) + size
  }

  private func foreignShape(_ start: Int) -> UInt32 {
    DecodedScalar(text, start, end).isUpper ? Shape.foreignUpper : Shape.foreignLower
  }

  private mutating func addDigits(to atoms: inout [Atom]) {
    let start = index
    var hash = ByteClass.seed
    while index < end {
      let byte = text[index]
      if ByteClass.of(byte) == .digit {
        hash = FeatureHash.mix(hash, UInt32(byte))
        index += 1
      } else if byte >= 0x80 {
        let scalar = DecodedScalar(text, index, end)
        guard scalar.kind == .digit || scalar.kind == .mark else { break }
        hash = FeatureHash.mix(hash, scalar.value)
        index += scalar.length
      } else {
        break
      }
    }
    let length = UInt32(min(index - start, 5))
    atoms.append(
      Atom(
        start: start, end: index, form: hash, shape: Shape.digits + length - 1,
        followsSpace: followsSpace))
  }
}
