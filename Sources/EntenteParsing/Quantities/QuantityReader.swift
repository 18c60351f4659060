import EntenteLanguage
import EntenteModels

/// Reads the quantities of one text, sentence by sentence.
///
/// Each sentence is cut into lexemes; at each lexeme that may start a number the grammar is tried, and
/// the reading goes on after what it took, so that no lexeme is read more than a few times.
struct QuantityReader {
  let text: UnsafeBufferPointer<UInt8>
  let rules: QuantityRules
  let document: AnnotatedDocument
  /// The lexemes of the sentence.
  var lexemes: [Lexeme] = []
  /// What was found.
  var spans: [QuantitySpan] = []
  /// The sentence.
  var sentence = 0
  /// The last amount of money of the text: its unit and sentence.
  var lastMoney: (unit: String, sentence: Int)?
  /// Where the last amount of the sentence ended: its lexeme and its place in `spans`.
  var last: (end: Int, span: Int)?

  /// The roles that may start an amount.
  static let triggers: UInt64 = [
    QuantityRole.cardinal, .ordinal, .denominator, .fraction, .several, .negative, .vagueMagnitude,
    .ordinalMagnitude, .magnitude, .multiple, .multipleVerb, .currency, .percent, .group,
  ].reduce(0) { $0 | $1.mask }

  init(text: UnsafeBufferPointer<UInt8>, rules: QuantityRules, document: AnnotatedDocument) {
    self.text = text
    self.rules = rules
    self.document = document
  }

  /// Reads a sentence.
  mutating func read(_ range: Range<Int>, number: Int) {
    sentence = number
    last = nil
    guard cut(range) else { return }
    var index = 0
    while index < lexemes.count {
      let lexeme = lexemes[index]
      guard lexeme.shape == .number || lexeme.roles & Self.triggers != 0 || startsNumber(index)
      else {
        index += 1
        continue
      }
      index = max(index + 1, take(at: index))
    }
  }

  /// Cuts a sentence into lexemes; false where no number can be in it.
  private mutating func cut(_ range: Range<Int>) -> Bool {
    lexemes.removeAll(keepingCapacity: true)
    var found = false
    var index = range.lowerBound
    var isGlued = false
    while index < range.upperBound {
      let space = LexemeCutter.space(text, at: index, to: range.upperBound)
      if space > 0 {
        index += space
        isGlued = false
        continue
      }
      let (end, shape) = LexemeCutter.lexeme(text, at: index, to: range.upperBound)
      var lexeme = Lexeme(start: index, end: end, shape: shape, isGlued: isGlued)
      if shape == .number {
        found = true
      } else {
        lexeme.word = rules.word(text, index, end)
        if lexeme.word != 0 { lexeme.roles = rules.starts(lexeme.word) }
        if lexeme.roles & Self.triggers != 0 { found = true }
        if startsAddress(lexeme, to: range.upperBound) {
          lexeme.end = addressEnd(end, range.upperBound)
          lexeme.word = 0
          lexeme.roles = 0
        }
      }
      lexemes.append(lexeme)
      index = lexeme.end
      isGlued = true
    }
    return found
  }

  /// Whether a web address starts: nothing in it is a quantity.
  private func startsAddress(_ lexeme: Lexeme, to end: Int) -> Bool {
    guard lexeme.shape == .word, lexeme.end < end else { return false }
    let count = lexeme.end - lexeme.start
    let next = text[lexeme.end]
    if count == 3, next == UInt8(ascii: ".") {
      return (0..<3).allSatisfy { text[lexeme.start + $0] | 0x20 == UInt8(ascii: "w") }
    }
    return (count == 4 || count == 5) && next == UInt8(ascii: ":") && lexeme.end + 1 < end
      && text[lexeme.end + 1] == UInt8(ascii: "/") && text[lexeme.start] | 0x20 == UInt8(ascii: "h")
  }

  private func addressEnd(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, LexemeCutter.space(text, at: index, to: end) == 0 { index += 1 }
    return index
  }

  // MARK: Looking at lexemes

  /// The word of the grammar that stands at a place.
  @inline(__always)
  func word(_ index: Int) -> QuantityWord? {
    guard index >= 0, index < lexemes.count else { return nil }
    return QuantityWord(rawValue: lexemes[index].word)
  }

  @inline(__always)
  func isWord(_ index: Int, _ word: QuantityWord) -> Bool {
    index >= 0 && index < lexemes.count && lexemes[index].word == word.rawValue
  }

  /// Whether a phrase of the role starts at a place.
  @inline(__always)
  func has(_ role: QuantityRole, _ index: Int) -> Bool {
    index >= 0 && index < lexemes.count && lexemes[index].roles & role.mask != 0
  }

  func phrase(
    _ role: QuantityRole, at index: Int, accepts: (QuantityRules.Hit) -> Bool = { _ in true }
  ) -> QuantityRules.Hit? {
    rules.phrase(role, in: lexemes, at: index, accepts: accepts)
  }

  func phrase(_ role: QuantityRole, before index: Int) -> QuantityRules.Hit? {
    rules.phrase(role, in: lexemes, before: index)
  }

  func isShape(_ index: Int, _ shape: Lexeme.Shape) -> Bool {
    index >= 0 && index < lexemes.count && lexemes[index].shape == shape
  }

  func isNumber(_ index: Int) -> Bool { isShape(index, .number) }

  func isGlued(_ index: Int) -> Bool {
    index >= 0 && index < lexemes.count && lexemes[index].isGlued
  }

  func isHyphen(_ index: Int) -> Bool {
    isWord(index, .hyphen) || isWord(index, .enDash)
  }

  func isUpper(_ index: Int) -> Bool {
    (lexemes[index].start..<lexemes[index].end).allSatisfy { !(97...122).contains(text[$0]) }
  }

  func isCapital(_ index: Int) -> Bool {
    isShape(index, .word) && (65...90).contains(text[lexemes[index].start])
  }

  func isLower(_ index: Int) -> Bool {
    isShape(index, .word) && (97...122).contains(text[lexemes[index].start])
  }

  func string(_ index: Int) -> String {
    String(decoding: text[lexemes[index].start..<lexemes[index].end].map(lowercased), as: UTF8.self)
  }

  /// Whether the sentence ends here or a sign that ends a phrase stands here.
  func isEnd(_ index: Int) -> Bool {
    guard index < lexemes.count else { return true }
    guard lexemes[index].shape == .sign else { return false }
    return !isHyphen(index) && !isWord(index, .dollar)
  }

  /// The tag of the token that holds a lexeme, where the text is tagged.
  func tag(_ index: Int) -> String? {
    guard !document.xpos.isEmpty, index < lexemes.count else { return nil }
    let start = lexemes[index].start
    var (low, high) = (0, document.tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if document.tokens[middle].upperBound <= start { low = middle + 1 } else { high = middle }
    }
    return low < document.xpos.count ? document.xpos[low].name : nil
  }
}
