public import EntenteKit
import EntentePresentation

/// The exporter `csv`: one file of comma-separated values a record kind.
public struct CSVPlugin: ExporterPlugin {
  /// The plugin.
  public init() {}

  /// The embedded `plugin.yaml`.
  public var manifest: [UInt8] { PackageResources.plugin_yaml }

  /// An exporter with the delimiter that the options name.
  public func makeExporter(options: PluginOptions) -> any Exporter {
    CSVExporter(delimiter: options.string("delimiter")?.first ?? ",")
  }
}

/// Collects the rows of each kind and writes them at the end.
private final class CSVExporter: Exporter {
  private let delimiter: Character
  private var files: [OutputFile] = []
  private var gloss = Gloss()

  init(delimiter: Character) { self.delimiter = delimiter }

  func begin(_ context: ExportContext) throws(PluginError) {
    gloss = Gloss(names: context.names)
    for kind in RecordKind.allCases {
      let file = try context.destination.open(kind.plural + ".csv")
      try file.write(line(CSVColumns.header(of: kind)))
      files.append(file)
    }
  }

  func write(_ record: Record) throws(PluginError) {
    let cells = CSVColumns.cells(of: record, gloss: gloss.sentence(for: record))
    try files[record.kind.order].write(line(cells))
  }

  func finish() {}

  private func line(_ cells: [String]) -> String {
    cells.map { Escape.csv($0, delimiter: delimiter) }.joined(separator: String(delimiter)) + "\n"
  }
}
