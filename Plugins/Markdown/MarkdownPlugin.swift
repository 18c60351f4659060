public import EntenteKit
import EntentePresentation

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

/// Collects records by kind and writes the report at the end.
private final class MarkdownExporter: Exporter {
  private let title: String
  private let least: Confidence
  private var context: ExportContext?
  private var file: OutputFile?
  private var records: [RecordKind: [Record]] = [:]
  private var weaker = 0

  init(title: String, least: Confidence) {
    self.title = title
    self.least = least
  }

  func begin(_ context: ExportContext) throws(PluginError) {
    self.context = context
    file = try context.destination.open()
  }

  func write(_ record: Record) {
    if record.confidence >= least {
      records[record.kind, default: []].append(record)
    } else {
      weaker += 1
    }
  }

  func finish() throws(PluginError) {
    guard let file, let context else { return }
    try file.write("# \(Escape.markdown(title))\n\n")
    for kind in RecordKind.allCases {
      guard let found = records[kind], !found.isEmpty else { continue }
      try file.write(section(kind, found, context))
    }
    if records.isEmpty { try file.write("No records.\n\n") }
    if weaker > 0 { try file.write("\(weaker) weaker records are left out.\n\n") }
    let (reviewed, count) = context.reviewed
    try file.write(
      "Machine-coded, \(reviewed) of \(count) reviewed. Query: \(Escape.markdown(context.query)). "
        + "Each line says what its source reported.\n")
  }

  private func section(
    _ kind: RecordKind, _ records: [Record], _ context: ExportContext
  ) -> String {
    let gloss = Gloss(names: context.names)
    var text =
      "## \(heading(of: kind))\n\n| When | What | Reported | Evidence |\n| --- | --- | --- | --- |\n"
    for record in records {
      let quote = context.text == .none ? "" : record.evidence.first.map { "“\($0.quote)”" } ?? ""
      let when = record.time?.range.phrase ?? ""
      let mark = record.doubts.contains { $0.field == "time" } && !when.isEmpty ? "?" : ""
      let cells = [
        when + mark, gloss.sentence(for: record), record.published?.day.phrase ?? "", quote,
      ]
      text += "| " + cells.map { Escape.markdown($0) }.joined(separator: " | ") + " |\n"
    }
    return text + "\n"
  }

  private func heading(of kind: RecordKind) -> String {
    kind.plural.prefix(1).uppercased() + kind.plural.dropFirst()
  }
}
