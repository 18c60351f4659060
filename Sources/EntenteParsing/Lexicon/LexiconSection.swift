import EntenteYAML

/// A kind of rules with a compiled form of its own, kept in the lexicon as bytes under a name.
///
/// A YAML file whose top-level mapping has the section's key belongs to the section as a whole: its
/// compile function reads all of it, `entente:` too, and reports every fault. An overlay is compiled
/// together with the files that it lies over, which come first in the list of documents.
struct LexiconSection: Sendable {
  /// The key at the top of the section's YAML files, and the name of the compiled section.
  let key: String
  /// Turns the section's documents, in the order of layers and paths, into its bytes.
  let compile: @Sendable (_ documents: [YAMLDocument], _ faults: Diagnostics) -> [UInt8]

  /// All sections.
  static let all: [LexiconSection] = [
    LexiconSection(key: "quantities", compile: QuantityRules.compile),
    LexiconSection(key: TimeRules.sectionKey, compile: TimeRules.compile),
  ]

  /// The section that a file belongs to; nil for lists of entries and profiles.
  static func of(_ document: YAMLDocument) -> LexiconSection? {
    guard case .mapping(let entries) = document.root.content else { return nil }
    return all.first { section in entries.contains { $0.name == section.key } }
  }
}
