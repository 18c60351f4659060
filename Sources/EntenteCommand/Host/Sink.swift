@preconcurrency import Glibc
import Synchronization

/// Where text goes: standard output, standard error, or memory.
protocol Sink: Sendable {
  /// Writes bytes; they may stay in a buffer until `flush`.
  func write(_ bytes: [UInt8])
  /// Makes everything written so far visible.
  func flush()
  /// Why bytes were lost, by the system's words; nil where none were, or nobody reads any more.
  var fault: String? { get }
}

extension Sink {
  var fault: String? { nil }

  /// Writes text.
  func write(_ text: String) { write(Array(text.utf8)) }
}

/// A file descriptor with a buffer.
///
/// When the reader has gone (a closed pipe), further writes are dropped and the program ends in
/// peace. When the system refuses for another reason, as on a full disk, `fault` says so.
final class DescriptorSink: Sink {
  private struct State {
    var buffer: [UInt8] = []
    var isClosed = false
    var fault: String?
  }

  private let descriptor: Int32
  private let state = Mutex(State())

  init(descriptor: Int32) { self.descriptor = descriptor }

  func write(_ bytes: [UInt8]) {
    state.withLock { state in
      state.buffer.append(contentsOf: bytes)
      if state.buffer.count >= 1 << 16 { drain(&state) }
    }
  }

  func flush() { state.withLock { drain(&$0) } }

  var fault: String? { state.withLock { $0.fault } }

  private func drain(_ state: inout State) {
    var rest = state.buffer[...]
    while !rest.isEmpty, !state.isClosed {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        state.isClosed = true
        if errno != EPIPE { state.fault = String(cString: strerror(errno)) }
      }
    }
    state.buffer.removeAll(keepingCapacity: true)
  }
}

/// Keeps what is written in memory.
final class MemorySink: Sink {
  private let bytes = Mutex<[UInt8]>([])

  func write(_ bytes: [UInt8]) { self.bytes.withLock { $0.append(contentsOf: bytes) } }

  func flush() {}

  /// All that was written.
  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
}
