/// Reads CoNLL-U.
///
/// ```swift
/// let treebank = try CoNLLUReader.treebank(bytes: bytes, name: "train.conllu")
/// ```
///
/// - Source: Universal Dependencies, "CoNLL-U format". Columns 9 and 10 are read only for
///   `SpaceAfter=No`; empty nodes (`8.1`) are passed over.
public enum CoNLLUReader {
  /// Reads a file's bytes.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - name: What errors call the file.
  /// - Throws: `TreebankError` that lists the first 20 faulty lines.
  public static func treebank(bytes: [UInt8], name: String) throws(TreebankError) -> Treebank {
    var reading = Reading()
    bytes.withUnsafeBufferPointer { reading.read($0) }
    guard reading.faults.isEmpty else { throw TreebankError(file: name, faults: reading.faults) }
    return reading.treebank
  }

  private struct Reading {
    var treebank = Treebank()
    var faults: [TreebankError.Fault] = []
    private var sentence = TreebankSentence()
    private var surfaceEnd = 0
    private var surfaceSpace = true
    private var line = 0

    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
      var start = 0
      for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x0A {
        var end = index
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        line += 1
        if faults.count < 20 {
          readLine(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        }
        start = index + 1
      }
      finishSentence()
    }

    private mutating func readLine(_ bytes: UnsafeBufferPointer<UInt8>) {
      guard let first = bytes.first else { return finishSentence() }
      if first == UInt8(ascii: "#") { return readComment(String(decoding: bytes, as: UTF8.self)) }
      let columns = bytes.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard columns.count == 10 || columns.count == 8 else {
        return fault("a word has 10 columns (or the first 8); found \(columns.count)")
      }
      let space = columns.count == 8 || !columns[9].split(separator: "|").contains("SpaceAfter=No")
      if columns[0].contains("-") { return readSurface(columns[0], space) }
      if columns[0].contains(".") { return }
      readWord(columns, space)
    }

    private mutating func readComment(_ text: String) {
      func value(_ key: String) -> String? {
        text.hasPrefix("# \(key) = ") ? String(text.dropFirst(key.count + 5)) : nil
      }
      if text.hasPrefix("# newdoc") { sentence.startsDocument = true }
      if text.hasPrefix("# newpar") { sentence.startsParagraph = true }
      if let id = value("sent_id") { sentence.id = id }
      if let text = value("text") { sentence.text = text }
    }

    private mutating func readSurface(_ id: String, _ space: Bool) {
      let ends = id.split(separator: "-").compactMap { Int($0) }
      guard ends.count == 2, ends[0] == sentence.words.count + 1, ends[1] > ends[0] else {
        return fault("a range is 'n-m', n the next word's number; found '\(id)'")
      }
      sentence.multiwords.append(ends[0] - 1..<ends[1])
      surfaceEnd = ends[1]
      surfaceSpace = space
    }

    private mutating func readWord(_ columns: [String], _ space: Bool) {
      let number = sentence.words.count + 1
      guard columns[0] == "\(number)" else {
        return fault("the next word's number is \(number); found '\(columns[0])'")
      }
      guard let upos = UPOS(name: columns[3]) else {
        return fault("'\(columns[3])' is no universal tag")
      }
      guard let head = Int(columns[6]), head >= 0 else {
        return fault("a head is a word's number or 0; found '\(columns[6])'")
      }
      guard let relation = Relation(name: columns[7]) else {
        return fault("'\(columns[7])' is no relation of Universal Dependencies")
      }
      guard !columns[1].isEmpty else { return fault("a word has no form") }
      let isInside = number < surfaceEnd
      let isLast = number == surfaceEnd
      sentence.words.append(
        TreebankWord(
          form: columns[1], lemma: columns[2], upos: upos,
          xpos: PennTag(name: columns[4]) ?? .unknown, features: columns[5],
          head: head - 1, relation: relation,
          spaceAfter: isInside ? false : isLast ? surfaceSpace : space))
    }

    private mutating func finishSentence() {
      defer {
        sentence = TreebankSentence()
        surfaceEnd = 0
      }
      guard !sentence.words.isEmpty else { return }
      for word in sentence.words where word.head >= sentence.words.count {
        return fault("the sentence before has the head \(word.head + 1), but fewer words")
      }
      if sentence.text.isEmpty {
        for word in sentence.words { sentence.text += word.form + (word.spaceAfter ? " " : "") }
        if sentence.text.hasSuffix(" ") { sentence.text.removeLast() }
      }
      treebank.sentences.append(sentence)
    }

    private mutating func fault(_ message: String) {
      faults.append(TreebankError.Fault(line: line, message: message))
    }
  }
}
