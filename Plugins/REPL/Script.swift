import EntenteKit
@preconcurrency import Glibc

/// Lines that run without a person.
enum Script {
  /// The text of a file.
  static func text(ofFile path: String) throws(PluginError) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw PluginError(
        plugin: "repl", "'\(path)' cannot be read: \(String(cString: strerror(errno)))")
    }
    defer { close(file) }
    return text(of: file)
  }

  /// What stands on standard input.
  static func standardInput() -> String { text(of: STDIN_FILENO) }

  private static func text(of descriptor: Int32) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count > 0 {
        bytes.append(contentsOf: buffer[..<count])
      } else if count == 0 || errno != EINTR {
        return String(decoding: bytes, as: UTF8.self)
      }
    }
  }
}
