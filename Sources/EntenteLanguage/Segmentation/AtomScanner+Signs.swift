/// Punctuation, symbols and emoji.
extension AtomScanner {
  /// Adds an ASCII sign; the same sign several times in a row is one atom, but for brackets and `"`.
  mutating func addSign(_ byte: UInt8, to atoms: inout [Atom]) {
    let start = index
    index += 1
    let isSingle = ByteClass.isSingle(byte)
    while !isSingle, index < end, text[index] == byte { index += 1 }
    skipMarks()
    let length = UInt32(min(index - start, 4))
    let shape = Shape.sign + UInt32(byte) + (length > 1 ? 128 : 0)
    add(start, shape, FeatureHash.mix(shape, length), to: &atoms)
  }

  /// Adds punctuation outside ASCII; the same several times in a row is one atom.
  mutating func addPunctuation(_ scalar: DecodedScalar, to atoms: inout [Atom]) {
    let start = index
    repeat {
      index += scalar.length
    } while index < end && DecodedScalar(text, index, end).value == scalar.value
    skipMarks()
    let shape = Shape.punctuation + scalar.value & 0x3FF
    add(start, shape, shape, to: &atoms)
  }

  /// Adds a symbol with what joins it: marks, skin tones, joiners and the symbols after them, the
  /// second half of a flag.
  mutating func addSymbol(_ first: DecodedScalar, to atoms: inout [Atom]) {
    let start = index
    index += first.length
    var joinsNext = first.isRegional
    while index < end, text[index] >= 0x80 {
      let scalar = DecodedScalar(text, index, end)
      if scalar.kind == .mark {
        joinsNext = scalar.isJoiner
      } else if scalar.isSkinTone
        || (joinsNext && scalar.kind == .symbol && scalar.isRegional == first.isRegional)
      {
        joinsNext = false
      } else {
        break
      }
      index += scalar.length
    }
    atoms.append(
      Atom(
        start: start, end: index, form: first.value, shape: Shape.symbol,
        followsSpace: followsSpace))
  }

  private mutating func skipMarks() {
    while index < end, text[index] >= 0x80 {
      let scalar = DecodedScalar(text, index, end)
      guard scalar.kind == .mark else { return }
      index += scalar.length
    }
  }

  /// Adds the sign that ends here; a quotation mark counts as one however it is typed.
  private func add(_ start: Int, _ shape: UInt32, _ form: UInt32, to atoms: inout [Atom]) {
    var atom = Atom(start: start, end: index, form: form, shape: shape, followsSpace: followsSpace)
    if let mark = QuotationMark(text, start, index) {
      let opens = followsSpace || atoms.last.map(\.opens) ?? true
      let isLast = index == end || !ByteClass.beginsWord(text[index])
      let direction = mark.direction ?? (isLast == opens ? .unknown : opens ? .opening : .closing)
      atom.shape = Shape.quote(isDouble: mark.isDouble, direction)
      atom.form = atom.shape
    }
    atoms.append(atom)
  }
}
