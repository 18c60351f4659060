/// The sentences of a CoNLL-U file as far as its lines were read.
struct CoNLLUSentences {
  private(set) var treebank = Treebank()
  private var sentence = TreebankSentence()
  /// The line of each word of the sentence, for faults that show only at its end.
  private var lines: [Int] = []
  private var surfaceEnd = 0
  private var surfaceSpace = true
  /// Whether a word of the sentence is at fault: of the others only the columns are then checked.
  private var isBroken = false
  private var names = BIOSpans()
  private var hasNames = false
  /// What words have and what words lack, over the whole file.
  private var present: TreebankLayers = []
  private var absent: TreebankLayers = []

  /// Takes one line.
  mutating func read(_ line: UnsafeBufferPointer<UInt8>, _ table: inout LineTable) {
    guard let first = line.first else { return finishSentence(&table) }
    if first == UInt8(ascii: "#") { return readComment(String(decoding: line, as: UTF8.self)) }
    let columns = LineTable.columns(of: line)
    guard columns.count == 10 || columns.count == 8 else {
      isBroken = true
      let message = "a word has 10 columns (or the first 8), split by tabs; found \(columns.count)"
      return table.fault(message)
    }
    let row = Row(line: line, columns: columns)
    let id = row.text(0)
    if id.contains("-") {
      readSurface(id, row, &table)
    } else if !id.contains(".") {
      readWord(row, &table)
    }
  }

  /// Ends the last sentence and the file.
  mutating func finish(_ table: inout LineTable) {
    finishSentence(&table)
    treebank.layers = TreebankLayers.all.subtracting(absent.subtracting(present))
    guard hasNames else { return }
    for index in treebank.sentences.indices where treebank.sentences[index].entities == nil {
      treebank.sentences[index].entities = []
    }
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

  private mutating func readSurface(_ id: String, _ row: Row, _ table: inout LineTable) {
    let ends = id.split(separator: "-").compactMap { Int($0) }
    let next = sentence.words.count + 1
    guard !isBroken else { return }
    guard ends.count == 2, ends[0] == next, ends[1] > next, next > surfaceEnd else {
      isBroken = true
      return table.fault("a range is 'n-m', n the next word's number (\(next)); found '\(id)'")
    }
    let form = row.text(1)
    guard form.unicodeScalars.count > ends[1] - ends[0] else {
      return table.fault("'\(form)' has fewer letters than words", column: row.column(1))
    }
    sentence.multiwords.append(ends[0] - 1..<ends[1])
    sentence.multiwordForms.append(form)
    surfaceEnd = ends[1]
    surfaceSpace = row.spaceAfter
  }

  private mutating func readWord(_ row: Row, _ table: inout LineTable) {
    let number = sentence.words.count + 1
    guard isBroken || row.text(0) == "\(number)" else {
      isBroken = true
      return table.fault("the next word's number is \(number); found '\(row.text(0))'")
    }
    guard !row.isBlank(1) else {
      isBroken = true
      return table.fault("a word has no form", column: row.column(1))
    }
    guard let upos = row.upos(&table), let tree = row.head(&table) else {
      isBroken = true
      return
    }
    guard !isBroken else { return }
    note(row, &table)
    let isInside = number < surfaceEnd
    let isLast = number == surfaceEnd
    sentence.words.append(
      TreebankWord(
        form: row.text(1), lemma: row.text(2), upos: upos,
        xpos: PennTag(name: row.text(4)) ?? .unknown, features: row.text(5), head: tree.head,
        relation: tree.relation,
        spaceAfter: isInside ? false : isLast ? surfaceSpace : row.spaceAfter))
    lines.append(table.line)
    if let label = row.miscellaneous("NER=") {
      hasNames = true
      if let message = names.add(label, word: number - 1) {
        table.fault(message, column: row.column(9))
      }
    }
  }

  /// Notes which layers a word has; tags and trees are for all words of a file or for none.
  private mutating func note(_ row: Row, _ table: inout LineTable) {
    let had = (present, absent)
    for (column, layer) in [(3, TreebankLayers.upos), (4, .xpos), (6, .trees)] {
      row.isUnderscore(column) ? absent.formUnion(layer) : present.formUnion(layer)
    }
    row.isUnderscore(2) && !row.isUnderscore(1)
      ? absent.formUnion(.lemmas) : present.formUnion(.lemmas)
    for (column, layer, what) in [(3, TreebankLayers.upos, "tags"), (6, .trees, "heads")]
    where present.contains(layer) && absent.contains(layer)
      && !(had.0.contains(layer) && had.1.contains(layer))
    {
      table.fault("some words of this file have \(what), others '_'", column: row.column(column))
    }
  }

  private mutating func finishSentence(_ table: inout LineTable) {
    defer {
      sentence = TreebankSentence()
      lines.removeAll(keepingCapacity: true)
      surfaceEnd = 0
      isBroken = false
      names = BIOSpans()
    }
    guard !sentence.words.isEmpty, !isBroken else { return }
    guard surfaceEnd <= sentence.words.count else {
      return table.fault("the range '-\(surfaceEnd)' ends after its sentence", line: lines.last)
    }
    if !absent.contains(.trees), let fault = TreeCheck.fault(of: sentence.words) {
      return table.fault(fault.message, line: lines[fault.word])
    }
    let entities = names.finish()
    if hasNames { sentence.entities = entities }
    if sentence.text.isEmpty { sentence.text = sentence.joinedText }
    treebank.sentences.append(sentence)
  }
}

/// A word's line with the places of its columns.
private struct Row {
  let line: UnsafeBufferPointer<UInt8>
  let columns: [Range<Int>]

  func text(_ index: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: line[columns[index]]), as: UTF8.self)
  }

  /// Where a column begins, in bytes from 1.
  func column(_ index: Int) -> Int { columns[index].lowerBound + 1 }

  func isUnderscore(_ index: Int) -> Bool {
    columns[index].count == 1 && line[columns[index].lowerBound] == UInt8(ascii: "_")
  }

  func isBlank(_ index: Int) -> Bool { line[columns[index]].allSatisfy { $0 == 0x20 } }

  func upos(_ table: inout LineTable) -> UPOS? {
    if isUnderscore(3) { return .x }
    if let upos = UPOS(name: text(3)) { return upos }
    let allowed = UPOS.allCases.map(\.name).joined(separator: ", ")
    table.fault("'\(text(3))' is no universal tag. Allowed: \(allowed)", column: column(3))
    return nil
  }

  func head(_ table: inout LineTable) -> (head: Int, relation: Relation)? {
    if isUnderscore(6) { return (-1, .dep) }
    guard let head = Int(text(6)), (0...Int(Int32.max)).contains(head) else {
      table.fault("a head is a word's number or 0; found '\(text(6))'", column: column(6))
      return nil
    }
    if let relation = Relation(name: text(7)) { return (head - 1, relation) }
    let allowed = Relation.names.filter { !$0.contains(":") }.joined(separator: ", ")
    let message = "'\(text(7))' is no relation of Universal Dependencies. Allowed: \(allowed)"
    table.fault(message, column: column(7))
    return nil
  }

  var spaceAfter: Bool { miscellaneous("SpaceAfter=") != "No" }

  /// What follows a key in column 10.
  func miscellaneous(_ key: String) -> String? {
    guard columns.count == 10, columns[9].count > key.utf8.count else { return nil }
    return text(9).split(separator: "|").first { $0.hasPrefix(key) }
      .map { String($0.dropFirst(key.count)) }
  }
}
