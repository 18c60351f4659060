/// Annotated sentences, as CoNLL-U holds them.
public struct Treebank: Sendable {
  /// The sentences in the order of the file.
  public var sentences: [TreebankSentence] = []
  /// What the words are annotated with; everything, unless it was found missing.
  public var layers: TreebankLayers = .all

  /// No sentences yet.
  public init() {}

  /// The documents, as ranges of `sentences`; together they are all sentences.
  public var documents: [Range<Int>] {
    var starts = sentences.indices.filter { $0 > 0 && sentences[$0].startsDocument }
    if !sentences.isEmpty { starts.insert(0, at: 0) }
    return zip(starts, starts.dropFirst() + [sentences.count]).map { $0..<$1 }
  }
}
