/// What the network sees of a word's form: keys that stand for the word, its ends and its shape.
///
/// Typographic quotation marks and dashes count as plain ones, digits as `0`; case is folded for ASCII
/// letters. A key is a 64-bit hash over slot and bytes.
struct WordFeatures {
  /// What a slot holds.
  enum Slot: Int, CaseIterable {
    /// The form in lower case.
    case lower
    /// The form as it is written.
    case form
    case suffix2, suffix3, suffix4
    case prefix2, prefix3
    /// Runs of capitals, small letters and digits.
    case shape

    /// How many numbers the network keeps of it.
    var width: Int {
      switch self {
      case .lower: 96
      case .form: 32
      case .suffix2: 16
      case .suffix3, .suffix4: 32
      case .prefix2: 16
      case .prefix3: 24
      case .shape: 24
      }
    }

    /// How often the training data must have it to get a row of its own.
    var leastCount: Int {
      switch self {
      case .lower, .form: 2
      case .suffix2, .prefix2: 3
      case .suffix3, .suffix4, .prefix3: 4
      case .shape: 5
      }
    }
  }

  /// Changes when slots, widths or hashes do: models of another layout are refused.
  static let layout = 2
  static let slots = Slot.allCases.count
  /// How many numbers stand for the bag of letter groups.
  static let bagWidth = 64
  /// How many words of the training data must have a group of letters.
  static let leastGroupCount = 4
  /// How many numbers a word's vector has.
  static let vectorWidth = 64
  static let width = Slot.allCases.reduce(bagWidth + vectorWidth) { $0 + $1.width }
  /// Longer words are cut: their ends are what matters.
  private static let longest = 64

  /// One key a slot.
  private(set) var keys = [UInt64](repeating: 0, count: slots)
  /// The keys of all groups of three to five letters of the word between two marks.
  private(set) var groups: [UInt64] = []
  /// The key of the word among the vectors.
  var vectorKey: UInt64 { finish(keys[Slot.lower.rawValue] ^ 0x6A09_E667_F3BC_C908) }
  private var bytes = [UInt8](repeating: 0, count: longest)
  private var lower = [UInt8](repeating: 0, count: longest)
  private var shape = [UInt8](repeating: 0, count: longest)

  init() {}

  /// What a bag of so many groups is multiplied with.
  static func bagScale(_ count: Int) -> Float { count == 0 ? 0 : 1 / Float(count).squareRoot() }

  /// Reads a word's bytes.
  mutating func read(_ word: UnsafeBufferPointer<UInt8>) {
    let count = normalise(word)
    for index in 0..<count {
      let byte = bytes[index]
      lower[index] = byte >= 65 && byte <= 90 ? byte | 0x20 : byte
    }
    let shapeCount = readShape(count)
    for slot in Slot.allCases {
      let range =
        switch slot {
        case .lower, .form: 0..<count
        case .suffix2: max(0, count - 2)..<count
        case .suffix3: max(0, count - 3)..<count
        case .suffix4: max(0, count - 4)..<count
        case .prefix2: 0..<min(2, count)
        case .prefix3: 0..<min(3, count)
        case .shape: 0..<shapeCount
        }
      // An affix that is the whole word is another feature than the same letters inside one.
      let isWhole: UInt64 = range.count == count ? 1 : 0
      let mark = UInt64(slot.rawValue + 1) << 1 | (slot == .shape ? 0 : isWhole)
      let start = 0xCBF2_9CE4_8422_2325 &+ mark &* 0x9E37_79B9_7F4A_7C15
      keys[slot.rawValue] =
        switch slot {
        case .form: hash(bytes, range, start)
        case .shape: hash(shape, range, start)
        default: hash(lower, range, start)
        }
    }
    readGroups(count)
  }

  private mutating func readGroups(_ count: Int) {
    groups.removeAll(keepingCapacity: true)
    // The word's first and last letters are told from inner ones by a mark around the word.
    let start = 0x8442_2325_CBF2_9CE4 as UInt64
    for first in -1..<count {
      var sum = start
      for last in first..<min(first + 5, count + 1) {
        let byte = last < 0 || last == count ? 1 : lower[last]
        sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3
        if last - first >= 2 { groups.append(finish(sum)) }
      }
    }
  }

  /// Copies the word with plain quotation marks and dashes; returns how many bytes it has.
  private mutating func normalise(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var index = 0
    while index < word.count, count < Self.longest {
      var byte = word[index]
      if byte == 0xE2, index + 2 < word.count, word[index + 1] == 0x80 {
        let plain: UInt8? =
          switch word[index + 2] {
          case 0x98, 0x99: UInt8(ascii: "'")
          case 0x9C, 0x9D: UInt8(ascii: "\"")
          case 0x90...0x95: UInt8(ascii: "-")
          default: nil
          }
        if let plain {
          byte = plain
          index += 2
        }
      } else if byte >= 48, byte <= 57 {
        byte = 48
      }
      bytes[count] = byte
      count += 1
      index += 1
    }
    return count
  }

  private mutating func readShape(_ count: Int) -> Int {
    var length = 0
    for index in 0..<count {
      let kind: UInt8 =
        switch bytes[index] {
        case 65...90: UInt8(ascii: "X")
        case 97...122: UInt8(ascii: "x")
        case 48...57: UInt8(ascii: "0")
        case 0x80...: UInt8(ascii: "u")
        default: bytes[index]
        }
      // A run counts as one or as several.
      if length >= 2, shape[length - 1] == kind, shape[length - 2] == kind { continue }
      if length == 10 { break }
      shape[length] = kind
      length += 1
    }
    return length
  }

  /// FNV-1a, finished so that all bits count.
  private func hash(_ bytes: [UInt8], _ range: Range<Int>, _ start: UInt64) -> UInt64 {
    var hash = start
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return finish(hash)
  }

  private func finish(_ hash: UInt64) -> UInt64 {
    var hash = hash ^ (hash >> 32)
    hash = hash &* 0xD6E8_FEB8_6659_FD93
    hash ^= hash >> 29
    return hash == 0 ? 1 : hash
  }
}
