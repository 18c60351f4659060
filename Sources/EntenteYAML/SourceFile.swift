@preconcurrency import Glibc

/// Whole files, read with an error that names them.
public enum SourceFile {
  /// The bytes of a file.
  ///
  /// - Throws: `YAMLError` that names the file and the system's reason; a folder is refused.
  public static func bytes(of path: String) throws(YAMLError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw fault(path) }
    defer { close(file) }
    guard let bytes = bytes(ofDescriptor: file) else { throw fault(path) }
    return bytes
  }

  /// The bytes that a file descriptor gives until its end; nil when the system refuses.
  public static func bytes(ofDescriptor descriptor: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count > 0 {
        bytes.append(contentsOf: buffer[..<count])
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        return nil
      }
    }
  }

  private static func fault(_ path: String) -> YAMLError {
    YAMLError(
      Diagnostic(file: path, message: "cannot be read: \(String(cString: strerror(errno)))"))
  }
}
