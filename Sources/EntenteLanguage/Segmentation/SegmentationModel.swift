/// The learned part of segmentation: where words and where sentences end.
///
/// Both sections begin with a format number and a count, as UInt32, little-endian. `segment.words` goes
/// on with the slots of the `FormTable`; then come the entries of a `FeatureTable`, all as UInt32.
struct SegmentationModel: Sendable {
  /// The names of the sections in a model file.
  private static let names = (words: "segment.words", ends: "segment.ends")
  private static let format: UInt32 = 1

  /// What is known of runs of letters.
  let forms: FormTable
  /// The weights by which words are found.
  let words: FeatureTable
  /// The weights by which sentence ends are found.
  let ends: FeatureTable

  /// A model of these parts.
  init(forms: FormTable, words: FeatureTable, ends: FeatureTable) {
    self.forms = forms
    self.words = words
    self.ends = ends
  }

  /// Reads the sections of a model file; nil where it has none.
  init?(_ file: ModelFile) throws(LanguageModelError) {
    guard let words = file.section(Self.names.words), let ends = file.section(Self.names.ends)
    else {
      return nil
    }
    try self.init(words: words, ends: ends)
  }

  /// Reads the sections of a model.
  ///
  /// - Throws: `LanguageModelError` for a section of another format or size.
  init(
    words: UnsafeRawBufferPointer, ends: UnsafeRawBufferPointer
  ) throws(LanguageModelError) {
    let slotCount = 2 * FormTable.slotCount
    let slots: [UInt32] = Self.numbers(words, from: 8, count: slotCount)
    guard slots.count == slotCount, slots.indices.contains(where: { $0 % 2 == 0 && slots[$0] == 0 })
    else {
      throw LanguageModelError("the section '\(Self.names.words)' is cut short")
    }
    forms = FormTable(slots: slots)
    self.words = try Self.table(words, from: 8 + 4 * slotCount, Self.names.words)
    self.ends = try Self.table(ends, from: 8, Self.names.ends)
  }

  /// The sections of a model file that hold this.
  var sections: [(name: String, bytes: [UInt8])] {
    [
      (
        Self.names.words,
        Self.header(words) + Self.bytes(forms.slots) + Self.bytes(words.entries)
      ),
      (Self.names.ends, Self.header(ends) + Self.bytes(ends.entries)),
    ]
  }

  private static func header(_ table: FeatureTable) -> [UInt8] {
    bytes([format, UInt32(table.entries.count)])
  }

  private static func bytes(_ numbers: [UInt32]) -> [UInt8] {
    numbers.flatMap { number in withUnsafeBytes(of: number.littleEndian) { Array($0) } }
  }

  private static func table(
    _ bytes: UnsafeRawBufferPointer, from offset: Int, _ name: String
  ) throws(LanguageModelError) -> FeatureTable {
    let header: [UInt32] = numbers(bytes, from: 0, count: 2)
    guard header.first == format else {
      throw LanguageModelError("the section '\(name)' is not of format \(format)")
    }
    let count = Int(header[1])
    let entries: [UInt32] = numbers(bytes, from: offset, count: count)
    guard entries.count == count, count >= FeatureTable.bucketSize, count & (count - 1) == 0 else {
      throw LanguageModelError("the section '\(name)' is cut short")
    }
    return FeatureTable(entries: entries)
  }

  /// Numbers of the bytes; none where there are too few.
  private static func numbers(
    _ bytes: UnsafeRawBufferPointer, from offset: Int, count: Int
  ) -> [UInt32] {
    guard offset + count * 4 <= bytes.count else { return [] }
    return (0..<count).map {
      UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + $0 * 4, as: UInt32.self))
    }
  }
}
