public import EntenteKit

/// The exporter `ndjson`: records as they are, one JSON object a line.
public struct NDJSONPlugin: ExporterPlugin {
  /// The plugin.
  public init() {}

  /// The embedded `plugin.yaml`.
  public var manifest: [UInt8] { PackageResources.plugin_yaml }

  /// An exporter; it has no options.
  public func makeExporter(options: PluginOptions) -> any Exporter { NDJSONExporter() }
}

/// Writes one line a record.
private final class NDJSONExporter: Exporter {
  private var file: OutputFile?

  func begin(_ context: ExportContext) throws(PluginError) { file = try context.destination.open() }

  func write(_ record: Record) throws(PluginError) {
    var json = JSONWriter()
    record.write(to: &json)
    json.newline()
    try file?.write(json.bytes)
  }

  func finish() {}
}
