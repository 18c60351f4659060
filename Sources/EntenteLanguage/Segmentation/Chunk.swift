/// The atoms between two white spaces.
struct Chunk {
  let range: Range<Int>
  /// Whether it holds signs of numbers, file names and the like, a bit each.
  let signs: UInt32

  /// The chunk that begins at an atom.
  init(_ atoms: UnsafeBufferPointer<Atom>, from start: Int) {
    var end = start
    var signs: UInt32 = 0
    repeat {
      signs |= Self.bit(atoms[end].shape)
      end += 1
    } while end < atoms.count && !atoms[end].followsSpace
    range = start..<end
    self.signs = signs
  }

  private static func bit(_ shape: UInt32) -> UInt32 {
    switch shape {
    case Shape.sign(UInt8(ascii: "@")): 1
    case Shape.sign(UInt8(ascii: "/")) + 128: 2
    case Shape.sign(UInt8(ascii: "/")): 4
    case Shape.sign(UInt8(ascii: "_")): 8
    case Shape.sign(UInt8(ascii: ".")): 16
    case Shape.sign(UInt8(ascii: ":")): 32
    case Shape.digits..<Shape.symbol: 64
    default: 0
    }
  }
}
