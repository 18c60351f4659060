/// Finds sentences and words in English text.
///
/// An annotator keeps its buffers between calls; one task uses it at a time.
///
/// ```swift
/// var annotator = Annotator()
/// let document = annotator.annotate(Array("He left. She stayed.".utf8))
/// document.sentences.count  // 2
/// ```
public struct Annotator: Sendable {
  private let segmenter = Segmenter()

  /// An annotator that segments; trained stages come with a model that has them.
  public init() {}

  /// Segments the paragraphs of a text; the end of a paragraph ends a sentence.
  ///
  /// - Parameters:
  ///   - text: The text's UTF-8 bytes.
  ///   - paragraphs: The runs to look at, in order; nil for the whole text, line by line.
  /// - Returns: Sentences and tokens.
  public mutating func annotate(
    _ text: [UInt8], paragraphs: [Range<Int>]? = nil
  ) -> AnnotatedDocument {
    var document = AnnotatedDocument()
    text.withUnsafeBufferPointer { bytes in
      for paragraph in paragraphs ?? Segmenter.lines(of: bytes) {
        segmenter.segment(bytes, paragraph, into: &document)
      }
    }
    return document
  }
}
