@preconcurrency import Glibc

/// Makes folders and says what stands at a path.
enum Folders {
  /// What stands at a path.
  enum Found { case nothing, file, folder, other }

  /// Makes the folders that a path lies in, as far as they are missing.
  static func make(above path: String) {
    var index = path.startIndex
    while let slash = path[index...].firstIndex(of: "/") {
      if slash > path.startIndex { mkdir(String(path[..<slash]), 0o755) }
      index = path.index(after: slash)
    }
  }

  /// What stands at a path, links followed.
  static func found(at path: String) -> Found {
    var status = stat()
    guard stat(path, &status) == 0 else { return .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// A path in its shortest form, by its words alone: `./build//a/../b` is `build/b`.
  static func shortest(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !path.hasPrefix("/") {
        parts.append(part)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}
