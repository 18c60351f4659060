import EntenteModels

/// The compiled form: a header, tables of 32-bit numbers, the bytes of all strings, and the bytes of all
/// sections.
///
/// - Units: numbers are little-endian; a table's place and size count numbers, a string's and a
///   section's bytes. Sections start at multiples of 16 bytes.
enum LexiconFormat {
  static let magic: [UInt8] = Array("ENTLEX".utf8) + [0, 3]
  /// How many runs of the file the header names: the tables, the strings' bytes, the sections' bytes.
  static let runs = Table.allCases.count + 2
  /// Magic, then the fingerprint's 16 letters, then place and size of each run; padded to 16.
  static let headerBytes = (8 + 16 + runs * 8 + 15) / 16 * 16

  /// The tables and how many numbers a row has.
  enum Table: Int, CaseIterable {
    /// Where each string starts in the bytes, and its length.
    case strings
    /// Id, kind, code, sector, name, short name, type, topic, parent (strings), first tenure, tenures,
    /// first and last day, members (a list).
    case entries
    /// First word in lower case, text (strings), entry, form, whether case is ignored, first day, last
    /// day, context and hints (lists).
    case names
    /// Role, code, body, source, checked (strings), first day, last day.
    case tenures
    /// Name, title (strings), place and size of its lists in `lists`.
    case profiles
    /// Lists: how many strings, then the strings.
    case lists
    /// Name (string), place and size in the bytes of the sections.
    case sections
    /// The YAML that all was compiled from: layer, file, text (strings).
    case sources

    var width: Int {
      switch self {
      case .strings: 2
      case .entries: 14
      case .names: 9
      case .tenures: 7
      case .profiles: 4
      case .lists: 1
      case .sections: 3
      case .sources: 3
      }
    }
  }

  /// Stands for a day that is not known.
  static let noDay = Int32.min
}
