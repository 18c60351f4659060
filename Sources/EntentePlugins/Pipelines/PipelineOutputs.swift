/// The places that a pipeline writes to, watched so that none is in another's way.
struct PipelineOutputs {
  private let readFiles: [String]
  private let store: String?
  private var taken: [(path: String, isFolder: Bool)] = []

  init(pipeline: String, store: String, sources: [Pipeline.Source]) {
    readFiles = ([pipeline] + sources.flatMap(\.files)).map { Folders.shortest($0) }
    let path = store.hasPrefix("sqlite:") ? String(store.dropFirst(7)) : store
    self.store = path.isEmpty || path.contains("://") ? nil : Folders.shortest(path)
  }

  /// Takes a place for an exporter.
  ///
  /// - Returns: Why it cannot be taken; nil when it can.
  mutating func add(_ to: String, isFolder: Bool) -> String? {
    let path = Folders.shortest(to)
    defer { taken.append((path, isFolder)) }
    if readFiles.contains(path) {
      return "'to' would overwrite '\(path)', which the pipeline reads"
    }
    if let store, path == store || path == store + "-wal" || path == store + "-shm" {
      return "'to' would overwrite the store '\(store)'"
    }
    if taken.contains(where: { $0.path == path }) { return "two exporters write to '\(path)'" }
    for other in taken where !other.isFolder && path.hasPrefix(other.path + "/") {
      return "'\(other.path)' is a file of another exporter and cannot be a folder"
    }
    if !isFolder, let other = taken.first(where: { $0.path.hasPrefix(path + "/") }) {
      return "'\(path)' is a folder with '\(other.path)' in it and cannot be a file"
    }
    return mismatch(at: path, to, isFolder: isFolder)
  }

  private func mismatch(at path: String, _ to: String, isFolder: Bool) -> String? {
    let found = Folders.found(at: path.isEmpty ? "." : path)
    if isFolder {
      return found == .file || found == .other
        ? "'\(path)' is a file; this exporter writes a folder" : nil
    }
    return found == .folder || to.hasSuffix("/")
      ? "'\(path)' is a folder; this exporter writes one file" : nil
  }
}
