import EntenteYAML
import Testing

/// Broken files never trap the reader: they are read or refused with a place inside the file.
struct RobustnessTests {
  private static let text = """
    # A file with a bit of everything
    entente: 1
    "key": &x [1, 'two', "th\\u0072ee", ~]
    again: *x
    한국: {é: "ü", list: [a, {b: c}]}
    block: |+
      line ${A} and $${B}

       more
    folded: >-
      a
      b
    ? complex
    : !!str value
    list:
      - d: e
        f: ${C:-g}
      -
        - h

    """

  /// A generator of numbers that gives the same ones in every run (SplitMix64).
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  /// Reads a file in every way; the faults found.
  private func read(_ bytes: [UInt8]) -> [Diagnostic] {
    let faults = Diagnostics()
    do {
      let document = try YAMLDocument(bytes: bytes, file: "a.yaml").expanding(["A": "b"], faults)
      if let top = YAMLMapping(document.root, of: document, faults, what: "it") {
        top.requireFormat(1)
        for entry in top.entries {
          _ = (top.string(entry.name), top.int(entry.name), top.strings(entry.name))
          _ = (top.mapping(entry.name)?.finish(), top.mappings(entry.name).count)
        }
      }
    } catch { faults.add(contentsOf: error.diagnostics) }
    return faults.sorted
  }

  private func expectPlaces(_ faults: [Diagnostic], in bytes: [UInt8]) {
    for fault in faults {
      guard let mark = fault.mark else { continue }
      #expect(mark.line >= 1 && mark.column >= 1, "\(fault.message)")
      #expect(mark.line <= bytes.count + 1 && mark.column <= bytes.count + 1, "\(fault.message)")
      #expect(!fault.description.isEmpty)
    }
  }

  @Test func `the text is read before it is broken`() {
    #expect(faults(in: Self.text).isEmpty)
  }

  @Test func `no cut of a file makes the reader trap`() {
    let bytes = Array(Self.text.utf8)
    for length in 0...bytes.count {
      expectPlaces(read(Array(bytes.prefix(length))), in: bytes)
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `no mutation of a file makes the reader trap`(seed: UInt64) {
    var random = Seeded(state: seed)
    let signs = Array("\t\n\r -:?[]{},#&*!|>'\"%@`$~\\<=\0\u{85}\u{FEFF}".utf8)
    for _ in 0..<750 {
      var bytes = Array(Self.text.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let sign = signs[Int.random(in: 0..<signs.count, using: &random)]
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = sign
        case 1: bytes.insert(sign, at: place)
        case 2: bytes.removeSubrange(place..<min(place + 5, bytes.count))
        default: bytes[place] = UInt8.random(in: 0...255, using: &random)
        }
      }
      expectPlaces(read(bytes), in: bytes)
    }
  }
}
