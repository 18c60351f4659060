import EntenteModels
import EntenteYAML

/// What the first and last lines of a document are searched for, as the lexicon has it.
struct CreditRules: Sendable {
  /// The key of the YAML files, and the name of the section.
  static let sectionKey = "credits"

  /// A list of the section, by its key in YAML.
  enum List: String, CaseIterable {
    case agencies, leads, reports, translationStarts, translations, languages, digestStarts
  }

  /// The phrases of each list, as they were written; those of agencies are in `agencies`.
  private(set) var phrases: [List: [String]] = [:]
  /// Agencies by the names that credits have for them.
  private(set) var agencies: [String: String] = [:]

  /// Rules out of a lexicon.
  ///
  /// - Throws: `LexiconError` for a lexicon without them.
  init(_ lexicon: Lexicon) throws(LexiconError) {
    guard let section = lexicon.section(Self.sectionKey) else {
      throw LexiconError("the lexicon holds no credits; compile it again")
    }
    for line in String(decoding: section, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "\t").map(String.init)
      guard parts.count == 3, let list = List(rawValue: parts[0]) else {
        throw LexiconError("the credits of the lexicon are damaged: '\(line)' is no rule")
      }
      if list == .agencies {
        agencies[parts[2]] = parts[1]
      } else {
        phrases[list, default: []].append(parts[2])
      }
    }
  }

  /// Compiles the YAML files whose top-level key is `credits`: a rule a line.
  static func compile(_ documents: [YAMLDocument], _ faults: Diagnostics) -> [UInt8] {
    var lines: [String] = []
    for document in documents {
      let top = YAMLMapping(document.root, of: document, faults, what: "a file of credits")
      top?.requireFormat(1)
      if let credits = top?.mapping(sectionKey) { lines += read(credits) }
      top?.finish()
    }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private static func read(_ credits: YAMLMapping) -> [String] {
    var lines: [String] = []
    for agency in credits.mappings(List.agencies.rawValue) {
      let id = agency.requiredString("id") ?? ""
      for name in agency.strings("names") { lines.append(line(.agencies, id, name)) }
      agency.finish()
    }
    for list in List.allCases where list != .agencies {
      for text in credits.strings(list.rawValue) { lines.append(line(list, "-", text)) }
    }
    credits.finish()
    return lines
  }

  private static func line(_ list: List, _ id: String, _ text: String) -> String {
    let parts = [list.rawValue, id, text].map { part in
      String(part.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
    return parts.joined(separator: "\t")
  }
}
