import EntenteModels

/// The rules of quantities while they are compiled.
struct QuantitySource {
  /// The comparators by their number in the compiled form.
  static let comparators: [Comparator] = [.about, .moreThan, .atLeast, .lessThan, .upTo]

  private struct Phrase: Hashable {
    let words: [Int32]
    let role: QuantityRole
    let payload: Int32
    let flags: Int32
  }

  private var words: [String] = [""] + QuantityWord.allCases.map(\.text)
  private var numbers: [String: Int32] = [:]
  private var strings: [String] = []
  private var stringNumbers: [String: Int32] = [:]
  private var phrases: [Phrase] = []
  private var known: Set<Phrase> = []
  private var currencies: [(code: String, atLeast: Int32)] = []

  init() {
    for (index, word) in words.enumerated() { numbers[word] = Int32(index) }
  }

  /// Adds a phrase; one that stands already is not added again.
  mutating func add(
    _ text: String, _ role: QuantityRole, _ payload: Int32 = 0, _ flags: PhraseFlags = []
  ) {
    let phrase = Phrase(
      words: pieces(of: text).map { word($0) }, role: role, payload: payload, flags: flags.rawValue)
    if !phrase.words.isEmpty, known.insert(phrase).inserted { phrases.append(phrase) }
  }

  /// The place of a string that is shown; counted after the words once all are known.
  mutating func string(_ text: String) -> Int32 {
    if let number = stringNumbers[text] { return number }
    stringNumbers[text] = Int32(strings.count)
    strings.append(text)
    return Int32(strings.count - 1)
  }

  mutating func addCurrency(_ code: String, atLeast: Int32) -> Int32 {
    if let row = currency(code) { return row }
    currencies.append((code, atLeast))
    return Int32(currencies.count - 1)
  }

  func currency(_ code: String) -> Int32? {
    currencies.firstIndex { $0.code == code }.map(Int32.init)
  }

  /// The text cut as the sentences are cut.
  private func pieces(of text: String) -> [String] {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var pieces: [String] = []
      var index = 0
      while index < bytes.count {
        let space = LexemeCutter.space(bytes, at: index, to: bytes.count)
        if space > 0 {
          index += space
          continue
        }
        let end = LexemeCutter.lexeme(bytes, at: index, to: bytes.count).end
        pieces.append(String(decoding: bytes[index..<end].map(lowercased), as: UTF8.self))
        index = end
      }
      return pieces
    }
  }

  private mutating func word(_ text: String) -> Int32 {
    if let number = numbers[text] { return number }
    numbers[text] = Int32(words.count)
    words.append(text)
    return Int32(words.count - 1)
  }

  // MARK: The compiled form

  func bytes() -> [UInt8] {
    let shown = Int32(words.count)
    var tables = [[Int32]](repeating: [], count: QuantityFormat.Table.allCases.count)
    func set(_ table: QuantityFormat.Table, _ numbers: [Int32]) { tables[table.rawValue] = numbers }
    var text: [UInt8] = []
    var places: [Int32] = []
    let codes = currencies.map(\.code).enumerated().map { ($0, $1) }
    let texts = words + strings + codes.map(\.1)
    for string in texts {
      places += [Int32(text.count), Int32(string.utf8.count)]
      text += Array(string.utf8)
    }
    set(.strings, places)
    set(.slots, slots())
    let sorted = phrases.enumerated().sorted { first, second in
      let (left, right) = (first.element, second.element)
      if left.words[0] != right.words[0] { return left.words[0] < right.words[0] }
      if left.words.count != right.words.count { return left.words.count > right.words.count }
      return first.offset < second.offset
    }.map(\.element)
    var pool: [Int32] = []
    var rows: [Int32] = []
    for phrase in sorted {
      let named: Bool = [.measure, .period, .everyPeriod, .rate, .base].contains(phrase.role)
      rows += [
        Int32(pool.count), Int32(phrase.words.count), phrase.role.rawValue,
        phrase.payload + (named ? shown : 0), phrase.flags,
      ]
      pool += phrase.words
    }
    set(.phrases, rows)
    set(.pool, pool)
    let endings = sorted.indices.sorted { first, second in
      let (left, right) = (sorted[first].words, sorted[second].words)
      if left[left.count - 1] != right[right.count - 1] {
        return left[left.count - 1] < right[right.count - 1]
      }
      return left.count != right.count ? left.count > right.count : first < second
    }
    set(.endings, endings.map(Int32.init))
    set(.words, wordRows(sorted, endings))
    let firstCode = shown + Int32(strings.count)
    set(.currencies, currencies.enumerated().flatMap { [firstCode + Int32($0), $1.atLeast] })
    return file(tables, text)
  }

  private func wordRows(_ sorted: [Phrase], _ endings: [Int]) -> [Int32] {
    var rows = [Int32](repeating: 0, count: words.count * QuantityFormat.Table.words.width)
    func add(_ phrase: Phrase, _ place: Int, _ word: Int32, _ column: Int) {
      let row = Int(word) * QuantityFormat.Table.words.width + column
      let mask = phrase.role.mask
      rows[row] |= Int32(bitPattern: UInt32(truncatingIfNeeded: mask))
      rows[row + 1] |= Int32(bitPattern: UInt32(truncatingIfNeeded: mask >> 32))
      if rows[row + 3] == 0 { rows[row + 2] = Int32(place) }
      rows[row + 3] += 1
    }
    for (place, phrase) in sorted.enumerated() { add(phrase, place, phrase.words[0], 0) }
    for (place, index) in endings.enumerated() {
      let words = sorted[index].words
      add(sorted[index], place, words[words.count - 1], 4)
    }
    return rows
  }

  /// At most a quarter full, so that most words of a text meet an empty slot.
  private func slots() -> [Int32] {
    var size = 64
    while size < words.count * 4 { size *= 2 }
    var slots = [Int32](repeating: 0, count: size)
    for (number, word) in words.enumerated().dropFirst()
    where word.utf8.count <= QuantityFormat.longestWord {
      let hash = Array(word.utf8).withUnsafeBufferPointer {
        QuantityFormat.hash($0, 0, $0.count)
      }
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(bitPattern: hash & 0xFFFF_0000 | UInt32(number))
    }
    return slots
  }

  private func file(_ tables: [[Int32]], _ text: [UInt8]) -> [UInt8] {
    var header: [Int32] = [QuantityFormat.magic]
    var body: [Int32] = []
    for table in tables {
      header += [Int32(QuantityFormat.headerBytes + body.count * 4), Int32(table.count)]
      body += table
    }
    header += [Int32(QuantityFormat.headerBytes + body.count * 4), Int32(text.count)]
    var bytes: [UInt8] = []
    for number in header + body {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes + text
  }
}
