public import EntenteModels
public import EntenteParsing
public import EntenteStorage
public import EntenteYAML

/// A pipeline as its YAML file says: what is read, where it is stored, what is written.
///
/// Everything that can be wrong is found before anything runs, and all of it at once: misspelt keys,
/// missing files, bad dates, unknown exporters and options, wrong queries, outputs in each other's way.
/// What stands inside the files is read by `PipelineRunner`, also before it opens the store.
public struct Pipeline: Sendable {
  /// Files that are read.
  public struct Source: Sendable {
    /// The files, in the order of their paths.
    public let files: [String]
    /// The date of texts that have none themselves; nil to take it from the text alone.
    public let published: Moment?
  }

  /// One use of an exporter.
  public struct Export: Sendable {
    /// What the summary calls it.
    public let name: String
    /// The plugin.
    public let plugin: String
    /// Its options, checked.
    public let options: PluginOptions
    /// Where files go.
    public let to: String
    /// Whether `to` is a folder.
    public let isFolder: Bool
    /// Which records are written.
    public let query: Query
    /// The query as it was written.
    public let queryText: String
    /// Whether the exporter gets the store to read.
    public let needs: PluginManifest.Needs
  }

  /// The file, as the user named it.
  public let file: String
  /// The alliance that is read about; nil to find it in the text.
  public let profile: String?
  /// The store's name, with its path resolved.
  public let store: String
  /// What is read.
  public let sources: [Source]
  /// What is written.
  public let exports: [Export]

  /// What a pipeline is checked against.
  public struct Context: Sendable {
    /// The plugins.
    public var registry: PluginRegistry
    /// Knows names and profiles.
    public var lexicon: Lexicon
    /// The values of `${...}`.
    public var environment: [String: String]
    /// The day that relative dates of queries count from.
    public var now: Day
    /// What a store's name may begin with; the engines of this package unless set.
    public var storeSchemes: [String]

    /// What a pipeline is checked against.
    public init(
      registry: PluginRegistry, lexicon: Lexicon, environment: [String: String], now: Day,
      storeSchemes: [String] = ["sqlite", "postgresql", "postgres"]
    ) {
      self.registry = registry
      self.lexicon = lexicon
      self.environment = environment
      self.now = now
      self.storeSchemes = storeSchemes
    }
  }

  /// Reads a pipeline and checks all of it.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes.
  ///   - file: The file's path; paths inside are relative to its folder.
  ///   - context: What it is checked against.
  /// - Throws: `YAMLError` with all faults.
  public init(bytes: [UInt8], file: String, context: Context) throws(YAMLError) {
    let faults = Diagnostics()
    let document = try YAMLDocument(bytes: bytes, file: file).expanding(
      context.environment, faults)
    guard
      let top = YAMLMapping(document.root, of: document, faults, what: "a pipeline")
    else { throw YAMLError(faults.sorted) }
    let reader = PipelineReader(top: top, file: file, context: context)
    self.file = file
    profile = reader.profile()
    store = reader.store()
    sources = reader.sources()
    reader.checkStages()
    exports = reader.exports(store: store, sources: sources)
    top.finish()
    try faults.throwIfAny()
  }
}
