extension Annotator {
  /// Analyses the raw text behind a treebank, document by document.
  ///
  /// - Returns: What was found, to be compared with the treebank.
  public mutating func treebank(fromTextOf gold: Treebank) -> Treebank {
    var found = Treebank()
    for document in gold.documents {
      let source = TreebankText(gold.sentences[document])
      found.append(annotate(source.bytes), text: source.bytes)
    }
    return found
  }

  /// Analyses a treebank's sentences and words as they are segmented there, document by document.
  ///
  /// - Returns: The same sentences and words with what was found.
  public mutating func treebank(fromSegmentationOf gold: Treebank) -> Treebank {
    var found = Treebank()
    for document in gold.documents {
      let source = TreebankText(gold.sentences[document])
      var annotated = source.segmentation
      source.bytes.withUnsafeBufferPointer { analyse($0, &annotated) }
      found.append(annotated, text: source.bytes)
    }
    return found
  }
}
