public import EntenteLanguage
public import EntenteModels

/// Finds amounts of money, shares, counts and ordinals in English text.
///
/// ```swift
/// let tagger = QuantityTagger()
/// let text = Array("Seoul pledged $350 billion.".utf8)
/// var annotator = Annotator()
/// let spans = tagger.quantities(in: annotator.annotate(text), text: text)
/// spans[0].value?.description  // "350000000000"
/// ```
///
/// One pass over the bytes of each sentence; may be shared by tasks.
public struct QuantityTagger: Sendable {
  private let rules: QuantityRules

  /// A tagger with the rules of a lexicon.
  public init(lexicon: Lexicon = .standard) throws(LexiconError) {
    try self.init(rules: lexicon.quantityRules())
  }

  /// A tagger with rules of one's own.
  public init(rules: QuantityRules) { self.rules = rules }

  /// The quantities of a text.
  ///
  /// - Parameters:
  ///   - document: The text's sentences; its tags are used where it has them.
  ///   - text: The text's UTF-8 bytes.
  /// - Returns: The spans in the order of the text, without overlap.
  /// - Complexity: linear in the length of the text.
  public func quantities(in document: AnnotatedDocument, text: [UInt8]) -> [QuantitySpan] {
    text.withUnsafeBufferPointer { bytes in
      var reader = QuantityReader(text: bytes, rules: rules, document: document)
      for (index, sentence) in document.sentences.enumerated()
      where sentence.upperBound <= bytes.count {
        reader.read(sentence, number: index)
      }
      return reader.spans
    }
  }

  /// The quantities of a document, front matter left out.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - annotator: Finds its sentences, and its tags where it has a model.
  /// - Returns: The spans in the order of the text, without overlap.
  public func quantities(
    in document: Document, annotator: Annotator = Annotator()
  ) -> [QuantitySpan] {
    var annotator = annotator
    let text = Array(document.text.utf8)
    let runs = document.paragraphs.filter { $0.role != .metadata }.map(\.range)
    let annotated = annotator.annotate(text, paragraphs: document.paragraphs.isEmpty ? nil : runs)
    return quantities(in: annotated, text: text)
  }

  /// The quantities of many documents, found on all cores.
  ///
  /// - Returns: One list a document, in the order of the documents.
  public func quantities(
    in documents: [Document], annotator: Annotator = Annotator()
  ) -> [[QuantitySpan]] {
    Cores.map(documents) { quantities(in: $0, annotator: annotator) }
  }
}

extension Lexicon {
  /// The rules of quantities that are compiled into the lexicon.
  ///
  /// - Throws: `LexiconError` for a lexicon without them.
  public func quantityRules() throws(LexiconError) -> QuantityRules {
    guard let section = section("quantities") else {
      throw LexiconError("the lexicon has no section 'quantities'; compile it again")
    }
    return try QuantityRules(section: section, owner: self)
  }
}
