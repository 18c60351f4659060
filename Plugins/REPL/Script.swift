import EntenteKit
@preconcurrency import Glibc

/// Lines that run without a person.
enum Script {
  /// The text of a file.
  static func text(ofFile path: String) throws(PluginError) -> String {
    guard let file = fopen(path, "r") else {
      throw PluginError(
        plugin: "repl", "'\(path)' cannot be read: \(String(cString: strerror(errno)))")
    }
    defer { fclose(file) }
    return text(of: file)
  }

  /// What stands on standard input.
  static func standardInput() -> String { text(of: stdin) }

  private static func text(of file: UnsafeMutablePointer<FILE>) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(contentsOf: buffer[..<count])
    }
  }
}
