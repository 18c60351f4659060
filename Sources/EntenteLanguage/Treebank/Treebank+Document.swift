extension Treebank {
  /// The sentences of an annotated document, to be compared with a treebank or written.
  ///
  /// - Parameters:
  ///   - document: What was found in the text; layers that it lacks are missing in `layers`.
  ///   - text: The text's bytes.
  public init(document: AnnotatedDocument, text: [UInt8]) {
    self.init()
    append(document, text: text)
  }

  /// Adds the sentences of an annotated document; they are a document here too.
  ///
  /// The treebank keeps the layers that it and all documents added have.
  public mutating func append(_ document: AnnotatedDocument, text: [UInt8]) {
    sentences.reserveCapacity(sentences.count + document.sentences.count)
    layers.formIntersection(document.layers)
    text.withUnsafeBufferPointer { text in
      var names = document.entities[...]
      for index in document.sentences.indices {
        var sentence = TreebankSentence()
        sentence.startsDocument = index == 0
        sentence.startsParagraph = document.startsLine(index, of: text)
        document.fill(&sentence, index, text)
        sentence.entities = Self.names(&names, of: document.tokens(ofSentence: index))
        sentence.id = "\(sentences.count + 1)"
        sentence.text = sentence.joinedText
        sentences.append(sentence)
      }
    }
  }

  /// Takes the names of a sentence off a document's names and numbers their words in the sentence.
  private static func names(
    _ names: inout ArraySlice<EntitySpan>, of tokens: Range<Int>
  ) -> [EntitySpan] {
    var found: [EntitySpan] = []
    while let name = names.first, name.words.lowerBound < tokens.upperBound {
      names.removeFirst()
      let words = name.words.clamped(to: tokens)
      guard !words.isEmpty else { continue }
      let first = tokens.lowerBound
      found.append(
        EntitySpan(words: words.lowerBound - first..<words.upperBound - first, kind: name.kind))
    }
    return found
  }
}

extension AnnotatedDocument {
  /// The layers that every token has.
  fileprivate var layers: TreebankLayers {
    var layers: TreebankLayers = []
    if upos.count == tokens.count { layers.formUnion(.upos) }
    if xpos.count == tokens.count { layers.formUnion(.xpos) }
    if lemmaRanges.count == tokens.count { layers.formUnion(.lemmas) }
    if heads.count == tokens.count, relations.count == tokens.count { layers.formUnion(.trees) }
    return layers
  }

  /// Gives a treebank's sentence the words of one of the document.
  fileprivate func fill(
    _ sentence: inout TreebankSentence, _ index: Int, _ text: UnsafeBufferPointer<UInt8>
  ) {
    let range = tokens(ofSentence: index)
    let first = range.lowerBound
    var multiword = firstMultiword(from: first)
    var surfaceEnd = first
    sentence.words.reserveCapacity(range.count)
    for token in range {
      if multiword < multiwords.count, multiwords[multiword].lowerBound == token {
        let words = multiwords[multiword]
        let bytes = tokens[words.lowerBound].lowerBound..<tokens[words.upperBound - 1].upperBound
        sentence.multiwords.append(words.lowerBound - first..<words.upperBound - first)
        sentence.multiwordForms.append(String(decoding: text[bytes], as: UTF8.self))
        surfaceEnd = words.upperBound
        multiword += 1
      }
      let isInside = token + 1 < surfaceEnd
      sentence.words.append(word(token, first, text, spaceAfter: !isInside && spaceFollows(token)))
    }
  }

  private func word(
    _ token: Int, _ first: Int, _ text: UnsafeBufferPointer<UInt8>, spaceAfter: Bool
  ) -> TreebankWord {
    let features = token < features.count ? Int(features[token]) : 0
    let hasTree = token < heads.count && token < relations.count
    let head = hasTree ? Int(heads[token]) : -1
    return TreebankWord(
      form: String(decoding: text[tokens[token]], as: UTF8.self),
      lemma: token < lemmaRanges.count ? lemma(of: token) : "_",
      upos: token < upos.count ? upos[token] : .x,
      xpos: token < xpos.count ? xpos[token] : .unknown,
      features: features < featureSets.count ? featureSets[features] : "_",
      head: head < 0 ? -1 : head - first,
      relation: hasTree ? relations[token] : .dep, spaceAfter: spaceAfter)
  }
}
