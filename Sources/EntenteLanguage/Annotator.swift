/// Finds sentences, words and, with a trained model, tags, lemmas, trees and names in English text.
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
  /// Keeps the bytes that the stages work on.
  private let model: LanguageModel
  private var network: NetworkRunner?
  /// How long the stages took so far.
  public private(set) var timings = StageTimings()

  /// An annotator with the stages of a model; without one it segments.
  public init(model: LanguageModel = .untrained) {
    self.model = model
    network = model.network.map(NetworkRunner.init)
  }

  /// Segments the paragraphs of a text and analyses its sentences; the end of a paragraph ends a
  /// sentence.
  ///
  /// - Parameters:
  ///   - text: The text's UTF-8 bytes.
  ///   - paragraphs: The runs to look at, in order; nil for the whole text, line by line.
  /// - Returns: Sentences and tokens with what the model's stages add.
  public mutating func annotate(
    _ text: [UInt8], paragraphs: [Range<Int>]? = nil
  ) -> AnnotatedDocument {
    var document = AnnotatedDocument()
    text.withUnsafeBufferPointer { bytes in
      timings.measure(.segmentation) {
        for paragraph in paragraphs ?? Segmenter.lines(of: bytes) {
          segmenter.segment(bytes, paragraph, into: &document)
        }
      }
      analyse(bytes, &document)
    }
    return document
  }

  /// Runs the model's stages over a document that is segmented already.
  ///
  /// - Parameters:
  ///   - text: The text's UTF-8 bytes.
  ///   - document: Sentences and tokens; what the stages find is added.
  public mutating func analyse(
    _ text: UnsafeBufferPointer<UInt8>, _ document: inout AnnotatedDocument
  ) {
    timings.tokens += document.tokens.count
    timings.measure(.syntax) { network?.run(text, &document) }
    if let lemmatizer = model.lemmatizer, document.upos.count == document.tokens.count {
      timings.measure(.lemmas) { lemmatizer.lemmatize(text, &document) }
    }
  }
}
