/// A run of letters or digits, or a mark between them.
///
/// Atoms are finer than the tokens of a document, and the same however it was segmented: `mid-2011` is
/// three, `3pm` two, `10:30` three.
struct TimeAtom {
  enum Kind: UInt8 { case word, number, mark, possessive }

  /// What the spelling tells.
  struct Shape: OptionSet {
    let rawValue: UInt8
    /// White space stands before it.
    static let spaced = Shape(rawValue: 1)
    /// The first letter is a capital.
    static let capital = Shape(rawValue: 2)
    /// A number ends in `st`, `nd`, `rd` or `th`.
    static let ordinal = Shape(rawValue: 4)
    /// A number has thousands set off by commas.
    static let grouped = Shape(rawValue: 8)
    /// A word ends in `ed`.
    static let ed = Shape(rawValue: 16)
  }

  /// Place of the first byte and of that past the last.
  var start: Int32
  var end: Int32
  /// The value of a number, at most 999,999,999; the first byte of a mark, or what stands for it.
  var number: Int32 = 0
  /// The row of the word in the rules plus 1; 0 for a word that is not there.
  var word: UInt16 = 0
  var kind: Kind
  var shape: Shape
  var flags: TimeWordFlags = []
  /// The word's classes.
  var classes: (WordClass, WordClass, WordClass) = (.none, .none, .none)

  /// How many digits a number has.
  var digits: Int { Int(end - start) }

  /// What stands past the end of a sentence.
  static let none = TimeAtom(start: 0, end: 0, number: 0, kind: .mark, shape: .spaced)
}

/// Cuts sentences into atoms and looks their words up.
struct TimeAtomizer {
  private let words: UnsafeBufferPointer<Int32>
  private let slots: UnsafeBufferPointer<Int32>
  private let bytes: UnsafeBufferPointer<UInt8>
  private let mask: Int

  init(_ rules: TimeRules) {
    words = rules.table(.words)
    slots = rules.table(.slots)
    bytes = rules.wordBytes
    mask = rules.slotMask
  }

  /// Adds the atoms of a run of text, at most so many.
  ///
  /// - Returns: Where it stopped: the end of the run, or before it where there are more atoms.
  func atoms(
    of text: UnsafeBufferPointer<UInt8>, _ run: Range<Int>, limit: Int,
    into atoms: inout ContiguousArray<TimeAtom>
  ) -> Int {
    var index = run.lowerBound
    let end = run.upperBound
    var shape: TimeAtom.Shape = .spaced
    var count = 0
    while index < end {
      let byte = text[index]
      if byte <= 0x20 {
        shape = .spaced
        index += 1
        continue
      }
      if count == limit { return index }
      count += 1
      if isLetter(byte) {
        index = word(text, index, end, shape, &atoms)
      } else if byte &- 48 < 10 {
        index = number(text, index, end, shape, &atoms)
      } else if byte < 0x80 {
        index = mark(text, index, end, shape, &atoms)
      } else if byte == 0xC2, index + 1 < end, text[index + 1] == 0xA0 {
        shape = .spaced
        index += 2
        continue
      } else if byte == 0xE2 || byte == 0xC2 {
        index = symbol(text, index, end, shape, &atoms)
      } else {
        index = word(text, index, end, shape, &atoms)
      }
      shape = []
    }
    return end
  }

  // MARK: Words

  private func word(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ shape: TimeAtom.Shape,
    _ atoms: inout ContiguousArray<TimeAtom>
  ) -> Int {
    var hash = TimeRuleFormat.hashStart
    var index = start
    while index < end {
      let byte = text[index]
      if isLetter(byte) {
        hash = TimeRuleFormat.hash(hash, byte | 0x20)
      } else if byte >= 0xC3, byte != 0xE2 {
        hash = 0
        index += 1
        while index < end, text[index] & 0xC0 == 0x80 { index += 1 }
        continue
      } else if byte == 0x2E, isDotted(text, start, index, end) {
        index += 1
        continue
      } else if byte == 0x27, index + 1 < end, text[index + 1] | 0x20 == 0x74, index > start,
        index + 2 == end || !isLetter(text[index + 2])
      {
        index += 1
        continue
      } else {
        break
      }
      index += 1
    }
    if index == start { index = start + 1 }
    var atom = TimeAtom(start: Int32(start), end: Int32(index), kind: .word, shape: shape)
    if text[start] &- 65 < 26 { atom.shape.insert(.capital) }
    if index - start > 3, text[index - 1] | 0x20 == 0x64, text[index - 2] | 0x20 == 0x65 {
      atom.shape.insert(.ed)
    }
    if index - start <= 14 { look(text, start, index, hash, &atom) }
    atoms.append(atom)
    return index
  }

