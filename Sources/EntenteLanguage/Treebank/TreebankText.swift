/// The raw text behind sentences of a treebank, and where their sentences and words lie in it.
///
/// Sentences follow each other as `SpaceAfter` says; a blank line stands between paragraphs.
///
/// ```swift
/// let source = TreebankText(treebank.sentences[document])
/// var annotated = source.segmentation
/// source.bytes.withUnsafeBufferPointer { annotator.analyse($0, &annotated) }
/// ```
public struct TreebankText: Sendable {
  /// The text, UTF-8.
  public private(set) var bytes: [UInt8] = []
  /// Sentences, tokens and surface forms as the treebank has them; nothing else.
  public private(set) var segmentation = AnnotatedDocument()

  /// Rebuilds the text of sentences that follow each other.
  public init(_ sentences: some Sequence<TreebankSentence>) {
    var space = false
    for sentence in sentences {
      if sentence.startsParagraph || sentence.startsDocument, !bytes.isEmpty {
        bytes += [0x0A, 0x0A]
      } else if space {
        bytes.append(0x20)
      }
      append(sentence)
      space = sentence.words.last?.spaceAfter ?? space
    }
    bytes.append(0x0A)
  }

  private mutating func append(_ sentence: TreebankSentence) {
    let start = bytes.count
    let first = segmentation.tokens.count
    var space = false
    for surface in sentence.surfaces {
      if space { bytes.append(0x20) }
      space = surface.spaceAfter
      append(surface.form, as: sentence.words[surface.words])
    }
    for words in sentence.multiwords {
      segmentation.multiwords.append(words.lowerBound + first..<words.upperBound + first)
    }
    segmentation.sentences.append(start..<bytes.count)
    segmentation.firstTokens.append(segmentation.tokens.count)
  }

  /// Adds a surface form and a token for each of its words: where the form is their forms joined, at
  /// their places; else each gets as many bytes as it has, as far as some are left for the others.
  private mutating func append(_ form: String, as words: ArraySlice<TreebankWord>) {
    var rest = Array(form.unicodeScalars)[...]
    for (index, word) in words.enumerated() {
      let others = words.count - 1 - index
      let count =
        others == 0
        ? rest.count : max(1, min(word.form.unicodeScalars.count, rest.count - others))
      let start = bytes.count
      for scalar in rest.prefix(count) { bytes.append(contentsOf: Array(String(scalar).utf8)) }
      rest = rest.dropFirst(count)
      segmentation.tokens.append(start..<bytes.count)
    }
  }
}
