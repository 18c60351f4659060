import EntenteModels

/// The compiled form: a header, tables of 32-bit numbers, and the bytes of all strings.
///
/// - Units: numbers are little-endian; a table's place and size count numbers, a string's bytes.
enum LexiconFormat {
  static let magic: [UInt8] = Array("ENTLEX".utf8) + [0, 1]
  /// Magic, then the fingerprint's 16 letters, then place and size of each table, then of the bytes.
  static let headerBytes = 8 + 16 + (Table.allCases.count + 1) * 8

  /// The tables and how many numbers a row has.
  enum Table: Int, CaseIterable {
    /// Where each string starts in the bytes, and its length.
    case strings
    /// Id, kind, code, sector, name, short name (strings), first tenure, tenures, id it replaces.
    case entries
    /// First word in lower case, text (strings), entry, form, whether case is ignored.
    case names
    /// Role, code (strings), first day, last day.
    case tenures
    /// Name, title (strings), place and size of its lists in `lists`.
    case profiles
    /// Strings, list after list.
    case lists

    var width: Int {
      switch self {
      case .strings: 2
      case .entries: 9
      case .names: 5
      case .tenures: 4
      case .profiles: 4
      case .lists: 1
      }
    }
  }

  /// Stands for a day that is not known.
  static let noDay = Int32.min
}
