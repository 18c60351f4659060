/// The compiled form of the rules of time: a header, tables of 32-bit numbers, the bytes of the words.
///
/// - Units: numbers are little-endian; table places and sizes count numbers from the section's start,
///   those of the word bytes count bytes.
enum TimeRuleFormat {
  /// `TIME` and the version of the form.
  static let magic: [Int32] = [0x454D_4954, 1]

  /// The tables and how many numbers a row has.
  enum Table: Int, CaseIterable {
    /// Place and length of the bytes, three classes and the flags (a byte each), their three values,
    /// the first node of the phrases that it begins or -1.
    case words
    /// Rows of `words` plus 1 by hash, 0 for an empty slot; as many as a power of two.
    case slots
    /// First edge, edges, meaning or -1.
    case nodes
    /// Word row, node.
    case edges
    /// Kind, then up to four numbers, then whether a capital letter is needed.
    case meanings
    /// Day numbers of days that other calendars set.
    case days
    /// First month of a fiscal year, 1 if it is called after the year in which it ends.
    case fiscal
    /// The bytes of all words, in lower case.
    case bytes

    var width: Int { [7, 1, 3, 2, 6, 1, 2, 1][rawValue] }
  }

  /// Magic, then place and size of each table.
  static let headerCount = magic.count + Table.allCases.count * 2

  /// Stands for a day that is not set.
  static let noDay = Int32.min

  /// The hash of a word, byte by byte in lower case.
  @inline(__always)
  static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }
  /// What a hash starts from.
  static let hashStart: UInt32 = 2_166_136_261
  /// The slot at which the search for a hash begins.
  @inline(__always)
  static func slot(_ hash: UInt32, _ mask: Int) -> Int { Int((hash ^ (hash >> 15))) & mask }
}

/// What a phrase, holiday or period of the YAML means.
enum TimeMeaning: Equatable {
  /// TIMEX3's past (-1), present (0) and future (1).
  case reference(Int)
  /// So many calendar units from the day of writing.
  case shift(TimeUnit, Int)
  /// The span of so many units from the day of writing.
  case window(TimeUnit, Int)
  /// A duration, in hundredths of a unit.
  case duration(Int, TimeUnit)
  /// A set, in hundredths of a unit.
  case set(Int, TimeUnit)
  /// The last day of the year.
  case yearEnd
  /// A month and day of each year.
  case yearly(month: Int, day: Int)
  /// The so-manieth weekday of a month, -1 the last, and days after it.
  case weekday(nth: Int, weekday: Int, month: Int, plus: Int)
  /// Days from Easter Sunday.
  case easter(Int)
  /// Rows of the table of days.
  case listed(first: Int, count: Int)
  /// A period, the days included; without an end it goes on.
  case period(first: Int32, last: Int32, TimeUnit)

  /// The meaning as a row of the table.
  var row: [Int32] {
    switch self {
    case .reference(let direction): row(0, direction)
    case .shift(let unit, let count): row(1, Int(unit.rawValue), count)
    case .window(let unit, let count): row(2, Int(unit.rawValue), count)
    case .duration(let hundredths, let unit): row(3, hundredths, Int(unit.rawValue))
    case .set(let hundredths, let unit): row(4, hundredths, Int(unit.rawValue))
    case .yearEnd: row(5)
    case .yearly(let month, let day): row(6, month, day)
    case .weekday(let nth, let weekday, let month, let plus): row(7, nth, weekday, month, plus)
    case .easter(let days): row(8, days)
    case .listed(let first, let count): row(9, first, count)
    case .period(let first, let last, let unit): row(10, Int(first), Int(last), Int(unit.rawValue))
    }
  }

  private func row(_ numbers: Int...) -> [Int32] {
    numbers.map { Int32(clamping: $0) } + Array(repeating: 0, count: 5 - numbers.count)
  }

  /// The meaning of a row; nil for a row that none writes.
  init?(row: UnsafeBufferPointer<Int32>) {
    let numbers = row.map { Int($0) }
    func unit(_ column: Int) -> TimeUnit {
      TimeUnit(rawValue: UInt8(clamping: numbers[column])) ?? .day
    }
    switch row[0] {
    case 0: self = .reference(numbers[1])
    case 1: self = .shift(unit(1), numbers[2])
    case 2: self = .window(unit(1), numbers[2])
    case 3: self = .duration(numbers[1], unit(2))
    case 4: self = .set(numbers[1], unit(2))
    case 5: self = .yearEnd
    case 6: self = .yearly(month: numbers[1], day: numbers[2])
    case 7:
      self = .weekday(nth: numbers[1], weekday: numbers[2], month: numbers[3], plus: numbers[4])
    case 8: self = .easter(numbers[1])
    case 9: self = .listed(first: numbers[1], count: numbers[2])
    case 10: self = .period(first: row[1], last: row[2], unit(3))
    default: return nil
    }
  }
}
