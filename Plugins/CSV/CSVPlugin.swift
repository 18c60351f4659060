public import EntenteKit
import EntentePresentation

/// The exporter `csv`: one file of comma-separated values a record kind.
public struct CSVPlugin: ExporterPlugin {
  /// The plugin.
  public init() {}

  /// The embedded `plugin.yaml`.
  public var manifest: [UInt8] { PackageResources.plugin_yaml }

  /// An exporter with the delimiter that the options name.
  ///
  /// - Throws: `PluginError` for a delimiter that ends a cell or a line by itself.
  public func makeExporter(options: PluginOptions) throws(PluginError) -> any Exporter {
    let delimiter = options.string("delimiter")?.first ?? ","
    if delimiter == "\"" || delimiter.isNewline {
      throw PluginError(plugin: "csv", "a delimiter cannot be a quote or the end of a line")
    }
    return CSVExporter(delimiter: delimiter)
  }
}

/// Writes each record into the file of its kind as it comes.
private final class CSVExporter: Exporter {
  private let delimiter: Character
  private var files: [OutputFile] = []
  private var gloss = Gloss()
  private var text = TextPolicy.quote

  init(delimiter: Character) { self.delimiter = delimiter }

  func begin(_ context: ExportContext) throws(PluginError) {
    gloss = Gloss(names: context.names)
    text = context.text
    for kind in RecordKind.allCases {
      let file = try context.destination.open(kind.plural + ".csv")
      try file.write(line(CSVColumns.header(of: kind)))
      files.append(file)
    }
  }

  func write(_ record: Record) throws(PluginError) {
    let quote = text == .none ? nil : record.evidence.first?.quote
    let cells = CSVColumns.cells(of: record, gloss: gloss.sentence(for: record), quote: quote)
    try files[record.kind.order].write(line(cells))
  }

  func finish() {}

  private func line(_ cells: [String]) -> String {
    cells.map { Escape.csv($0, delimiter: delimiter) }.joined(separator: String(delimiter)) + "\n"
  }
}
