public import EntenteModels
import EntenteParsing
public import EntenteStorage
import EntenteYAML
@preconcurrency import Glibc

/// Runs a pipeline: reads, codes on all cores, stores one document a transaction, exports.
///
/// All files are read before the store is opened, so that a fault in one of them stops the run before
/// anything changes. Interrupted at any moment, the store holds whole documents and the next run goes
/// on.
public struct PipelineRunner: Sendable {
  private let pipeline: Pipeline
  private let context: Pipeline.Context
  private let engines: [any StoreEngine]
  private let recorded: Moment

  /// A run of a pipeline.
  ///
  /// - Parameters:
  ///   - pipeline: The pipeline.
  ///   - context: What it was checked against.
  ///   - engines: The store engines that are linked.
  ///   - recorded: When documents are stored, as the caller's clock says.
  public init(
    _ pipeline: Pipeline, context: Pipeline.Context, engines: [any StoreEngine], recorded: Moment
  ) {
    self.pipeline = pipeline
    self.context = context
    self.engines = engines
    self.recorded = recorded
  }

  /// Runs the pipeline.
  ///
  /// - Returns: What was done.
  /// - Throws: `YAMLError` for faulty files, `CoderError`, `StoreError`, `PluginError`.
  public func run() throws -> PipelineSummary {
    let documents = try read()
    let coder = try Coder(
      lexicon: context.lexicon, options: Coder.Options(profile: pipeline.profile))
    let coded = coder.code(documents)
    let location = pipeline.store
    Folders.make(above: location.hasPrefix("sqlite:") ? String(location.dropFirst(7)) : location)
    let store = try StoreEngines.open(location, engines: engines, access: .readWrite)
    var summary = PipelineSummary(store: location)
    for each in coded { summary.count(try store.add(each, recorded: recorded), each) }
    for export in pipeline.exports {
      summary.exports.append(try write(export, from: store))
    }
    return summary
  }

  private func read() throws(YAMLError) -> [Document] {
    let faults = Diagnostics()
    var documents: [Document] = []
    for source in pipeline.sources {
      for path in source.files {
        do {
          let found = DocumentReader.documents(
            bytes: try SourceFile.bytes(of: path), name: path, published: source.published)
          documents += found.documents
          faults.add(contentsOf: found.faults)
        } catch {
          faults.add(contentsOf: error.diagnostics)
        }
      }
    }
    try faults.throwIfAny()
    return documents
  }

  private func write(
    _ export: Pipeline.Export, from store: any Store
  ) throws -> PipelineSummary.Export {
    let exporter = try context.registry.exporter(
      named: export.plugin, options: export.options)
    let place: ExportDestination.Place =
      export.isFolder ? .folder(export.to) : .file(export.to)
    let destination = ExportDestination(place, plugin: export.name)
    let count = try Exporting(
      exporter: exporter, destination: destination, store: store, query: export.query,
      queryText: export.queryText, names: context.lexicon
    ).run()
    let files = try destination.commit()
    return PipelineSummary.Export(name: export.name, records: count, files: files)
  }
}

/// One exporter at work on one query.
public struct Exporting {
  private let exporter: any Exporter
  private let destination: ExportDestination
  private let store: any Store
  private let query: Query
  private let queryText: String
  private let names: any NameResolver

  /// An export.
  public init(
    exporter: any Exporter, destination: ExportDestination, store: any Store, query: Query,
    queryText: String, names: any NameResolver
  ) {
    self.exporter = exporter
    self.destination = destination
    self.store = store
    self.query = query
    self.queryText = queryText
    self.names = names
  }

  /// Hands the records to the exporter; the caller commits the destination.
  ///
  /// Documents come by date of publication, then id; the records of one document in printing order.
  ///
  /// - Returns: How many records were written.
  /// - Throws: `StoreError` and `PluginError`; what was written is then removed.
  public func run() throws -> Int {
    do {
      let answer = try store.answer(query)
      guard case .records(let records) = answer.rows else {
        throw PluginError(
          plugin: "export", "the query '\(queryText)' gives no records; exporters take records")
      }
      let reviewed = Set(try store.judgements(about: nil).flatMap(\.about))
      try exporter.begin(
        ExportContext(
          destination: destination, store: store, query: queryText, names: names,
          reviewed: (records.filter { reviewed.contains($0.id) }.count, records.count)))
      for record in records.sorted(by: Exporting.isBefore) { try exporter.write(record) }
      try exporter.finish()
      return records.count
    } catch {
      destination.discard()
      throw error
    }
  }

  private static func isBefore(_ first: Record, _ second: Record) -> Bool {
    let left = (first.published?.text ?? "", first.document)
    let right = (second.published?.text ?? "", second.document)
    if left != right { return left < right }
    return Record.isPrintedBefore(first, second)
  }
}

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
