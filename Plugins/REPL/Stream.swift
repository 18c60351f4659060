@preconcurrency import Glibc

/// Where a session's text goes: a file descriptor, without a buffer.
struct Stream: Sendable {
  /// The descriptor.
  let descriptor: Int32

  /// Answers.
  static let output = Stream(descriptor: STDOUT_FILENO)
  /// Everything else.
  static let errors = Stream(descriptor: STDERR_FILENO)

  /// Writes text at once; what cannot be written is dropped.
  func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
    }
  }
}
