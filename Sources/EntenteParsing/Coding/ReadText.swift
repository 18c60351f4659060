/// The text that a coder reads, and the way back to the text as it was written.
///
/// Both are one where nothing was mended. In a spun text the coder reads mended English, while records
/// cite the source's own words.
struct ReadText: Sendable {
  /// What is read, UTF-8.
  let bytes: [UInt8]
  /// What was written, UTF-8.
  let source: [UInt8]
  private let place: (@Sendable (Range<Int>) -> Range<Int>)?

  /// A text that is read as it was written.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    source = bytes
    place = nil
  }

  /// A mended text.
  ///
  /// - Parameters:
  ///   - mended: The text that is read, UTF-8.
  ///   - source: The text that was written, UTF-8.
  ///   - place: Where bytes of the mended text stand in the source.
  init(
    mended: [UInt8], source: [UInt8], place: @escaping @Sendable (Range<Int>) -> Range<Int>
  ) {
    bytes = mended
    self.source = source
    self.place = place
  }

  /// Whether the text that is read is not the one that was written.
  var isMended: Bool { place != nil }

  /// Where bytes of the text that is read stand in the source.
  func inSource(_ range: Range<Int>) -> Range<Int> { place?(range) ?? range }

  /// The words of some bytes, as they are read.
  func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The source's words for some bytes.
  func sourceWords(_ range: Range<Int>) -> String {
    String(decoding: source[inSource(range)], as: UTF8.self)
  }
}
