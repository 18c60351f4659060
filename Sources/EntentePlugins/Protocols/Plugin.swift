public import EntenteModels
public import EntenteStorage

/// Something linked into the program that a `plugin.yaml` declares.
///
/// What a plugin is called, which options it takes and what it needs stands in the manifest; the
/// Swift type only does the work.
public protocol Plugin: Sendable {
  /// The bytes of the plugin's `plugin.yaml`, embedded at build time.
  var manifest: [UInt8] { get }
}

/// A plugin of kind `exporter`.
public protocol ExporterPlugin: Plugin {
  /// An exporter with these options, which the host has checked against the manifest.
  ///
  /// - Throws: `PluginError` when the options do not fit together.
  func makeExporter(options: PluginOptions) throws(PluginError) -> any Exporter
}

/// Writes records out in one format.
///
/// The host calls `begin` once, `write` for each record in order, then `finish` once; files appear
/// at their place only after `finish` returned.
public protocol Exporter: AnyObject {
  /// Starts an export.
  ///
  /// - Throws: `PluginError` when it cannot start.
  func begin(_ context: ExportContext) throws(PluginError)
  /// Takes one record.
  ///
  /// - Throws: `PluginError` when the format cannot hold it; nothing is dropped in silence.
  func write(_ record: Record) throws(PluginError)
  /// Completes the export.
  ///
  /// - Throws: `PluginError` when it cannot be completed.
  func finish() throws(PluginError)
}

/// What an exporter works with.
public struct ExportContext: Sendable {
  /// Where files go.
  public var destination: ExportDestination
  /// The store, read-only; given to exporters whose manifest says `needs: store`.
  public var store: (any Store)?
  /// What the export was made from: the query, in words.
  public var query: String
  /// Knows names of codes.
  public var names: any NameResolver
  /// How many of the records people have reviewed, and of how many.
  public var reviewed: (reviewed: Int, of: Int)
  /// How much of the documents' text may be written.
  public var text: TextPolicy

  /// What an exporter works with.
  public init(
    destination: ExportDestination, store: (any Store)? = nil, query: String,
    names: any NameResolver = NoNames(), reviewed: (reviewed: Int, of: Int) = (0, 0),
    text: TextPolicy = .quote
  ) {
    self.destination = destination
    self.store = store
    self.query = query
    self.names = names
    self.reviewed = reviewed
    self.text = text
  }
}

/// How much of the documents' text an export may hold.
public enum TextPolicy: String, Sendable, CaseIterable {
  /// None.
  case none
  /// The quoted evidence.
  case quote
  /// Whole documents.
  case full
}

/// A plugin of kind `front-end`: something a person sits in front of.
public protocol FrontEndPlugin: Plugin {
  /// Runs until the person leaves.
  ///
  /// - Returns: The exit status, as design section 4 has it.
  /// - Throws: `PluginError` when it cannot run.
  func run(_ session: any FrontEndSession, options: PluginOptions) throws(PluginError) -> Int32
}

/// What the host gives to a front end.
public protocol FrontEndSession: Sendable {
  /// The words after the front end's own name on the command line.
  var arguments: [String] { get }
  /// The environment, as the command read it once.
  var environment: [String: String] { get }
  /// The store's name for people, without a password.
  var storeLocation: String { get }
  /// Knows names of codes, for completion and glosses.
  var names: any NameResolver { get }
  /// The verbs that can be run, in the order of the help.
  var verbs: [VerbSummary] { get }
  /// The names of the linked plugins, in their order.
  var pluginNames: [String] { get }

  /// Opens the store for reading; the same one each time.
  ///
  /// - Throws: `StoreError` when there is none.
  func openStore() throws(StoreError) -> any Store

  /// Runs a line as the command line would, words split as a shell splits them.
  ///
  /// - Parameters:
  ///   - line: A verb with its words, or a query.
  ///   - format: The name of an output format, unless the line itself names one.
  ///   - width: The width of the terminal in columns; nil for no limit.
  ///   - color: Whether colours may be used.
  /// - Returns: What would have gone to standard output and standard error, and the exit status.
  func run(line: String, format: String?, width: Int?, color: Bool) -> VerbResult

  /// Makes the line that runs now, on another thread, end with status 130.
  func interrupt()
}

/// A verb, as help and completion show it.
public struct VerbSummary: Hashable, Sendable {
  /// The verb.
  public var name: String
  /// One line that says what it does.
  public var summary: String
  /// The names of its options, with their dashes.
  public var options: [String]

  /// A verb.
  public init(name: String, summary: String, options: [String]) {
    self.name = name
    self.summary = summary
    self.options = options
  }
}

/// What a verb printed and how it ended.
public struct VerbResult: Hashable, Sendable {
  /// What went to standard output.
  public var output: String
  /// What went to standard error.
  public var errors: String
  /// The exit status.
  public var status: Int32

  /// What a verb printed and how it ended.
  public init(output: String, errors: String, status: Int32) {
    self.output = output
    self.errors = errors
    self.status = status
  }
}

/// Why a plugin could not do its work; names the plugin.
public struct PluginError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The plugin's name.
  public let plugin: String
  /// One sentence for people.
  public let message: String

  /// A fault of a plugin.
  public init(plugin: String, _ message: String) {
    self.plugin = plugin
    self.message = message
  }

  /// `plugin 'csv': the message`.
  public var description: String { "plugin '\(plugin)': \(message)" }
}
