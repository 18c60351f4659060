@preconcurrency import Glibc

/// Folders that tests read and write.
public enum Places {
  /// The root of the checkout.
  public static let root = String(
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined())

  /// The folder of treebanks that `ENTENTE_TREEBANKS` names, nil without it.
  ///
  /// They are never checked in.
  public static var treebanks: String? { getenv("ENTENTE_TREEBANKS").map { String(cString: $0) } }

  /// The bytes of a file of the checkout; none when it cannot be read.
  public static func bytes(of path: String) -> [UInt8] {
    guard let file = fopen(path.hasPrefix("/") ? path : root + "/" + path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  /// The descriptor of a file that is open for writing; -1 when it cannot be opened.
  public static func open(_ path: String) -> Int32 { Glibc.open(path, O_WRONLY) }

  /// Makes a path stand for another.
  public static func link(_ path: String, to target: String) { symlink(target, path) }

  /// What a path that was made by `link` stands for; nil for another path.
  public static func target(of path: String) -> String? {
    guard let target = realpath(path, nil) else { return nil }
    defer { free(target) }
    return String(cString: target)
  }

  /// The text of a file of the checkout.
  public static func text(of path: String) -> String {
    String(decoding: bytes(of: path), as: UTF8.self)
  }

  /// Writes a file whole.
  public static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  /// The example articles' paths, in their order.
  public static var articles: [String] {
    files(in: root + "/Examples/pipelines/articles")
  }

  /// The longer articles of `Tests/Articles`, in their order.
  public static var longArticles: [String] {
    files(in: root + "/Tests/Articles").filter { $0.hasSuffix(".txt") }
  }

  /// The files of a folder, in the order of their names.
  public static func files(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(folder + "/" + name) }
    }
    return names.sorted()
  }
}

/// A folder of its own for a test; it goes with the value.
public final class TemporaryFolder {
  /// Where it is.
  public let path: String

  /// Makes the folder.
  public init() {
    var template = Array("/tmp/entente-test-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
  }

  /// Writes a file into it and gives its path.
  @discardableResult
  public func write(_ text: String, to name: String) -> String {
    let place = path + "/" + name
    if let file = fopen(place, "w") {
      fputs(text, file)
      fclose(file)
    }
    return place
  }

  deinit { remove(path) }

  private func remove(_ path: String) {
    for child in Places.files(in: path) { remove(child) }
    if rmdir(path) != 0 { unlink(path) }
  }
}
