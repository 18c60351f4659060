import EntenteModels
public import EntenteYAML
@preconcurrency import Glibc

/// Turns the YAML of a lexicon into the one file that is mapped at start.
///
/// The same files give the same bytes. The YAML itself is kept in the compiled file, so that an overlay
/// is compiled together with all that it lies over.
public enum LexiconCompiler {
  /// Compiles the `.yaml` files of a folder and its folders, in the order of their paths.
  ///
  /// A later folder wins over an earlier one; an entry that another folder defines already must say
  /// `replaces:` with its own id.
  ///
  /// - Parameters:
  ///   - folder: The lexicon's folder.
  ///   - overlays: Folders that are laid over it, later wins.
  ///   - warnings: Is given what is probably not meant, when there is no error.
  /// - Returns: The compiled lexicon.
  /// - Throws: `YAMLError` with all faults of all files.
  public static func compile(
    folder: String, overlays: [String] = [], warnings: ([Diagnostic]) -> Void = { _ in }
  ) throws(YAMLError) -> [UInt8] {
    let faults = Diagnostics()
    let layers = ([folder] + overlays).map { layer(of: $0, faults) }
    let bytes = try compile(layers, faults)
    warnings(faults.sorted)
    return bytes
  }

  /// Compiles a folder laid over a compiled lexicon.
  ///
  /// - Parameters:
  ///   - folder: The user's YAML; an entry that the lexicon has already must say `replaces:`.
  ///   - base: What it is laid over.
  ///   - warnings: Is given what is probably not meant, when there is no error.
  /// - Returns: The compiled lexicon.
  /// - Throws: `YAMLError` with all faults of all files.
  public static func compile(
    overlay folder: String, over base: Lexicon = .standard,
    warnings: ([Diagnostic]) -> Void = { _ in }
  ) throws(YAMLError) -> [UInt8] {
    let faults = Diagnostics()
    let bytes = try compile(base.sources + [layer(of: folder, faults)], faults)
    warnings(faults.sorted)
    return bytes
  }

  private static func compile(
    _ layers: [[LexiconFile]], _ faults: Diagnostics
  ) throws(YAMLError) -> [UInt8] {
    var merged = LexiconSource()
    var ofSection: [String: [YAMLDocument]] = [:]
    for layer in layers {
      var source = LexiconSource()
      for file in layer {
        guard let document = read(file, faults) else { continue }
        if let section = LexiconSection.of(document) {
          ofSection[section.key, default: []].append(document)
        } else {
          source.read(document, faults)
        }
      }
      merged.lay(source, faults)
    }
    LexiconLint.check(merged, faults)
    let rules = ActorRules(merged.actorRules, faults)
    let sections = LexiconSection.all.map { section in
      (section.key, section.compile(ofSection[section.key] ?? [], merged, faults))
    }
    try faults.throwIfAny()
    return LexiconWriter.bytes(of: merged, rules: rules, sections: sections, files: layers)
  }

  private static func read(_ file: LexiconFile, _ faults: Diagnostics) -> YAMLDocument? {
    do {
      return try YAMLDocument(bytes: file.bytes, file: file.path)
    } catch {
      faults.add(contentsOf: error.diagnostics)
      return nil
    }
  }

  private static func layer(of folder: String, _ faults: Diagnostics) -> [LexiconFile] {
    let names = yamlFiles(in: folder, below: "")
    if names.isEmpty {
      faults.add(Diagnostic(file: folder, message: "no .yaml file in this folder"))
    }
    return names.compactMap {
      file(folder.hasSuffix("/") ? folder + $0 : folder + "/" + $0, $0, faults)
    }
  }

  private static func file(
    _ path: String, _ name: String, _ faults: Diagnostics
  ) -> LexiconFile? {
    do {
      return LexiconFile(name: name, path: path, bytes: try SourceFile.bytes(of: path))
    } catch {
      faults.add(contentsOf: error.diagnostics)
      return nil
    }
  }

  private static func yamlFiles(in folder: String, below prefix: String) -> [String] {
    guard let directory = opendir(folder + "/" + prefix) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      names +=
        name.hasSuffix(".yaml")
        ? [prefix + name] : yamlFiles(in: folder, below: prefix + name + "/")
    }
    return names.sorted()
  }
}

/// A YAML file of a lexicon.
struct LexiconFile {
  /// Its path below the lexicon's folder.
  let name: String
  /// What diagnostics call it.
  let path: String
  let bytes: [UInt8]
}
