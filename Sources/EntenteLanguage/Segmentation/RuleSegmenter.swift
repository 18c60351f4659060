/// Cuts text into sentences and words by rule, in one pass over the bytes.
///
/// A full stop ends a sentence unless it stands in a number, after an initial or a known abbreviation
/// that something follows, or before a lower-case letter.
struct RuleSegmenter: Sendable {
  /// Adds the sentences and tokens of a paragraph.
  func segment(
    _ text: UnsafeBufferPointer<UInt8>, _ paragraph: Range<Int>,
    into document: inout AnnotatedDocument
  ) {
    var start = skipSpace(text, paragraph.lowerBound, paragraph.upperBound)
    var index = start
    while index < paragraph.upperBound {
      let byte = text[index]
      let isStop =
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
      guard isStop, endsSentence(text, at: index, from: start, to: paragraph.upperBound) else {
        index += 1
        continue
      }
      let end = closing(text, after: index + 1, to: paragraph.upperBound)
      add(text, start..<end, to: &document)
      start = skipSpace(text, end, paragraph.upperBound)
      index = start
    }
    var end = paragraph.upperBound
    while end > start, isSpace(text[end - 1]) { end -= 1 }
    if end > start { add(text, start..<end, to: &document) }
  }

  private func add(
    _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>,
    to document: inout AnnotatedDocument
  ) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      index = skipSpace(text, index, sentence.upperBound)
      if index == sentence.upperBound { break }
      let end = tokenEnd(text, from: index, to: sentence.upperBound)
      document.tokens.append(index..<end)
      index = end
    }
    document.sentences.append(sentence)
    document.firstTokens.append(document.tokens.count)
  }

  // MARK: Sentences

  private func endsSentence(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, from start: Int, to end: Int
  ) -> Bool {
    let after = closing(text, after: index + 1, to: end)
    guard after == end || isSpace(text[after]) else { return false }
    let next = skipSpace(text, after, end)
    if next == end { return true }
    if text[index] != UInt8(ascii: ".") { return !isLower(text[opening(text, next, end)]) }
    if isLower(text[opening(text, next, end)]) { return false }
    let word = wordBefore(text, index, start)
    if word.isEmpty { return true }
    if isInitial(text, word) { return false }
    return !Abbreviations.holds(text, word, beforeDigit: isDigit(text[next]))
  }

  /// Past further stops, closing quotes and brackets.
  private func closing(_ text: UnsafeBufferPointer<UInt8>, after index: Int, to end: Int) -> Int {
    var index = index
    while index < end {
      switch text[index] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""),
        UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"):
        index += 1
      case 0xE2 where isClosingQuote(text, index, end): index += 3
      default: return index
      }
    }
    return index
  }

  private func isClosingQuote(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int
  ) -> Bool {
    index + 2 < end && text[index + 1] == 0x80
      && (text[index + 2] == 0x9D || text[index + 2] == 0x99)
  }

  /// Past opening quotes and brackets, at most to the last byte.
  private func opening(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
    var index = index
    while index + 1 < end {
      switch text[index] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "["): index += 1
      case 0xE2 where index + 3 < end && text[index + 1] == 0x80: index += 3
      default: return index
      }
    }
    return index
  }

  private func wordBefore(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ start: Int
  ) -> Range<Int> {
    var first = index
    while first > start, isLetter(text[first - 1]) || text[first - 1] == UInt8(ascii: ".") {
      first -= 1
    }
    return first..<index
  }

  /// A single capital, alone or after others with stops: the `S` of `U.S.`, of `Donald J.`.
  private func isInitial(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    guard let last = word.last, text[last] >= 65, text[last] <= 90 else { return false }
    return word.count == 1 || text[last - 1] == UInt8(ascii: ".")
  }

  // MARK: Words

  private func tokenEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    let first = text[start]
    guard isWordByte(first) else { return start + punctuationLength(text, start, end) }
    var index = start
    while index < end {
      if isWordByte(text[index]) {
        index += 1
      } else if joins(text, at: index, from: start, to: end) {
        index += 1
      } else {
        break
      }
    }
    return contractionStart(text, start, index) ?? index
  }

  /// Whether a point, comma, hyphen or the like belongs to the word around it.
  private func joins(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, from start: Int, to end: Int
  ) -> Bool {
    let hasNext = index + 1 < end
    switch text[index] {
    case UInt8(ascii: ","), UInt8(ascii: ":"):
      return hasNext && isDigit(text[index - 1]) && isDigit(text[index + 1])
    case UInt8(ascii: "."):
      if hasNext, isWordByte(text[index + 1]) { return true }
      let word = wordBefore(text, index, start)
      guard word.upperBound == index, word.lowerBound == start else { return false }
      return isInitial(text, word) || Abbreviations.holds(text, word, beforeDigit: true)
    case UInt8(ascii: "'"), UInt8(ascii: "@"), UInt8(ascii: "_"):
      return hasNext && isWordByte(text[index + 1])
    default: return false
    }
  }

  /// Where a contraction begins inside a word: `n't`, `'s`, `'re`.
  private func contractionStart(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    var index = end - 1
    while index > start, text[index] != UInt8(ascii: "'") { index -= 1 }
    guard index > start, text[index] == UInt8(ascii: "'") else { return nil }
    if index == start + 1, end - start == 3, text[start] | 0x20 == UInt8(ascii: "n") { return nil }
    let isNegation =
      end - index == 2 && text[end - 1] | 0x20 == UInt8(ascii: "t")
      && text[index - 1] | 0x20 == UInt8(ascii: "n") && index - 1 > start
    return isNegation ? index - 1 : index
  }

  private func punctuationLength(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int
  ) -> Int {
    if text[index] >= 0xE0 { return min(text[index] >= 0xF0 ? 4 : 3, end - index) }
    if text[index] == UInt8(ascii: "'"), index + 1 < end, isLetter(text[index + 1]) {
      var last = index + 1
      while last < end, isLetter(text[last]) { last += 1 }
      if last - index <= 3 { return last - index }
    }
    return 1
  }

  // MARK: Bytes

  private func skipSpace(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
    var index = index
    while index < end, isSpace(text[index]) { index += 1 }
    return index
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  private func isLower(_ byte: UInt8) -> Bool { byte >= 97 && byte <= 122 }

  private func isLetter(_ byte: UInt8) -> Bool {
    (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
  }

  /// Letters, digits and the bytes of scripts other than general punctuation (U+2000 to U+2FFF).
  private func isWordByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || (byte >= 0x80 && byte != 0xE2)
  }
}
