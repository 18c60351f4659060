/// A sign that serves as a quotation mark or apostrophe, however it is typed.
struct QuotationMark {
  /// Which side of the quotation a mark stands on.
  enum Direction: UInt32 {
    case opening, closing, unknown
  }

  let isDouble: Bool
  /// Nil where the sign does not tell, but the text around it may.
  let direction: Direction?

  /// The mark that these bytes are; nil for anything else.
  init?(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    switch (end - start, text[start], text[end - 1]) {
    case (1, UInt8(ascii: "\""), _): self.init(isDouble: true, nil)
    case (1, UInt8(ascii: "'"), _), (1, UInt8(ascii: "`"), _), (2, 0xC2, 0xB4):
      self.init(isDouble: false, nil)
    case (2, 0xC2, 0xAB): self.init(isDouble: true, .opening)
    case (2, 0xC2, 0xBB): self.init(isDouble: true, .closing)
    case (3, 0xE2, let last) where text[start + 1] == 0x80: self.init(generalPunctuation: last)
    default: return nil
    }
  }

  /// The mark in U+2018...U+201D with this last byte.
  private init?(generalPunctuation last: UInt8) {
    switch last {
    case 0x98: self.init(isDouble: false, .opening)
    case 0x99: self.init(isDouble: false, nil)
    case 0x9C: self.init(isDouble: true, .opening)
    case 0x9D: self.init(isDouble: true, .closing)
    default: return nil
    }
  }

  private init(isDouble: Bool, _ direction: Direction?) {
    self.isDouble = isDouble
    self.direction = direction
  }
}
