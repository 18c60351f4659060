/// How much two sequences have in common in the same order.
enum CommonSubsequence {
  /// The length of the longest sequence that can be had from both by leaving elements out.
  ///
  /// One bit stands for each element of the shorter sequence; an element of the other one is taken into
  /// account for 64 of them at a time.
  ///
  /// - Source: H. Hyyrö, "Bit-parallel LCS-length computation revisited", 2004.
  /// - Complexity: O(n · m / 64).
  static func length<Element: FixedWidthInteger & UnsignedInteger>(
    _ first: [Element], _ second: [Element]
  ) -> Int {
    let (short, long) = first.count <= second.count ? (first, second) : (second, first)
    let width = (short.count + 63) / 64
    guard width > 0 else { return 0 }
    var places = Places(of: short, width: width)
    var open = [UInt64](repeating: .max, count: width)
    for element in long {
      guard let start = places.start(of: element) else { continue }
      var carry: UInt64 = 0
      for word in 0..<width {
        let now = open[word]
        let common = now & places.bits[start + word]
        let (sum, over) = now.addingReportingOverflow(common)
        let (more, overAgain) = sum.addingReportingOverflow(carry)
        carry = over || overAgain ? 1 : 0
        open[word] = more | (now & ~common)
      }
    }
    let unused = short.count % 64
    if unused > 0 { open[width - 1] |= .max << UInt64(unused) }
    return open.reduce(0) { $0 + (~$1).nonzeroBitCount }
  }

  /// Where each element of a sequence stands, as bits.
  private struct Places<Element: FixedWidthInteger & UnsignedInteger> {
    /// `width` words of bits for each different element.
    var bits: [UInt64]
    private var slots: [(element: Element, start: Int32)]
    private let shift: Int

    init(of sequence: [Element], width: Int) {
      var size = 4
      while size < sequence.count * 2 { size *= 2 }
      shift = 64 - size.trailingZeroBitCount
      slots = [(element: Element, start: Int32)](repeating: (0, -1), count: size)
      bits = []
      bits.reserveCapacity(sequence.count * width)
      for (place, element) in sequence.enumerated() {
        let slot = self.slot(of: element)
        if slots[slot].start < 0 {
          slots[slot] = (element, Int32(bits.count))
          for _ in 0..<width { bits.append(0) }
        }
        bits[Int(slots[slot].start) + place / 64] |= 1 << UInt64(place % 64)
      }
    }

    /// Where the bits of an element start; nil where the sequence does not have it.
    mutating func start(of element: Element) -> Int? {
      let start = slots[slot(of: element)].start
      return start < 0 ? nil : Int(start)
    }

    private func slot(of element: Element) -> Int {
      var slot = Int((UInt64(element) &* 0x9e37_79b9_7f4a_7c15) >> UInt64(shift))
      while slots[slot].start >= 0, slots[slot].element != element {
        slot = (slot + 1) % slots.count
      }
      return slot
    }
  }
}
