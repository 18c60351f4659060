/// The names of a treebank's sentences, kept in a file of their own.
///
/// A line a word: form, universal tag, Penn tag, BIO label, further columns that are not read; sentences
/// as in CoNLL-U, each with its `# sent_id`.
///
/// ```swift
/// let names = try NameView(bytes: bytes, name: "names.tsv")
/// try names.join(to: &treebank)
/// ```
public struct NameView: Sendable {
  /// The names of one sentence.
  private struct Sentence: Sendable {
    var id = ""
    var line = 0
    var wordCount = 0
    var entities: [EntitySpan] = []
  }

  private let file: String
  private var sentences: [Sentence] = []

  /// Reads a file's bytes.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - name: What errors call the file.
  /// - Throws: `TreebankError` that lists the first 20 faults.
  public init(bytes: [UInt8], name: String) throws(TreebankError) {
    file = name
    var table = LineTable()
    var sentence = Sentence()
    var spans = BIOSpans()
    var sentences: [Sentence] = []
    func finish() {
      sentence.entities = spans.finish()
      if sentence.wordCount > 0 { sentences.append(sentence) }
      sentence = Sentence()
      spans = BIOSpans()
    }
    table.read(bytes) { table, line in
      if line.isEmpty { return finish() }
      if line.starts(with: "# sent_id = ".utf8) {
        sentence.id = String(decoding: line.dropFirst(12), as: UTF8.self)
        sentence.line = table.line
      }
      let columns = LineTable.columns(of: line)
      if line[0] == UInt8(ascii: "#"), columns.count == 1 { return }
      guard columns.count >= 4 else {
        return table.fault("a word has at least 4 columns; found \(columns.count)")
      }
      let label = String(decoding: line[columns[3]], as: UTF8.self)
      if let message = spans.add(label, word: sentence.wordCount) {
        table.fault(message, column: columns[3].lowerBound + 1)
      }
      sentence.wordCount += 1
    }
    finish()
    self.sentences = sentences
    guard table.faults.isEmpty else { throw TreebankError(file: name, faults: table.faults) }
  }

  /// Gives each sentence of a treebank its names; a sentence that the view lacks keeps what it has.
  ///
  /// - Throws: `TreebankError` where the view's sentences are not the treebank's; the treebank is then
  ///   unchanged.
  public func join(to treebank: inout Treebank) throws(TreebankError) {
    var places: [String: [Int]] = [:]
    for (index, sentence) in treebank.sentences.enumerated() {
      places[sentence.id, default: []].append(index)
    }
    var lines: [String: Int] = [:]
    var joined = treebank
    var faults: [TreebankError.Fault] = []
    for sentence in sentences where faults.count < TreebankError.limit {
      func fault(_ message: String) {
        faults.append(TreebankError.Fault(line: max(1, sentence.line), column: 1, message: message))
      }
      guard let found = places[sentence.id], let index = found.first else {
        fault("the treebank has no sentence '\(sentence.id)'")
        continue
      }
      if found.count > 1 {
        fault("the treebank has \(found.count) sentences '\(sentence.id)'; give each its own id")
        continue
      }
      if let first = lines.updateValue(sentence.line, forKey: sentence.id) {
        fault("'\(sentence.id)' stands twice; the first is at line \(first)")
        continue
      }
      let count = treebank.sentences[index].words.count
      guard count == sentence.wordCount else {
        fault("'\(sentence.id)' has \(sentence.wordCount) words here, \(count) in the treebank")
        continue
      }
      joined.sentences[index].entities = sentence.entities
    }
    guard faults.isEmpty else { throw TreebankError(file: file, faults: faults) }
    treebank = joined
  }
}
