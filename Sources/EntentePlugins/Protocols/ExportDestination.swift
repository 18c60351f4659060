import Synchronization

/// Where an exporter's files go: a folder, one file, or standard output.
///
/// Files are written beside their place and moved there by `commit`, so that an export is there whole or
/// as it was before.
public final class ExportDestination: Sendable {
  /// What a destination is.
  public enum Place: Hashable, Sendable {
    /// A folder that holds one file a name.
    case folder(String)
    /// One file.
    case file(String)
    /// Standard output, or wherever the host sends text.
    case output
  }

  /// What it is.
  public let place: Place
  private let plugin: String
  private let sink: @Sendable ([UInt8]) -> Void
  private let opened = Mutex<[OutputFile]>([])

  /// A destination of a plugin.
  ///
  /// - Parameters:
  ///   - place: Where files go.
  ///   - plugin: Whose files they are, for messages.
  ///   - sink: Takes what goes to standard output.
  public init(
    _ place: Place, plugin: String, sink: @escaping @Sendable ([UInt8]) -> Void = { _ in }
  ) {
    self.place = place
    self.plugin = plugin
    self.sink = sink
  }

  /// Starts a file.
  ///
  /// - Parameter name: The file's name in a folder; nil for the destination itself, where it is a file or
  ///   standard output.
  /// - Returns: The file; it appears at its place when the host commits.
  /// - Throws: `PluginError` when the name leads out of the folder or was opened before, or the file
  ///   cannot be written.
  public func open(_ name: String? = nil) throws(PluginError) -> OutputFile {
    let path = try path(of: name)
    if let path, opened.withLock({ $0.contains { $0.path == path } }) {
      throw PluginError(plugin: plugin, "'\(path)' is being written already")
    }
    let file = try OutputFile(path: path, plugin: plugin, sink: sink)
    opened.withLock { $0.append(file) }
    return file
  }

  private func path(of name: String?) throws(PluginError) -> String? {
    switch (place, name) {
    case (.output, _): return nil
    case (.file(let path), nil): return path
    case (.file, let name?):
      throw PluginError(plugin: plugin, "writes one file and cannot add '\(name)'")
    case (.folder(let folder), nil):
      throw PluginError(plugin: plugin, "writes files into the folder '\(folder)' and needs names")
    case (.folder(let folder), let name?):
      guard !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else {
        throw PluginError(plugin: plugin, "'\(name)' is no name for a file")
      }
      return folder + "/" + name
    }
  }

  /// Moves all files to their places.
  ///
  /// All files are complete on disk before the first is moved.
  ///
  /// - Returns: The paths of the files, in the order in which they were opened.
  /// - Throws: `PluginError` when a file cannot be completed or moved; those not yet moved are removed.
  public func commit() throws(PluginError) -> [String] {
    let files = opened.withLock { $0 }
    do {
      for file in files { try file.close() }
      var paths: [String] = []
      for file in files {
        if let path = try file.move() { paths.append(path) }
      }
      return paths
    } catch {
      discard()
      throw error
    }
  }

  /// Removes what was written; earlier exports stay as they were.
  public func discard() {
    for file in opened.withLock({ $0 }) { file.discard() }
  }
}
