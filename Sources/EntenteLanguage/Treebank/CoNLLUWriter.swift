/// Writes annotated documents as CoNLL-U.
///
/// ```swift
/// var writer = CoNLLUWriter()
/// writer.write(document, text: bytes, id: "report-7")
/// print(String(decoding: writer.bytes, as: UTF8.self))
/// ```
///
/// Layers that a document lacks are `_`. Names stand in column 10 (`NER=B-PER`). `# text` is the tokens
/// joined as `SpaceAfter` says: runs of white space in the source are one blank there.
///
/// - Source: Universal Dependencies, "CoNLL-U format".
public struct CoNLLUWriter: Sendable {
  /// What was written so far, UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// Nothing written yet.
  public init() {}

  /// Forgets what was written and keeps the room.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Adds a document.
  ///
  /// - Parameters:
  ///   - document: What was found in the text.
  ///   - text: The text's bytes.
  ///   - id: What `# newdoc` and `# sent_id` call it; nil for sentences numbered from 1 and no name.
  ///   - paragraphs: The paragraphs in order; nil when each line that holds sentences begins one.
  public mutating func write(
    _ document: AnnotatedDocument, text: [UInt8], id: String? = nil,
    paragraphs: [Range<Int>]? = nil
  ) {
    bytes.reserveCapacity(bytes.count + document.tokens.count * 64)
    text.withUnsafeBufferPointer { text in
      var names = document.entities[...]
      var paragraph = 0
      for index in document.sentences.indices {
        let start = document.sentences[index].lowerBound
        var isFirst = index == 0 || (paragraphs == nil && document.startsLine(index, of: text))
        while let paragraphs, paragraph < paragraphs.count,
          paragraphs[paragraph].lowerBound <= start
        {
          paragraph += 1
          isFirst = true
        }
        if index == 0 { comment("newdoc", id.map { "id = \($0)" }) }
        if isFirst { comment("newpar", nil) }
        comment("sent_id", "= " + (id.map { "\($0)-\(index + 1)" } ?? "\(index + 1)"))
        let sentence = Sentence(document: document, text: text, index: index)
        writeText(of: sentence)
        writeWords(of: sentence, &names)
      }
    }
  }

  /// What the lines of one sentence are written from.
  private struct Sentence {
    let document: AnnotatedDocument
    let text: UnsafeBufferPointer<UInt8>
    let index: Int
    var tokens: Range<Int> { document.tokens(ofSentence: index) }
  }

  private mutating func writeText(of sentence: Sentence) {
    bytes.append(contentsOf: "# text = ".utf8)
    for token in sentence.tokens {
      append(sentence.text, sentence.document.tokens[token])
      if token + 1 < sentence.tokens.upperBound, sentence.document.spaceFollows(token) {
        bytes.append(0x20)
      }
    }
    bytes.append(0x0A)
  }

  private mutating func writeWords(of sentence: Sentence, _ names: inout ArraySlice<EntitySpan>) {
    let document = sentence.document
    let first = sentence.tokens.lowerBound
    var multiword = document.firstMultiword(from: first)
    var surfaceEnd = first
    for token in sentence.tokens {
      if multiword < document.multiwords.count, document.multiwords[multiword].lowerBound == token {
        let words = document.multiwords[multiword]
        writeSurface(sentence, words)
        surfaceEnd = words.upperBound
        multiword += 1
      }
      while let name = names.first, name.words.upperBound <= token { names.removeFirst() }
      number(token - first + 1)
      writeForm(sentence, token)
      writeTree(document, token, first)
      let label = names.first.flatMap { name in
        name.words.contains(token) ? (name.words.lowerBound == token ? "B-" : "I-", name.kind) : nil
      }
      let space = token < surfaceEnd || document.spaceFollows(token)
      writeMiscellaneous(label.map { $0.0 + $0.1.name }, space: space)
    }
    bytes.append(0x0A)
  }

  private mutating func writeSurface(_ sentence: Sentence, _ words: Range<Int>) {
    let document = sentence.document
    let first = sentence.tokens.lowerBound
    number(words.lowerBound - first + 1)
    bytes.append(UInt8(ascii: "-"))
    number(words.upperBound - first)
    bytes.append(0x09)
    let start = document.tokens[words.lowerBound].lowerBound
    append(sentence.text, start..<document.tokens[words.upperBound - 1].upperBound)
    bytes.append(contentsOf: "\t_\t_\t_\t_\t_\t_\t_\t".utf8)
    writeMiscellaneous(nil, space: document.spaceFollows(words.upperBound - 1))
  }

  /// Form, lemma, tags and features.
  private mutating func writeForm(_ sentence: Sentence, _ token: Int) {
    let document = sentence.document
    bytes.append(0x09)
    append(sentence.text, document.tokens[token])
    bytes.append(0x09)
    document.withLemma(of: token) { $0.isEmpty ? blank() : append($0, 0..<$0.count) }
    bytes.append(0x09)
    column(token < document.upos.count ? document.upos[token].name : "_")
    column(token < document.xpos.count ? document.xpos[token].name : "_")
    let features = token < document.features.count ? Int(document.features[token]) : 0
    column(features < document.featureSets.count ? document.featureSets[features] : "_")
  }

  private mutating func writeTree(_ document: AnnotatedDocument, _ token: Int, _ first: Int) {
    guard token < document.heads.count, token < document.relations.count else {
      return bytes.append(contentsOf: "_\t_\t_\t".utf8)
    }
    let head = Int(document.heads[token])
    number(head < 0 ? 0 : head - first + 1)
    bytes.append(0x09)
    column(document.relations[token].name)
    bytes.append(contentsOf: "_\t".utf8)
  }

  private mutating func writeMiscellaneous(_ label: String?, space: Bool) {
    if let label { bytes.append(contentsOf: "NER=\(label)".utf8) }
    if label != nil, !space { bytes.append(UInt8(ascii: "|")) }
    if !space { bytes.append(contentsOf: "SpaceAfter=No".utf8) }
    if label == nil, space { blank() }
    bytes.append(0x0A)
  }

  // MARK: Bytes

  private mutating func comment(_ key: String, _ value: String?) {
    bytes.append(contentsOf: "# \(key)".utf8)
    if let value {
      bytes.append(0x20)
      for byte in value.utf8 { append(byte) }
    }
    bytes.append(0x0A)
  }

  private mutating func column(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    bytes.append(0x09)
  }

  private mutating func blank() { bytes.append(UInt8(ascii: "_")) }

  private mutating func number(_ value: Int) {
    if value >= 10 { number(value / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    for index in range { append(text[index]) }
  }

  /// A byte as it is; a control character, which would break the line or the column, as U+FFFD.
  private mutating func append(_ byte: UInt8) {
    if byte >= 0x20, byte != 0x7F { bytes.append(byte) } else { bytes += [0xEF, 0xBF, 0xBD] }
  }
}
