/// A hash of bytes that is taken on byte by byte, the same on every machine.
///
/// - Source: FNV-1a with the finaliser of SplitMix64.
struct LemmaHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// A hash that begins with a byte which says what is asked.
  init(_ question: UInt8) { add(question) }

  /// Takes a byte on.
  @inline(__always)
  mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// Takes bytes on.
  @inline(__always)
  mutating func add(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }

  /// The hash: low bits for the place, high bits to tell entries apart.
  var value: UInt64 {
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
