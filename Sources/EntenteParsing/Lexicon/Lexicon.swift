import CEntenteLexiconData
import EntenteModels
@preconcurrency import Glibc

/// Names of states, bodies, persons, regions and laws, with dated tenures and profiles.
///
/// The lexicon is a compiled file used in place: opening it reads nothing but its header and, unless it
/// was built into the program, checks its tables.
public struct Lexicon: Sendable {
  /// Keeps the bytes alive: embedded ones for ever, mapped ones until the last lexicon is gone.
  private final class Storage: Sendable {
    nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
    private let isMapped: Bool

    init(_ bytes: UnsafeRawBufferPointer, isMapped: Bool) {
      self.bytes = bytes
      self.isMapped = isMapped
    }

    deinit {
      if isMapped, let start = UnsafeMutableRawPointer(mutating: bytes.baseAddress) {
        munmap(start, bytes.count)
      }
    }
  }

  private let storage: Storage
  /// Whether the bytes were compiled with the program, so that they need no check.
  let isBuiltIn: Bool
  private let places: [(start: Int, count: Int)]
  /// 16 hex digits that change with every change of content.
  public let fingerprint: String

  /// The lexicon that is built into the program.
  public static let standard: Lexicon = {
    let bytes = UnsafeRawBufferPointer(
      start: UnsafeRawPointer(entente_lexicon_pointer()), count: entente_lexicon_size)
    do {
      return try Lexicon(
        Storage(bytes, isMapped: false), name: "the embedded lexicon", isBuiltIn: true)
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// Maps a compiled lexicon.
  ///
  /// - Throws: `LexiconError` for a file that cannot be read or is no lexicon of this version.
  public init(contentsOf path: String) throws(LexiconError) {
    let file = open(path, O_RDONLY)
    guard file >= 0 else {
      throw LexiconError("'\(path)' cannot be read: \(String(cString: strerror(errno)))")
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_size > 0,
      let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, file, 0),
      start != MAP_FAILED
    else { throw LexiconError("'\(path)' cannot be mapped") }
    let bytes = UnsafeRawBufferPointer(start: start, count: Int(status.st_size))
    try self.init(Storage(bytes, isMapped: true), name: "'\(path)'")
  }

  /// Takes the bytes of a compiled lexicon.
  ///
  /// - Throws: `LexiconError` for bytes that are no lexicon of this version.
  public init(bytes: [UInt8]) throws(LexiconError) {
    let size = max(bytes.count, 1)
    guard let start = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      start != MAP_FAILED
    else { throw LexiconError("no memory for a lexicon of \(bytes.count) bytes") }
    start.copyMemory(from: bytes, byteCount: bytes.count)
    let copy = UnsafeRawBufferPointer(start: start, count: bytes.count)
    try self.init(Storage(copy, isMapped: true), name: "the lexicon")
  }

  private init(
    _ storage: Storage, name: String, isBuiltIn: Bool = false
  ) throws(LexiconError) {
    self.storage = storage
    self.isBuiltIn = isBuiltIn
    let bytes = storage.bytes
    guard bytes.count >= LexiconFormat.headerBytes else {
      throw LexiconError("\(name) is cut short: \(bytes.count) bytes")
    }
    guard bytes.prefix(6).elementsEqual(LexiconFormat.magic.prefix(6)) else {
      throw LexiconError("\(name) is no compiled lexicon; 'entente lexicon compile' makes one")
    }
    guard bytes.prefix(8).elementsEqual(LexiconFormat.magic) else {
      throw LexiconError(
        "\(name) was compiled by another version; compile it again with 'entente lexicon compile'")
    }
    fingerprint = String(decoding: bytes[8..<24], as: UTF8.self)
    var places: [(start: Int, count: Int)] = []
    for index in 0..<LexiconFormat.runs {
      let at = 24 + index * 8
      let start = Int(bytes.loadUnaligned(fromByteOffset: at, as: Int32.self))
      let count = Int(bytes.loadUnaligned(fromByteOffset: at + 4, as: Int32.self))
      let width = index < LexiconFormat.Table.allCases.count ? 4 : 1
      guard start >= LexiconFormat.headerBytes, count >= 0, start + count * width <= bytes.count
      else { throw LexiconError("\(name) is damaged: a table lies outside the file") }
      places.append((start, count))
    }
    self.places = places
    if !isBuiltIn { try check(name) }
  }

  // MARK: Rows

  /// How many rows a table has.
  func rows(_ table: LexiconFormat.Table) -> Int { places[table.rawValue].count / table.width }

  /// A number of a row.
  @inline(__always)
  func number(_ table: LexiconFormat.Table, _ row: Int, _ column: Int) -> Int {
    let at = places[table.rawValue].start + (row * table.width + column) * 4
    return Int(storage.bytes.loadUnaligned(fromByteOffset: at, as: Int32.self))
  }

  /// The bytes of a string.
  @inline(__always)
  func bytes(ofString id: Int) -> UnsafeRawBufferPointer {
    let start = places[places.count - 2].start + number(.strings, id, 0)
    return UnsafeRawBufferPointer(rebasing: storage.bytes[start..<start + number(.strings, id, 1)])
  }

  /// A string.
  func string(_ id: Int) -> String { String(decoding: bytes(ofString: id), as: UTF8.self) }

  /// The strings of a list.
  func list(_ place: Int) -> [String] {
    (0..<number(.lists, place, 0)).map { string(number(.lists, place + 1 + $0, 0)) }
  }

  /// The compiled bytes of a section, nil where the lexicon has none of this key.
  ///
  /// - Units: the bytes start at a multiple of 16 and are valid as long as this lexicon lives: who keeps
  ///   them keeps the lexicon too.
  func section(_ key: String) -> UnsafeRawBufferPointer? {
    for row in 0..<rows(.sections) where string(number(.sections, row, 0)) == key {
      let start = places[places.count - 1].start + number(.sections, row, 1)
      return UnsafeRawBufferPointer(
        rebasing: storage.bytes[start..<start + number(.sections, row, 2)])
    }
    return nil
  }

  /// The YAML files that the lexicon was compiled from, layer by layer.
  var sources: [[LexiconFile]] {
    var layers: [[LexiconFile]] = []
    for row in 0..<rows(.sources) {
      let layer = number(.sources, row, 0)
      if layer >= layers.count { layers.append([]) }
      let name = string(number(.sources, row, 1))
      layers[layers.count - 1].append(
        LexiconFile(
          name: name, path: name, bytes: Array(bytes(ofString: number(.sources, row, 2)))))
    }
    return layers
  }

  /// A string, nil where it is empty.
  func optionalString(_ id: Int) -> String? {
    let text = string(id)
    return text.isEmpty ? nil : text
  }

  // MARK: Checks

  /// Checks every number that is later used as a place, so that a damaged file can never be read outside
  /// its bounds.
  private func check(_ name: String) throws(LexiconError) {
    let size = places[places.count - 2].count
    let strings = rows(.strings)
    func need(_ isSound: Bool) throws(LexiconError) {
      if !isSound { throw LexiconError("\(name) is damaged: a row points outside its table") }
    }
    for row in 0..<strings {
      let (start, length) = (number(.strings, row, 0), number(.strings, row, 1))
      try need(start >= 0 && length >= 0 && start + length <= size)
    }
    func needStrings(_ table: LexiconFormat.Table, _ columns: [Int]) throws(LexiconError) {
      for row in 0..<rows(table) {
        for column in columns { try need((0..<strings).contains(number(table, row, column))) }
      }
    }
    try needStrings(.entries, [0, 2, 3, 4, 5, 6, 7, 8])
    try needStrings(.names, [0, 1])
    try needStrings(.tenures, [0, 1, 2, 3, 4])
    try needStrings(.sections, [0])
    try needStrings(.sources, [1, 2])
    let kinds = LexiconEntry.Kind.allCases.count
    for row in 0..<rows(.entries) {
      try need((0..<kinds).contains(number(.entries, row, 1)))
      let (first, count) = (number(.entries, row, 9), number(.entries, row, 10))
      try need(first >= 0 && count >= 0 && first + count <= rows(.tenures))
      try need(isSoundList(number(.entries, row, 13), strings: strings))
    }
    for row in 0..<rows(.names) {
      try need((0..<rows(.entries)).contains(number(.names, row, 2)))
      try need((0..<NameForm.allCases.count).contains(number(.names, row, 3)))
      try need(isSoundList(number(.names, row, 7), strings: strings))
      try need(isSoundList(number(.names, row, 8), strings: strings))
    }
    for row in 0..<rows(.sections) {
      let (start, count) = (number(.sections, row, 1), number(.sections, row, 2))
      try need(start >= 0 && count >= 0 && start + count <= places[places.count - 1].count)
    }
    for row in 0..<rows(.profiles) { try need(isSoundProfile(row, strings: strings)) }
  }

  private func isSoundList(_ place: Int, strings: Int) -> Bool {
    guard place >= 0, place < rows(.lists) else { return false }
    let count = number(.lists, place, 0)
    guard count >= 0, place + count < rows(.lists) else { return false }
    return (0..<count).allSatisfy { (0..<strings).contains(number(.lists, place + 1 + $0, 0)) }
  }

  private func isSoundProfile(_ row: Int, strings: Int) -> Bool {
    guard (0..<strings).contains(number(.profiles, row, 0)),
      (0..<strings).contains(number(.profiles, row, 1))
    else { return false }
    let (first, count) = (number(.profiles, row, 2), number(.profiles, row, 3))
    guard first >= 0, count >= 3, first + count <= rows(.lists) else { return false }
    var index = first
    var lists = 0
    while index < first + count {
      let length = number(.lists, index, 0)
      guard length >= (lists < 3 ? 0 : 2), index + length < first + count else { return false }
      for offset in 0..<length where !(0..<strings).contains(number(.lists, index + 1 + offset, 0))
      {
        return false
      }
      index += length + 1
      lists += 1
    }
    return lists >= 3
  }
}
