import EntenteModels
import EntenteYAML

/// The repair rules while they are compiled.
struct RepairSource {
  /// The keys at the top of the YAML files.
  static let fileKeys = ["synonyms", "pairs", "damage", "terms", "collocations", "words", "style"]

  struct Rewrite: Hashable {
    let spun: [Int32]
    let original: [Int32]
    let cost: Int32
    let origin: RepairOrigin
  }

  private(set) var words: [String] = [""]
  private var numbers: [String: Int32] = [:]
  private(set) var flags: [RepairWordFlags] = [[]]
  private(set) var rewrites: [Rewrite] = []
  /// The words that have synonyms.
  var headWords: Set<String> = []
  private var known: [[Int32]: Set<[Int32]>] = [:]
  private(set) var nodes: [RepairNodeFlags] = [[]]
  private(set) var branches: [Branch: Int32] = [:]

  /// The classes of collocations in which each word stands first and second.
  private(set) var classes: [(first: UInt64, second: UInt64)] = [(0, 0)]
  private(set) var classCount = 0

  /// The weights of each table of style.
  var style: [SpunStyleTable: [UInt8]] = [:]

  struct Branch: Hashable {
    let node: Int32
    let word: Int32
  }

  /// Compiles the files of repair with the names of the lexicon.
  ///
  /// - Returns: The section's bytes; the same files give the same bytes.
  @Sendable
  static func compile(
    _ documents: [YAMLDocument], _ entries: LexiconSource, _ faults: Diagnostics
  ) -> [UInt8] {
    var source = RepairSource()
    for word in RepairWord.allCases { _ = source.number(of: word.text) }
    for document in documents { source.read(wordsOf: document, faults) }
    for document in documents { source.read(document, faults) }
    for entry in entries.entries { source.add(names: entry) }
    source.markBeginnings()
    return source.bytes()
  }

  /// Compiles the files that a lexicon was made of anew, with synonyms out of WordNet for the words that
  /// the lexicon has synonyms for.
  static func compile(_ lexicon: Lexicon, _ wordnet: WordNetSynonyms) throws(YAMLError) -> [UInt8] {
    let faults = Diagnostics()
    var source = RepairSource()
    for word in RepairWord.allCases { _ = source.number(of: word.text) }
    var entries = LexiconSource()
    var documents: [YAMLDocument] = []
    for layer in lexicon.sources {
      var above = LexiconSource()
      for file in layer {
        let document = try YAMLDocument(bytes: file.bytes, file: file.path)
        switch LexiconSection.of(document)?.key {
        case nil: above.read(document, faults)
        case RepairRules.sectionKey: documents.append(document)
        default: break
        }
      }
      entries.lay(above, faults)
    }
    for document in documents { source.read(wordsOf: document, faults) }
    for document in documents { source.read(document, faults) }
    source.add(wordnet)
    for entry in entries.entries { source.add(names: entry) }
    source.markBeginnings()
    return source.bytes()
  }

  /// Adds what WordNet has for the words that have synonyms already.
  private mutating func add(_ wordnet: WordNetSynonyms) {
    let heads = headWords
    for set in wordnet.sets {
      for word in set.words where heads.contains(word) {
        for other in set.words where other != word { add(other, for: word, set.part, cost: 3) }
      }
    }
  }

  // MARK: Adding

  /// The numbers of a phrase's words, in lower case; nil where it holds what is no word.
  mutating func phrase(_ text: String) -> [Int32]? {
    let bytes = Array(text.utf8)
    var numbers: [Int32] = []
    var isWhole = true
    bytes.withUnsafeBufferPointer { buffer in
      var scanner = RepairScanner(buffer, 0..<buffer.count)
      while let piece = scanner.next() {
        guard piece.kind == .word || piece.kind == .number,
          piece.end - piece.start <= RepairFormat.longestWord
        else {
          isWhole = isWhole && piece.kind == .mark
          continue
        }
        let letters = RepairScanner.normal(buffer, piece.start..<piece.end)
        numbers.append(number(of: String(decoding: letters, as: UTF8.self)))
      }
    }
    return isWhole && !numbers.isEmpty && numbers.count <= RepairFormat.longestPhrase
      ? numbers : nil
  }

  private mutating func number(of word: String) -> Int32 {
    if let number = numbers[word] { return number }
    let number = Int32(words.count)
    numbers[word] = number
    words.append(word)
    flags.append([])
    classes.append((0, 0))
    return number
  }

  /// Adds a flag to a word.
  mutating func mark(_ text: String, _ flag: RepairWordFlags) {
    guard let phrase = phrase(text), phrase.count == 1 else { return }
    flags[Int(phrase[0])].insert(flag)
  }

  /// Adds a class of collocations: each first word goes with each second.
  mutating func addClass(_ first: [String], _ second: [String]) {
    let bit: UInt64 = 1 << UInt64(classCount)
    classCount += 1
    for text in first { if let word = phrase(text)?.last { classes[Int(word)].first |= bit } }
    for text in second { if let word = phrase(text)?.first { classes[Int(word)].second |= bit } }
  }

  /// Adds a rewrite; the cheapest of several stays.
  mutating func add(
    _ spun: String, for original: String, cost: Int32, origin: RepairOrigin
  ) {
    guard spun != original, let from = phrase(spun), let to = phrase(original), from != to else {
      return
    }
    let hasDigits = original.utf8.contains { $0 &- 48 < 10 || $0 == UInt8(ascii: "%") }
    let isKept = from.count == 1 && flags[Int(from[0])].contains(.kept)
    if origin == .synonym, hasDigits || isKept || spun == "%" { return }
    if known[from, default: []].insert(to).inserted {
      rewrites.append(Rewrite(spun: from, original: to, cost: cost, origin: origin))
    }
  }

  /// Adds a term, with the plural of its last word where it is a common one.
  mutating func add(term: String, isProper: Bool) {
    guard let phrase = phrase(term), phrase.count >= 2 else { return }
    addBranch(phrase, isProper)
    let isPlain = phrase.allSatisfy { flags[Int($0)].isDisjoint(with: .function) }
    guard !isProper, isPlain, let last = phrase.last else { return }
    let plural = Inflection.plural(words[Int(last)])
    addBranch(phrase.dropLast() + [number(of: plural)], isProper)
  }

  private mutating func addBranch(_ phrase: [Int32], _ isProper: Bool) {
    var node: Int32 = 0
    for word in phrase {
      let branch = Branch(node: node, word: word)
      if let child = branches[branch] {
        node = child
      } else {
        let child = Int32(nodes.count)
        nodes.append([])
        branches[branch] = child
        node = child
      }
    }
    flags[Int(phrase[0])].insert(.beginsTerm)
    let old = nodes[Int(node)]
    nodes[Int(node)] = isProper && !old.contains(.term) ? [.term, .proper] : isProper ? old : .term
  }

  /// Marks the words that may stand for words with which a term begins.
  private mutating func markBeginnings() {
    let words = rewrites.filter { flags[Int($0.original[0])].contains(.beginsTerm) }.map {
      $0.spun[0]
    }
    for word in words { flags[Int(word)].insert(.beginsTerm) }
  }

  /// Adds the names of bodies and laws as terms, and the adjectives of nations.
  private mutating func add(names entry: LexiconSource.Entry) {
    for name in entry.names {
      switch (entry.kind, name.form) {
      case (.country, .demonym): mark(name.text, .nation)
      case (.organisation, .name), (.institution, .name), (.legalBasis, .name),
        (.organisation, .metonym), (.institution, .metonym), (.country, .metonym):
        add(term: name.text, isProper: true)
      default: break
      }
    }
  }
}
