import EntenteModels

/// What the Linker compares of a record; a store reads it from columns.
struct LinkCandidate {
  /// The id's number, in the order of ids (`RecordHash`).
  var hash: Int
  /// The row in the store; 0 outside of one.
  var row = 0
  /// The document, as a number that tells documents apart.
  var document = 0
  /// The kind of record.
  var kind: RecordKind
  /// The number of the record's block.
  var block: Int
  /// The first day that it may have happened on; `undated` where nothing is known.
  var anchor: Int
  /// How many days later the last such day is; -1 for an undated record.
  var width: Int
  /// The number of the amount; nil without one.
  var amount: Int?
  /// What besides block and days must be equal for two amounts to contradict each other.
  var variant = 0
  /// In thousandths.
  var confidence: Int
  /// The place in `Certainty.allCases`; the weakest is last.
  var certainty: Int
  /// The place in `Phase.allCases`; -1 without one.
  var phase: Int

  /// The anchor of undated records.
  static let undated = Int(Int32.min)

  /// Whether it happened on one known day.
  var isExact: Bool { width == 0 }

  /// Whether days overlap; undated records overlap with none.
  func overlaps(_ other: LinkCandidate) -> Bool {
    width >= 0 && other.width >= 0 && anchor <= other.anchor + other.width
      && other.anchor <= anchor + width
  }
}

extension LinkCandidate {
  /// What the Linker compares of a record.
  ///
  /// - Throws: `StoreError` of code `unsupported` for an id that is none of ours.
  init(_ record: Record) throws(StoreError) {
    self.init(record, hash: try RecordHash.number(of: record.id))
  }

  init(_ record: Record, hash: Int) {
    let days = Linker.days(of: record)
    self.init(
      hash: hash, kind: record.kind, block: Linker.block(of: record).number,
      anchor: days.map { Int($0.lowerBound) } ?? Self.undated,
      width: days.map { Int($0.upperBound) - Int($0.lowerBound) } ?? -1,
      amount: record.content.comparedAmount.map {
        Fingerprint.number(of: $0.value.description, $0.unit)
      },
      confidence: record.confidence.thousandths,
      certainty: Certainty.allCases.firstIndex(of: record.certainty) ?? 0, phase: -1)
    variant = Fingerprint.number(of: Self.variant(of: record.content))
    if let phase = record.content.phase { self.phase = Phase.allCases.firstIndex(of: phase) ?? 0 }
  }

  /// Measures contradict each other at the same stage, promises about the same thing.
  private static func variant(of content: Record.Content) -> String {
    switch content {
    case .measure(let measure): measure.stage.rawValue
    case .commitment(let promise): promise.object
    default: ""
    }
  }
}

extension Record.Content {
  /// The amount in which records of a block may differ.
  var comparedAmount: Quantity? {
    switch self {
    case .measure(let measure): measure.new
    case .commitment(let promise): promise.quantity
    default: nil
    }
  }

  /// How far an act or a tenure has come.
  var phase: Phase? {
    switch self {
    case .event(let event): event.phase
    case .tenure(let tenure): tenure.phase
    default: nil
    }
  }
}

/// A number for texts, the same on every machine.
enum Fingerprint {
  /// The number of some texts; which text a byte belongs to counts.
  ///
  /// - Source: FNV-1a (Fowler, Noll, Vo) with a last mixing as in MurmurHash3.
  static func number(of texts: String...) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for text in texts {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return Int(Int64(bitPattern: hash ^ hash >> 33))
  }
}

extension LinkingBlock {
  /// The block as a number.
  var number: Int { Fingerprint.number(of: rawValue) }
}
