public import EntenteModels
import EntenteParsing
public import EntenteStorage
import EntenteYAML

/// Runs a pipeline: reads, codes on all cores, stores one document a transaction, exports.
///
/// All files are read before the store is opened, so that a fault in one of them, such as a bad date in
/// its front matter, stops the run before anything changes; the documents therefore lie in memory until
/// the run ends. Interrupted at any moment, the store holds whole documents and the next run goes on.
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

  /// How many documents are coded at once; what one such batch holds is all that waits in memory
  /// besides the documents themselves.
  private static let batch = 256

  /// Runs the pipeline.
  ///
  /// - Parameter report: Is told how far the run is; what it throws stops the run between two
  ///   documents, with those before in the store.
  /// - Returns: What was done.
  /// - Throws: `YAMLError` for faulty files, `CoderError`, `StoreError`, `PluginError`, and what `report`
  ///   throws.
  public func run(
    _ report: (PipelineEvent) throws -> Void = { _ in }
  ) throws -> PipelineSummary {
    let documents = try read()
    let coder = try Coder(
      lexicon: context.lexicon, options: Coder.Options(profile: pipeline.profile))
    try report(.read(documents: documents.count))
    let store = try open()
    var summary = PipelineSummary(store: store.location)
    for start in stride(from: 0, to: documents.count, by: PipelineRunner.batch) {
      let end = min(start + PipelineRunner.batch, documents.count)
      for (offset, coded) in coder.code(Array(documents[start..<end])).enumerated() {
        summary.count(try store.add(coded, recorded: recorded), coded)
        try report(.stored(documents: start + offset + 1, of: documents.count))
      }
    }
    for export in pipeline.exports {
      let written = try write(export, from: store)
      summary.exports.append(written)
      try report(.exported(written))
    }
    return summary
  }

  /// The store, made where there is none.
  private func open() throws(StoreError) -> any Store {
    let location = pipeline.store
    if location.hasPrefix("sqlite:") {
      Folders.make(above: String(location.dropFirst(7)))
    } else if !location.contains("://") {
      Folders.make(above: location)
    }
    return try StoreEngines.open(location, engines: engines, access: .readWrite)
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
    // A plugin that reads the store gets a store that it cannot change.
    let source =
      export.needs == .store
      ? try StoreEngines.open(pipeline.store, engines: engines, access: .readOnly) : store
    let count = try Exporting(
      exporter: exporter, destination: destination, store: source, query: export.query,
      queryText: export.queryText, names: context.lexicon, needs: export.needs
    ).run()
    let files = try destination.commit()
    return PipelineSummary.Export(name: export.name, records: count, files: files)
  }
}
