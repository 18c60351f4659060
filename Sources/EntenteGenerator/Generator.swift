import EntenteYAML
@preconcurrency import Glibc

/// Reads the YAML tables of a checkout and writes their Swift form.
enum Generator {
  /// Runs the command line.
  static func main() -> Never {
    let words = Array(CommandLine.arguments.dropFirst())
    let isCheck = words.contains("--check")
    guard let root = words.first(where: { $0 != "--check" }) else {
      fputs("usage: EntenteGenerator ROOT [--check]\n", stderr)
      exit(2)
    }
    do {
      exit(try generate(in: root, isCheck: isCheck))
    } catch {
      fputs("\(error)\n", stderr)
      exit(3)
    }
  }

  private static func generate(in root: String, isCheck: Bool) throws(YAMLError) -> Int32 {
    let models = root + "/Sources/EntenteModels"
    let faults = Diagnostics()
    let ontology = OntologyTables(try document(models, "ontology.yaml"), faults)
    let topics = TopicTables(try document(models, "topics.yaml"), faults)
    try faults.throwIfAny()
    var status: Int32 = 0
    let folder = models + "/Ontology/Generated/"
    for (name, text) in [
      ("EventType.swift", ontology.eventType), ("OntologyTables.swift", ontology.tables),
      ("TopicTable.swift", topics.table),
    ] where current(folder + name) != Array(text.utf8) {
      if isCheck {
        fputs("\(folder + name) is stale; run scripts/generate\n", stderr)
        status = 1
      } else {
        mkdir(folder, 0o755)
        try write(text, to: folder + name)
      }
    }
    return status
  }

  private static func document(_ folder: String, _ name: String) throws(YAMLError) -> YAMLDocument {
    let path = folder + "/Data/" + name
    return try YAMLDocument(bytes: SourceFile.bytes(of: path), file: path)
  }

  /// What a file holds now; nothing where there is none.
  private static func current(_ path: String) -> [UInt8] {
    do { return try SourceFile.bytes(of: path) } catch { return [] }
  }

  private static func write(_ text: String, to path: String) throws(YAMLError) {
    guard let file = fopen(path, "w") else {
      throw YAMLError(Diagnostic(file: path, message: "cannot be written"))
    }
    fputs(text, file)
    fclose(file)
  }
}

/// The first line of every file that is written.
func generatedHeader(from source: String) -> String {
  "// Generated from Data/\(source) by scripts/generate; change that file, not this one.\n// swift-format-ignore-file\n"
}

/// A text as a Swift string literal.
func literal(_ text: String) -> String {
  "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}
