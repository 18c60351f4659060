public import EntenteKit

/// The exporter `markdown`: a report that people read.
public struct MarkdownPlugin: ExporterPlugin {
  /// The plugin.
  public init() {}

  /// The embedded `plugin.yaml`.
  public var manifest: [UInt8] { PackageResources.plugin_yaml }

  /// An exporter with the title and confidence that the options name.
  public func makeExporter(options: PluginOptions) -> any Exporter {
    MarkdownExporter(
      title: options.string("title") ?? "Report",
      least: Confidence(thousandths: (options.int("confidence") ?? 70) * 10))
  }
}
