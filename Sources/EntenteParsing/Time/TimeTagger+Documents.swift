public import EntenteLanguage
public import EntenteModels

extension TimeTagger {
  /// A tagger with the rules of a lexicon.
  ///
  /// - Throws: `LexiconError` for a lexicon without rules of time.
  public init(lexicon: Lexicon) throws(LexiconError) { self.init(rules: try lexicon.timeRules()) }

  /// The times of an annotated document, and between which days it was published where nobody says.
  ///
  /// Counted from the document's `reference` (an ISO day or date-time among what the format does not
  /// know), else from when it was published, else from its `publishedRange`. A document that has none of
  /// them gets its `publishedRange` here, with the words that it rests on; whatever is counted from a
  /// range is a guess.
  ///
  /// ```swift
  /// let times = tagger.times(dating: &document, annotated, text: text)
  /// document.publishedRange?.evidence  // "Nov. 14, 2025"
  /// ```
  ///
  /// - Parameters:
  ///   - document: The document; only its `publishedRange` is ever changed.
  ///   - annotated: Its sentences.
  ///   - text: The bytes of its text.
  /// - Returns: The spans in the order of the text, without overlap.
  public func times(
    dating document: inout Document, _ annotated: AnnotatedDocument, text: [UInt8]
  ) -> [TimeSpan] {
    if let moment = document.reference ?? document.published {
      return tag(annotated, text: text, context: TimeContext(reference: moment))
    }
    if let day = document.presumedDay {
      let context = TimeContext(reference: Moment(day), isInferred: true)
      return tag(annotated, text: text, context: context)
    }
    let (spans, written) = dating(annotated, text: text)
    if let written {
      let words = text[written.evidence.range.clamped(to: text.indices)]
      document.publishedRange = PublishedRange(
        range: written.days, evidence: String(decoding: words, as: UTF8.self))
    }
    return spans
  }

  /// The times of a document, its front matter left out; dates it as above.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - annotator: Finds its sentences, and its tags where it has a model.
  /// - Returns: The spans in the order of the text, without overlap.
  public func times(
    dating document: inout Document, annotator: Annotator = Annotator()
  ) -> [TimeSpan] {
    let text = Array(document.text.utf8)
    let hasFrontMatter = document.paragraphs.contains { $0.role == .metadata }
    let shown = document.paragraphs.filter { $0.role != .metadata }.map(\.range)
    var annotator = annotator
    let annotated = annotator.annotate(text, paragraphs: hasFrontMatter ? shown : nil)
    return times(dating: &document, annotated, text: text)
  }

  /// The times of many documents, found on all cores; dates each as above.
  ///
  /// - Returns: One list a document, in the order of the documents.
  public func times(
    dating documents: inout [Document], annotator: Annotator = Annotator()
  ) -> [[TimeSpan]] {
    let read = Cores.map(documents) { document in
      var document = document
      let times = times(dating: &document, annotator: annotator)
      return (document, times)
    }
    documents = read.map(\.0)
    return read.map(\.1)
  }
}

extension Document {
  /// The moment that the line of this document names as its `reference`.
  fileprivate var reference: Moment? {
    guard let entry = meta.first(where: { $0.key == "reference" }) else { return nil }
    return Moment(iso: entry.json.filter { $0 != "\"" })
  }
}
