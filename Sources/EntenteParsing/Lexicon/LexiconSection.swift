import EntenteYAML

/// A kind of rules with a compiled form of its own, kept in the lexicon as bytes under a name.
///
/// A YAML file whose top-level mapping has the section's key belongs to the section as a whole: its
/// compile function reads all of it, `entente:` too, and reports every fault. An overlay is compiled
/// together with the files that it lies over, which come first in the list of documents.
struct LexiconSection: Sendable {
  /// The name of the compiled section.
  let key: String
  /// The keys at the top of the section's YAML files.
  let fileKeys: [String]
  /// Turns the section's documents, in the order of layers and paths, into its bytes; the lexicon's
  /// entries stand by.
  let compile:
    @Sendable (_ documents: [YAMLDocument], _ entries: LexiconSource, _ faults: Diagnostics)
      -> [UInt8]

  /// All sections.
  static let all: [LexiconSection] = [
    LexiconSection(key: CodingRules.sectionKey, fileKeys: [CodingRules.sectionKey]) {
      documents, _, faults in CodingRules.compile(documents, faults)
    },
    LexiconSection(key: CreditRules.sectionKey, fileKeys: [CreditRules.sectionKey]) {
      documents, _, faults in CreditRules.compile(documents, faults)
    },
    LexiconSection(key: "quantities", fileKeys: ["quantities"]) { documents, _, faults in
      QuantityRules.compile(documents, faults)
    },
    LexiconSection(key: TimeRules.sectionKey, fileKeys: [TimeRules.sectionKey]) {
      documents, _, faults in TimeRules.compile(documents, faults)
    },
    LexiconSection(
      key: RepairRules.sectionKey, fileKeys: RepairSource.fileKeys, compile: RepairSource.compile),
  ]

  /// The section that a file belongs to; nil for lists of entries and profiles.
  static func of(_ document: YAMLDocument) -> LexiconSection? {
    guard case .mapping(let entries) = document.root.content else { return nil }
    return all.first { section in entries.contains { section.fileKeys.contains($0.name) } }
  }
}
