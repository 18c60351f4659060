import EntenteModels
import EntenteParsing
import EntenteStorage

/// What a run of a pipeline did.
public struct PipelineSummary: Sendable, CustomStringConvertible {
  /// What an exporter wrote.
  public struct Export: Hashable, Sendable {
    /// The exporter's name in the pipeline.
    public let name: String
    /// How many records it took.
    public let records: Int
    /// The files it wrote.
    public let files: [String]
  }

  /// The store's name.
  public let store: String
  /// Documents that were not there.
  public private(set) var added = 0
  /// Documents that were there with the same records.
  public private(set) var unchanged = 0
  /// Documents whose records were replaced.
  public private(set) var recoded = 0
  /// Documents that took the place of older versions.
  public private(set) var superseding = 0
  /// Documents that were removed for good and are not taken in again.
  public private(set) var forgotten = 0
  /// Documents that were stored and not coded.
  public private(set) var uncoded = 0
  /// Records of each kind, in the order of `RecordKind.allCases`.
  public private(set) var records = RecordKind.allCases.map { _ in 0 }
  /// What the exporters wrote.
  public internal(set) var exports: [Export] = []

  init(store: String) { self.store = store }

  mutating func count(_ addition: Addition, _ coded: CodedDocument) {
    switch addition {
    case .added: added += 1
    case .unchanged: unchanged += 1
    case .recoded: recoded += 1
    case .superseded: superseding += 1
    case .forgotten:
      forgotten += 1
      return
    }
    if coded.uncodedBecause != nil { uncoded += 1 }
    for record in coded.records { records[record.kind.order] += 1 }
  }

  /// A few lines for people.
  public var description: String {
    var counts = zip(RecordKind.allCases, records).map { kind, count in
      "\(count) \(count == 1 ? kind.rawValue : kind.plural)"
    }
    if uncoded > 0 { counts.append("\(uncoded) documents not coded") }
    if forgotten > 0 { counts.append("\(forgotten) documents forgotten on request, left out") }
    let documents = [
      "\(added) documents added", "\(unchanged) unchanged", "\(recoded) recoded",
      "\(superseding) newer versions",
    ]
    var lines = [
      documents.joined(separator: ", ") + " in \(store)", counts.joined(separator: ", "),
    ]
    for export in exports {
      lines.append(
        "\(export.name): \(export.records) records → \(export.files.joined(separator: ", "))")
    }
    return lines.joined(separator: "\n")
  }
}