  /// Whether a full stop stands between single letters: `p.m`, `U.S`.
  private func isDotted(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ dot: Int, _ end: Int
  ) -> Bool {
    guard dot - start <= 5, dot > start, dot + 1 < end, isLetter(text[dot + 1]),
      dot + 2 == end || !isLetter(text[dot + 2])
    else { return false }
    return dot - start == 1 || text[dot - 2] == 0x2E
  }

  /// Finds a word in the rules.
  @inline(__always)
  private func look(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ hash: UInt32,
    _ atom: inout TimeAtom
  ) {
    var slot = TimeRuleFormat.slot(hash, mask)
    while slots[slot] != 0 {
      let row = Int(slots[slot]) - 1
      if isSame(text, start, end, row) {
        let packed = UInt32(bitPattern: words[row * 7 + 2])
        let flags = TimeWordFlags(rawValue: UInt8(packed >> 24))
        atom.word = UInt16(truncatingIfNeeded: row + 1)
        atom.flags = flags
        atom.classes = (
          WordClass(rawValue: UInt8(packed & 0xFF)) ?? .none,
          WordClass(rawValue: UInt8(packed >> 8 & 0xFF)) ?? .none,
          WordClass(rawValue: UInt8(packed >> 16 & 0xFF)) ?? .none
        )
        return
      }
      slot = (slot + 1) & mask
    }
  }

  private func isSame(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ row: Int
  ) -> Bool {
    var place = Int(words[row * 7])
    let last = place + Int(words[row * 7 + 1])
    for index in start..<end {
      let byte = text[index]
      if byte == 0x2E || byte == 0x27 { continue }
      guard place < last, bytes[place] == byte | 0x20 else { return false }
      place += 1
    }
    return place == last
  }

  // MARK: Numbers and marks

  private func number(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ shape: TimeAtom.Shape,
    _ atoms: inout ContiguousArray<TimeAtom>
  ) -> Int {
    var atom = TimeAtom(start: Int32(start), end: Int32(start), kind: .number, shape: shape)
    var value = 0
    var index = start
    while index < end {
      let digit = text[index] &- 48
      if digit < 10 {
        value = min(value * 10 + Int(digit), 999_999_999)
        index += 1
      } else if text[index] == 0x2C, isGroup(text, index + 1, end) {
        atom.shape.insert(.grouped)
        index += 1
      } else {
        break
      }
    }
    atom.end = Int32(index)
    atom.number = Int32(value)
    if index + 1 < end, index + 2 == end || !isLetter(text[index + 2]),
      isOrdinal(text[index] | 0x20, text[index + 1] | 0x20)
    {
      atom.shape.insert(.ordinal)
      index += 2
    }
    atoms.append(atom)
    return index
  }

  /// Whether three digits and no fourth stand here.
  private func isGroup(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    guard index + 3 <= end else { return false }
    for place in index..<index + 3 where text[place] &- 48 >= 10 { return false }
    return index + 3 == end || text[index + 3] &- 48 >= 10
  }

  private func isOrdinal(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first, second) {
    case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): true
    default: false
    }
  }

  private func mark(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ shape: TimeAtom.Shape,
    _ atoms: inout ContiguousArray<TimeAtom>
  ) -> Int {
    var atom = TimeAtom(start: Int32(start), end: Int32(start + 1), kind: .mark, shape: shape)
    atom.number = Int32(text[start])
    if text[start] == 0x27 { possess(text, start + 1, end, &atom) }
    atoms.append(atom)
    return Int(atom.end)
  }

  /// Marks beyond ASCII: dashes and quotes as their plain kin, a half as `½`.
  private func symbol(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ shape: TimeAtom.Shape,
    _ atoms: inout ContiguousArray<TimeAtom>
  ) -> Int {
    let length = min(text[start] == 0xE2 ? 3 : 2, end - start)
    var atom = TimeAtom(start: Int32(start), end: Int32(start + length), kind: .mark, shape: shape)
    if length == 3, text[start + 1] == 0x80 {
      switch text[start + 2] {
      case 0x90...0x93: atom.number = 0x2D
      case 0x99, 0x98:
        atom.number = 0x27
        possess(text, start + 3, end, &atom)
      default: atom.number = 0
      }
    } else if length == 2, text[start + 1] == 0xBD {
      atom.number = 0xBD
    }
    atoms.append(atom)
    return Int(atom.end)
  }

  /// Makes an apostrophe and the `s` after it one.
  private func possess(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int, _ atom: inout TimeAtom
  ) {
    guard index < end, text[index] | 0x20 == 0x73, index + 1 == end || !isLetter(text[index + 1])
    else { return }
    atom.kind = .possessive
    atom.end = Int32(index + 1)
  }

  @inline(__always)
  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }
}
