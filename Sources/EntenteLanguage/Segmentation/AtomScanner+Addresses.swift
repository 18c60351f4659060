/// Addresses of the net are one atom each; what is certain needs no learning.
extension AtomScanner {
  /// Adds an address that begins here with a scheme or `www.`, or whose `@` stands here.
  ///
  /// - Returns: Whether there is one.
  @inline(__always)
  mutating func addAddress(_ byte: UInt8, to atoms: inout [Atom]) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "h"), UInt8(ascii: "f"), UInt8(ascii: "w"): addWebAddress(to: &atoms)
    case UInt8(ascii: "@") | 0x20: addMailAddress(to: &atoms)
    default: false
    }
  }

  private mutating func addWebAddress(to atoms: inout [Atom]) -> Bool {
    guard holds("http://") || holds("https://") || holds("ftp://") || holds("www.") else {
      return false
    }
    var last = index
    var brackets = 0
    while last < end, !Self.endsAddress(text[last]) {
      if text[last] == UInt8(ascii: "(") { brackets += 1 }
      if text[last] == UInt8(ascii: ")") { brackets -= 1 }
      if brackets < 0 { break }
      last += 1
    }
    while last > index, Self.trailsAddress(text[last - 1]) { last -= 1 }
    addAddress(from: index, to: last, followsSpace: followsSpace, to: &atoms)
    return true
  }

  /// Takes back the atoms that make the name before the `@`, and adds them with the host after it.
  private mutating func addMailAddress(to atoms: inout [Atom]) -> Bool {
    var first = atoms.count
    var start = index
    while first > 0, atoms[first - 1].end == start, Self.isInName(atoms[first - 1].shape) {
      first -= 1
      start = atoms[first].start
    }
    while first < atoms.count, atoms[first].shape >= Shape.sign { first += 1 }
    var last = index + 1
    while last < end, Self.isInHost(text[last]) { last += 1 }
    while last > index, !Self.isLetterOrDigit(text[last - 1]) { last -= 1 }
    guard first < atoms.count, last > index + 1 else { return false }
    let name = atoms[first]
    atoms.removeSubrange(first...)
    addAddress(from: name.start, to: last, followsSpace: name.followsSpace, to: &atoms)
    return true
  }

  private mutating func addAddress(
    from start: Int, to last: Int, followsSpace: Bool, to atoms: inout [Atom]
  ) {
    atoms.append(
      Atom(
        start: start, end: last, form: Shape.address, shape: Shape.address,
        last: UInt32(text[last - 1]), followsSpace: followsSpace))
    index = last
  }

  /// Whether the text goes on with these lower-case letters and signs.
  private func holds(_ prefix: StaticString) -> Bool {
    guard index + prefix.utf8CodeUnitCount < end else { return false }
    return prefix.withUTF8Buffer { prefix in
      for (offset, byte) in prefix.enumerated() where text[index + offset] | 0x20 != byte | 0x20 {
        return false
      }
      return true
    }
  }

  private static func endsAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "["),
      UInt8(ascii: "]"), 0x7F...0xFF:
      true
    default: false
    }
  }

  private static func trailsAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"):
      true
    default: false
    }
  }

  /// Whether an atom may be part of the name: letters, digits, and signs, also several in a row.
  private static func isInName(_ shape: UInt32) -> Bool {
    switch shape < Shape.sign + 256 ? shape & ~128 : shape {
    case Shape.sign(UInt8(ascii: ".")), Shape.sign(UInt8(ascii: "_")),
      Shape.sign(UInt8(ascii: "-")), Shape.sign(UInt8(ascii: "+")), Shape.sign(UInt8(ascii: "%")):
      true
    default: Shape.isLetters(shape) || Shape.isDigits(shape)
    }
  }

  private static func isInHost(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    ByteClass.of(byte) == .letter || ByteClass.of(byte) == .digit
  }
}
