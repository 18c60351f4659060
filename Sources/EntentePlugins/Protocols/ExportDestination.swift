@preconcurrency import Glibc
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
  /// - Throws: `PluginError` when the name leads out of the folder or the file cannot be written.
  public func open(_ name: String? = nil) throws(PluginError) -> OutputFile {
    let path = try path(of: name)
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
  /// - Returns: The paths of the files, in the order in which they were opened.
  /// - Throws: `PluginError` when a file cannot be moved.
  public func commit() throws(PluginError) -> [String] {
    var paths: [String] = []
    for file in opened.withLock({ $0 }) {
      if let path = try file.commit() { paths.append(path) }
    }
    return paths
  }

  /// Removes what was written; earlier exports stay as they were.
  public func discard() {
    for file in opened.withLock({ $0 }) { file.discard() }
  }
}

/// A file that is being written beside its place.
public final class OutputFile: Sendable {
  private struct State {
    var buffer: [UInt8] = []
    var descriptor: Int32
  }

  private let path: String?
  private let plugin: String
  private let sink: @Sendable ([UInt8]) -> Void
  private let state: Mutex<State>

  private var neighbour: String { (path ?? "") + ".partial" }

  fileprivate init(
    path: String?, plugin: String, sink: @escaping @Sendable ([UInt8]) -> Void
  ) throws(PluginError) {
    self.path = path
    self.plugin = plugin
    self.sink = sink
    var descriptor: Int32 = -1
    if let path {
      Folders.make(above: path)
      descriptor = Glibc.open(path + ".partial", O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o644)
      if descriptor < 0 {
        throw PluginError(
          plugin: plugin, "'\(path)' cannot be written: \(String(cString: strerror(errno)))")
      }
    }
    state = Mutex(State(descriptor: descriptor))
  }

  /// Adds text.
  public func write(_ text: String) throws(PluginError) { try write(Array(text.utf8)) }

  /// Adds bytes.
  ///
  /// - Throws: `PluginError` when the disk does not take them.
  public func write(_ bytes: [UInt8]) throws(PluginError) {
    let isSound = state.withLock { state in
      state.buffer.append(contentsOf: bytes)
      return state.buffer.count < 1 << 16 || drain(&state)
    }
    if !isSound { throw fault() }
  }

  private func drain(_ state: inout State) -> Bool {
    defer { state.buffer.removeAll(keepingCapacity: true) }
    guard path != nil else {
      sink(state.buffer)
      return true
    }
    var rest = state.buffer[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(state.descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return false }
    }
    return true
  }

  fileprivate func commit() throws(PluginError) -> String? {
    let isSound = state.withLock { state in
      let isWritten = drain(&state)
      let isClosed = state.descriptor < 0 || close(state.descriptor) == 0
      state.descriptor = -1
      return isWritten && isClosed
    }
    guard let path else { return nil }
    guard isSound, rename(neighbour, path) == 0 else {
      let error = fault()
      unlink(neighbour)
      throw error
    }
    return path
  }

  fileprivate func discard() {
    state.withLock { state in
      if state.descriptor >= 0 { close(state.descriptor) }
      state.descriptor = -1
      state.buffer = []
    }
    if path != nil { unlink(neighbour) }
  }

  private func fault() -> PluginError {
    PluginError(
      plugin: plugin, "'\(path ?? "")' cannot be written: \(String(cString: strerror(errno)))")
  }
}

/// Makes folders.
enum Folders {
  /// Makes the folders that a path lies in, as far as they are missing.
  static func make(above path: String) {
    var index = path.startIndex
    while let slash = path[index...].firstIndex(of: "/") {
      if slash > path.startIndex { mkdir(String(path[..<slash]), 0o755) }
      index = path.index(after: slash)
    }
  }
}
