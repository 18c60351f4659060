import EntenteKit

/// Compiled overlays, kept between runs in the user's cache folder.
///
/// The name of a cached file follows from the built-in lexicon and every byte of the overlay, so that a
/// change is never missed; a cached file that is damaged is made again.
struct LexiconCache {
  /// The folder; nil where the environment names none.
  private let folder: String?

  /// The cache that `XDG_CACHE_HOME` or `HOME` names.
  init(environment: [String: String]) {
    let home = environment["HOME"].map { $0 + "/.cache" }
    folder = (environment["XDG_CACHE_HOME"] ?? home).map { $0 + "/entente" }
  }

  /// The built-in lexicon with a folder of YAML laid over it.
  ///
  /// - Throws: `YAMLError` with all faults of the overlay.
  func lexicon(overlay: String) throws -> Lexicon {
    guard let path = try place(of: overlay) else {
      return try Lexicon(bytes: LexiconCompiler.compile(overlay: overlay))
    }
    if let cached = cached(path) { return cached }
    let bytes = try LexiconCompiler.compile(overlay: overlay)
    do {
      try Files.write(bytes, to: path)
      return try Lexicon(contentsOf: path)
    } catch {
      // A cache that cannot be written costs time, nothing else.
      return try Lexicon(bytes: bytes)
    }
  }

  private func cached(_ path: String) -> Lexicon? {
    do {
      return try Lexicon(contentsOf: path)
    } catch {
      return nil
    }
  }

  private func place(of overlay: String) throws(YAMLError) -> String? {
    guard let folder else { return nil }
    var hash = SHA256()
    hash.update("\(Version.current) \(Lexicon.standard.fingerprint)".utf8)
    for file in Files.files(below: overlay, endings: [".yaml"]) {
      let bytes = try Files.bytes(of: file)
      hash.update("\(file.utf8.count) \(file) \(bytes.count) ".utf8)
      hash.update(bytes)
    }
    Files.makeFolder(folder)
    let name = hash.finish().prefix(12).map { byte in
      String(byte, radix: 16).count < 2 ? "0" + String(byte, radix: 16) : String(byte, radix: 16)
    }.joined()
    return "\(folder)/lexicon-\(name).bin"
  }
}
