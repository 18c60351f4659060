import EntenteLanguage
public import EntenteModels

extension TimeTagger {
  /// A tagger with the rules of a lexicon.
  ///
  /// - Throws: `LexiconError` for a lexicon without rules of time.
  public init(lexicon: Lexicon) throws(LexiconError) { self.init(rules: try lexicon.timeRules()) }

  /// The times of a document, counted from its `reference` (an ISO day or date-time among what the
  /// format does not know), else from when it was published.
  ///
  /// - Returns: The spans in the order of the text; none of its front matter.
  public func times(of document: Document) -> [TimeSpan] {
    let text = Array(document.text.utf8)
    let hasFrontMatter = document.paragraphs.contains { $0.role == .metadata }
    let shown = document.paragraphs.filter { $0.role != .metadata }.map(\.range)
    var annotator = Annotator()
    let annotated = annotator.annotate(text, paragraphs: hasFrontMatter ? shown : nil)
    let context = TimeContext(reference: document.reference ?? document.published)
    return tag(annotated, text: text, context: context)
  }

  /// The times of many documents, found on all cores.
  ///
  /// - Returns: One list a document, in the order of the documents.
  public func times(in documents: [Document]) -> [[TimeSpan]] {
    Cores.map(documents) { times(of: $0) }
  }
}

extension Document {
  /// The moment that the line of this document names as its `reference`.
  fileprivate var reference: Moment? {
    guard let entry = meta.first(where: { $0.key == "reference" }) else { return nil }
    return Moment(iso: entry.json.filter { $0 != "\"" })
  }
}
