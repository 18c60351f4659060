/// What is known of a sentence while its end is looked for.
struct SentenceState {
  /// The words since its beginning.
  private(set) var length = 0
  /// The shape and form of its first word.
  private(set) var firstShape: UInt32 = 0
  private(set) var firstForm: UInt32 = 0
  /// Whether no word of it begins with a lower-case letter.
  private(set) var isTitle = true
  /// The shape of the paragraph's last word.
  let paragraphEnd: UInt32
  private var brackets = 0
  private var quoteIsOpen = false

  init(paragraphEnd: UInt32) { self.paragraphEnd = paragraphEnd }

  /// Whether a bracket and whether a double quotation is open, a bit each.
  var openings: UInt32 { (brackets > 0 ? 1 : 0) + (quoteIsOpen ? 2 : 0) }

  /// Takes in the sentence's next word.
  mutating func append(_ word: Word) {
    if length == 0 {
      firstShape = word.shape
      firstForm = word.form
    }
    length += 1
    if Shape.isLower(word.first) { isTitle = false }
    switch word.shape {
    case Shape.sign(UInt8(ascii: "(")), Shape.sign(UInt8(ascii: "[")): brackets += 1
    case Shape.sign(UInt8(ascii: ")")), Shape.sign(UInt8(ascii: "]")):
      brackets = max(0, brackets - 1)
    case Shape.quote(isDouble: true, .opening): quoteIsOpen = true
    case Shape.quote(isDouble: true, .closing): quoteIsOpen = false
    case Shape.quote(isDouble: true, .unknown): quoteIsOpen.toggle()
    default: break
    }
  }

  /// Begins the next sentence; quotations and brackets stay open.
  mutating func finish() {
    length = 0
    isTitle = true
  }
}
