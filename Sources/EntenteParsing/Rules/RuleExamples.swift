import EntenteModels
public import EntenteYAML

/// Tries the rules of a lexicon on the texts that they say to accept and reject.
public enum RuleExamples {
  /// What is wrong with the examples of a lexicon's rules: an accepted text in which the rule made no
  /// record, a rejected text of which it told a deed.
  ///
  /// - Parameter lexicon: The lexicon; the YAML that it was compiled from is read again, of an overlay
  ///   only what lies on top.
  /// - Returns: The faults with the places of the texts, in the order of the files.
  /// - Throws: `CoderError` for a damaged lexicon.
  public static func faults(of lexicon: Lexicon) throws(CoderError) -> [Diagnostic] {
    let coder = try Coder(lexicon: lexicon)
    let unread = Diagnostics()
    let examples = (lexicon.sources.last ?? []).flatMap { file -> [Example] in
      guard let document = try? YAMLDocument(bytes: file.bytes, file: file.path) else { return [] }
      return Self.examples(of: document, unread)
    }
    return Cores.map(examples) { $0.fault(coder) }.compactMap { $0 }
  }

  /// A text that a rule accepts or rejects.
  private struct Example: Sendable {
    let document: YAMLDocument
    let mark: SourceMark
    let rule: String
    let text: String
    let isAccepted: Bool

    func fault(_ coder: Coder) -> Diagnostic? {
      let day = Day(iso: "2026-01-13").map { Moment($0) }
      let drafts = coder.drafts(of: Document(text: text, published: day))
      let used = drafts.filter { isAccepted || isToldAsDeed($0) }.map(\.rule)
      guard used.contains(rule) != isAccepted else { return nil }
      let found = used.isEmpty ? "no rule" : used.joined(separator: ", ")
      let message =
        isAccepted
        ? "the rule '\(rule)' accepts this text, but makes no record of it; \(found) did"
        : "the rule '\(rule)' rejects this text, but tells a deed of it"
      return document.diagnostic(message, at: mark)
    }

    /// Whether a record says that something is so: an expectation, plan or denial of a rejected deed
    /// is right.
    private func isToldAsDeed(_ draft: Draft) -> Bool {
      guard draft.polarity == .positive else { return false }
      switch draft.content {
      case .event(let event): return event.phase == .occurred || event.phase == .ongoing
      case .expectation: return rule.hasPrefix("expectations/")
      default: return true
      }
    }
  }

  private static func examples(of document: YAMLDocument, _ faults: Diagnostics) -> [Example] {
    guard LexiconSection.of(document)?.key == CodingRules.sectionKey,
      let file = YAMLMapping(document.root, of: document, faults, what: "a file of rules")?
        .mapping(CodingRules.sectionKey), let family = file.string("family")
    else { return [] }
    return (file.mappings("rules") + file.mappings("measures")).flatMap { rule -> [Example] in
      let name = family + "/" + (rule.string("id") ?? "")
      return ["accepts", "rejects"].flatMap { key in
        rule.nodes(key).map { node in
          Example(
            document: document, mark: node.mark, rule: name, text: node.text ?? "",
            isAccepted: key == "accepts")
        }
      }
    }
  }
}
