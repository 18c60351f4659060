/// A model file: named sections of bytes behind a checked header.
///
/// Layout, all numbers little-endian: `ENTMODEL`, format version (UInt32), section count (UInt32), then
/// for each section its name (16 bytes, zero-padded), offset and size (UInt64 each), then the sections,
/// each starting at a multiple of 64 bytes.
struct ModelFile {
  static let magic = Array("ENTMODEL".utf8)
  /// The version that this program reads and writes.
  static let version: UInt32 = 2
  static let alignment = 64
  private static let headerBytes = 16
  private static let entryBytes = 32

  private let bytes: UnsafeRawBufferPointer
  private let places: [String: Range<Int>]

  /// Checks the header and that every section lies inside the bytes.
  init(_ bytes: UnsafeRawBufferPointer) throws(LanguageModelError) {
    guard bytes.count >= Self.headerBytes, bytes.prefix(8).elementsEqual(Self.magic) else {
      throw LanguageModelError("these \(bytes.count) bytes are no language model")
    }
    let version = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
    guard version == Self.version else {
      throw LanguageModelError(
        "a model of version \(version); this program reads version \(Self.version)")
    }
    let count = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self)))
    guard count <= 64, bytes.count >= Self.headerBytes + count * Self.entryBytes else {
      throw LanguageModelError("a model cut short: its table of sections is not whole")
    }
    var places: [String: Range<Int>] = [:]
    for index in 0..<count {
      let at = Self.headerBytes + index * Self.entryBytes
      let name = String(decoding: bytes[at..<at + 16].prefix { $0 != 0 }, as: UTF8.self)
      let start = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: at + 16, as: UInt64.self))
      let size = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at + 24, as: UInt64.self))
      guard start <= UInt64(bytes.count), size <= UInt64(bytes.count) - start else {
        throw LanguageModelError("a model cut short: its section '\(name)' is not whole")
      }
      places[name] = Int(start)..<Int(start + size)
    }
    self.bytes = bytes
    self.places = places
  }

  /// The names of the sections, sorted.
  var names: [String] { places.keys.sorted() }

  /// The bytes of a section; nil where there is none of that name.
  func section(_ name: String) -> UnsafeRawBufferPointer? {
    places[name].map { UnsafeRawBufferPointer(rebasing: bytes[$0]) }
  }

  /// Writes sections as a model file; the same sections give the same bytes.
  static func bytes(of sections: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var out = magic
    func append<Number: FixedWidthInteger>(_ number: Number) {
      withUnsafeBytes(of: number.littleEndian) { out.append(contentsOf: $0) }
    }
    append(version)
    append(UInt32(sections.count))
    var offset = aligned(headerBytes + sections.count * entryBytes)
    for section in sections {
      precondition(section.name.utf8.count <= 16, "a section's name of over 16 bytes")
      out.append(contentsOf: section.name.utf8)
      out.append(contentsOf: repeatElement(0, count: 16 - section.name.utf8.count))
      append(UInt64(offset))
      append(UInt64(section.bytes.count))
      offset = aligned(offset + section.bytes.count)
    }
    for section in sections {
      out.append(contentsOf: repeatElement(0, count: aligned(out.count) - out.count))
      out.append(contentsOf: section.bytes)
    }
    return out
  }

  private static func aligned(_ offset: Int) -> Int {
    (offset + alignment - 1) / alignment * alignment
  }
}
