@preconcurrency import Glibc
import Synchronization

/// A file that is being written beside its place.
///
/// `ExportDestination` opens it and moves it to its place; an exporter only writes.
public final class OutputFile: Sendable {
  private struct State {
    var buffer: [UInt8] = []
    var descriptor: Int32 = -1
    /// Whether the file beside its place exists.
    var isBeside = false
    /// Why the file is not whole; the first reason that the system gave.
    var reason: String?
  }

  /// Where the file will stand; nil for standard output.
  let path: String?
  private let beside: String
  private let plugin: String
  private let sink: @Sendable ([UInt8]) -> Void
  private let state = Mutex(State())

  init(
    path: String?, plugin: String, sink: @escaping @Sendable ([UInt8]) -> Void
  ) throws(PluginError) {
    self.path = path
    self.plugin = plugin
    self.sink = sink
    // The number of the process keeps two programs that write the same export apart.
    beside = "\(path ?? "").\(getpid()).partial"
    guard let path else { return }
    Folders.make(above: path)
    let flags = O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC | O_NOFOLLOW
    let descriptor = Glibc.open(beside, flags, 0o644)
    let reason = descriptor < 0 ? OutputFile.reason() : nil
    state.withLock { $0 = State(descriptor: descriptor, isBeside: reason == nil, reason: reason) }
    try throwIfFaulty()
  }

  /// Adds text.
  ///
  /// - Throws: `PluginError` when the disk does not take it.
  public func write(_ text: String) throws(PluginError) { try write(Array(text.utf8)) }

  /// Adds bytes.
  ///
  /// - Throws: `PluginError` when the disk does not take them, now or in an earlier call.
  public func write(_ bytes: [UInt8]) throws(PluginError) {
    state.withLock { state in
      state.buffer.append(contentsOf: bytes)
      if state.buffer.count >= 1 << 16 { drain(&state) }
    }
    try throwIfFaulty()
  }

  private func drain(_ state: inout State) {
    defer { state.buffer.removeAll(keepingCapacity: true) }
    guard path != nil else { return sink(state.buffer) }
    guard state.reason == nil else { return }
    var rest = state.buffer[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(state.descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        state.reason = OutputFile.reason()
        return
      }
    }
  }

  /// Completes the file beside its place, or hands the rest to standard output.
  func close() throws(PluginError) {
    state.withLock { state in
      drain(&state)
      if state.descriptor >= 0, Glibc.close(state.descriptor) != 0, state.reason == nil {
        state.reason = OutputFile.reason()
      }
      state.descriptor = -1
    }
    try throwIfFaulty()
  }

  /// Moves the complete file to its place.
  func move() throws(PluginError) -> String? {
    guard let path else { return nil }
    state.withLock { state in
      if rename(beside, path) == 0 {
        state.isBeside = false
      } else {
        state.reason = OutputFile.reason()
      }
    }
    try throwIfFaulty()
    return path
  }

  /// Removes what stands beside the place.
  func discard() {
    state.withLock { state in
      if state.descriptor >= 0 { Glibc.close(state.descriptor) }
      if state.isBeside { unlink(beside) }
      state = State(reason: "it was discarded")
    }
  }

  private static func reason() -> String { String(cString: strerror(errno)) }

  private func throwIfFaulty() throws(PluginError) {
    guard let reason = state.withLock({ $0.reason }) else { return }
    throw PluginError(plugin: plugin, "'\(path ?? "standard output")' cannot be written: \(reason)")
  }
}
