@preconcurrency import Glibc

/// Bytes that stay where they are: embedded ones for ever, a mapped file's until its last user is gone.
final class MappedBytes: Sendable {
  /// The bytes; they never change.
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool

  /// Bytes that somebody else keeps alive.
  init(embedded bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    isMapped = false
  }

  /// Maps a file.
  ///
  /// - Throws: `LanguageModelError` with the system's reason.
  init(contentsOf path: String) throws(LanguageModelError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw LanguageModelError("cannot be read: \(String(cString: strerror(errno)))")
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw LanguageModelError("is no file that can be mapped")
    }
    let size = Int(status.st_size)
    guard size > 0 else { throw LanguageModelError("is empty, so no language model") }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED else {
      throw LanguageModelError("cannot be mapped: \(String(cString: strerror(errno)))")
    }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
    isMapped = true
  }

  deinit {
    if isMapped, let start = UnsafeMutableRawPointer(mutating: bytes.baseAddress) {
      munmap(start, bytes.count)
    }
  }
}
