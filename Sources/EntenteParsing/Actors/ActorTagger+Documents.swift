public import EntenteLanguage
public import EntenteModels

extension ActorTagger {
  /// The mentions of a document, front matter left out.
  ///
  /// - Parameters:
  ///   - document: The document; a `reference` among its further facts, else its date, says when offices
  ///     are held.
  ///   - reference: The day for a document without a date.
  ///   - annotator: Finds its sentences, and tags, trees and names where it has a model.
  /// - Returns: The mentions in the order of the text, without overlap.
  public func mentions(
    in document: Document, reference: Day? = nil, annotator: Annotator = Annotator()
  ) -> [ActorMention] {
    var annotator = annotator
    let text = Array(document.text.utf8)
    let runs = document.paragraphs.filter { $0.role != .metadata }.map(\.range)
    let annotated = annotator.annotate(text, paragraphs: document.paragraphs.isEmpty ? nil : runs)
    let day = document.statedReference ?? document.presumedDay ?? reference
    return mentions(in: text, annotated, reference: day)
  }

  /// The mentions of many documents, found on all cores.
  ///
  /// - Returns: One list a document, in the order of the documents.
  public func mentions(
    in documents: [Document], reference: Day? = nil, annotator: Annotator = Annotator()
  ) -> [[ActorMention]] {
    Cores.map(documents) { mentions(in: $0, reference: reference, annotator: annotator) }
  }
}

extension Document {
  /// The day that a line of NDJSON gives as its `reference`: an ISO day or date-time.
  fileprivate var statedReference: Day? {
    guard let entry = meta.first(where: { $0.key == "reference" }) else { return nil }
    return Day(iso: entry.json.dropFirst().prefix(10))
  }
}
