import EntenteKit
@preconcurrency import Glibc

/// Files that the command reads and writes.
enum Files {
  /// The bytes of a file; `-` is standard input.
  ///
  /// - Throws: `YAMLError` that names the file and the system's reason.
  static func bytes(of path: String) throws(YAMLError) -> [UInt8] {
    guard path == "-" else { return try SourceFile.bytes(of: path) }
    guard let bytes = SourceFile.bytes(ofDescriptor: STDIN_FILENO) else {
      throw fault("standard input", "cannot be read")
    }
    return bytes
  }

  /// Writes a file whole or not at all: into a neighbour, then renamed.
  ///
  /// A device or a pipe is written to where it is.
  ///
  /// - Throws: `YAMLError` that names the file and the system's reason.
  static func write(_ bytes: [UInt8], to path: String) throws(YAMLError) {
    let place = isReplaceable(path) ? path + ".partial" : path
    guard let file = fopen(place, "w") else { throw fault(path, "cannot be written") }
    let count = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, count == bytes.count, place == path || rename(place, path) == 0 else {
      let error = fault(path, "cannot be written")
      if place != path { unlink(place) }
      throw error
    }
  }

  /// Finds out before long work whether its result can be written; nothing is written yet.
  ///
  /// - Throws: `YAMLError` that names the file and the system's reason.
  static func checkWritable(_ path: String) throws(YAMLError) {
    if isFolder(path) {
      errno = EISDIR
      throw fault(path, "cannot be written")
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let target = isReplaceable(path) ? folder : path
    guard access(target, W_OK) == 0 else { throw fault(path, "cannot be written") }
  }

  /// Whether nothing is at a path, or a file.
  private static func isReplaceable(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
  }

  /// Makes a folder and those above it, readable by their user alone, as far as they are missing.
  static func makeFolder(_ path: String) {
    for end in path.indices where path[end] == "/" && end > path.startIndex {
      mkdir(String(path[..<end]), 0o700)
    }
    mkdir(path, 0o700)
  }

  /// Whether there is anything at a path.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether there is a folder at a path.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The files below a folder whose names end so, in the order of their paths; hidden ones are left out.
  static func files(below folder: String, endings: [String]) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted().flatMap { name -> [String] in
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      if isFolder(path) { return files(below: path, endings: endings) }
      return endings.contains { name.hasSuffix($0) } ? [path] : []
    }
  }

  private static func fault(_ path: String, _ what: String) -> YAMLError {
    YAMLError(Diagnostic(file: path, message: "\(what): \(String(cString: strerror(errno)))"))
  }
}
