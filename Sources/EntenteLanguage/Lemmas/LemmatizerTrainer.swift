/// Makes the section `lemmas` of a language model.
///
/// ```swift
/// let section = LemmatizerTrainer.section(from: [ewt, gum], seed: 1)
/// ```
///
/// The tables of irregular words come first; bases and the endings of stems are learned from the treebanks'
/// lemmas; then each form whose lemma the rules miss is put into the dictionary. Words without a lemma
/// (`_`) are passed over.
public enum LemmatizerTrainer {
  /// Learns from treebanks.
  ///
  /// - Parameters:
  ///   - treebanks: Sentences with tags and lemmas; earlier ones win where counts are equal.
  ///   - seed: Nothing is drawn by lot; it is there as in all trainers.
  /// - Returns: The section's bytes; the same for the same treebanks.
  public static func section(from treebanks: [Treebank], seed: UInt64) -> [UInt8] {
    var builder = LemmaTableBuilder()
    let words = treebanks.flatMap { $0.sentences.flatMap(\.words) }.filter(isLesson)
    addTables(to: &builder)
    addBases(of: words, to: &builder)
    addExceptions(of: words, to: &builder)
    return builder.bytes()
  }

  private static func isLesson(_ word: TreebankWord) -> Bool {
    word.lemma != "_" && !word.form.isEmpty
  }

  // MARK: Tables

  private static func addTables(to builder: inout LemmaTableBuilder) {
    func set(_ form: Substring, _ tags: [String], _ lemma: Substring) {
      for tag in tags.compactMap(PennTag.init(name:)) {
        builder.setLemma(
          String(lemma), Lemmatizer.key(form.utf8, LemmaTable.Question.tag, tag, nil))
      }
    }
    for row in rows(IrregularVerbs.forms) {
      for form in row[1].split(separator: "/") + row[2].split(separator: "/") {
        set(form, ["VBD", "VBN"], row[0])
      }
      know(row[0], .verb, &builder)
    }
    for row in rows(IrregularVerbs.others) {
      set(row[0], ["VBG", "VBD", "VBN", "VBZ", "VBP"], row[1])
    }
    for row in rows(IrregularNouns.plurals) { set(row[0], ["NNS"], row[1]) }
    for row in rows(IrregularDegrees.forms) {
      set(row[0], ["JJR", "JJS"], row[1])
      set(row[0], ["RBR", "RBS"], row[row.count - 1])
    }
    for row in rows(ClosedWords.lemmas) {
      for index in stride(from: 1, to: row.count - 1, by: 2) {
        set(row[index], [String(row[0])], row[index + 1])
      }
    }
    for word in rows(ClosedWords.capitalised).joined() {
      set(Substring(word.lowercased()), ["JJ", "NN"], word)
      set(Substring(word.lowercased() + "s"), ["NNS"], word)
    }
    for verb in rows(IrregularVerbs.inE).joined() { know(verb, .verb, &builder) }
  }

  private static func rows(_ table: String) -> [[Substring]] {
    table.split(separator: "\n").map { $0.split(separator: " ") }
  }

  private static func know(
    _ word: some StringProtocol, _ flags: LemmaTable.Flags, _ builder: inout LemmaTableBuilder
  ) {
    var hash = LemmaHash(LemmaTable.Question.word)
    hash.add(word.utf8)
    builder.add(flags, hash)
  }

  // MARK: Bases

  /// Lemmas by what they are, and what the ends of their stems say of an -e.
  private static func addBases(of words: [TreebankWord], to builder: inout LemmaTableBuilder) {
    var bases: [LemmaTable.Flags.RawValue: Set<String>] = [:]
    for word in words where !word.features.contains("Typo=Yes") {
      guard let flag = flag(of: word) else { continue }
      bases[flag.rawValue, default: []].insert(word.lemma)
      know(word.lemma, flag == .name ? .name : [flag, .common], &builder)
    }
    for flag in [LemmaTable.Flags.verb, .noun, .adjective] {
      addEndings(of: bases[flag.rawValue] ?? [], flag, to: &builder)
    }
  }

  private static func flag(of word: TreebankWord) -> LemmaTable.Flags? {
    let isSmall = word.lemma.utf8.allSatisfy { $0 >= 97 && $0 <= 122 || $0 == UInt8(ascii: "-") }
    let first = word.lemma.utf8.first ?? 0
    switch word.upos {
    case .verb, .aux: return isSmall ? .verb : nil
    case .noun: return isSmall ? .noun : nil
    case .adj, .adv: return isSmall ? .adjective : nil
    case .propn:
      let rest = word.lemma.utf8.dropFirst()
      return first >= 65 && first <= 90 && rest.count > 2
        && rest.allSatisfy { $0 >= 97 && $0 <= 122 }
        ? .name : nil
    default: return isSmall ? .common : nil
    }
  }

  private static func addEndings(
    of bases: Set<String>, _ flag: LemmaTable.Flags, to builder: inout LemmaTableBuilder
  ) {
    var counts: [[UInt8]: (plain: Int, e: Int)] = [:]
    for base in bases {
      var stem = Array(base.utf8)
      let isInE = stem.last == UInt8(ascii: "e")
      if isInE { stem.removeLast() }
      guard stem.count >= 2, let last = stem.last, !Array("aeiouy".utf8).contains(last) else {
        // Of vowels only -o is asked: heroes, shoes.
        continue
      }
      for length in 1...min(LemmaRules.longestEnding, stem.count) {
        let ending = Array(stem.suffix(length))
        if isInE {
          counts[ending, default: (0, 0)].e += 1
        } else {
          counts[ending, default: (0, 0)].plain += 1
        }
      }
    }
    for (ending, count) in counts where count.plain + count.e > 1 || ending.count == 1 {
      guard count.plain != count.e else { continue }
      var hash = LemmaHash(LemmaTable.Question.ending)
      hash.add(ending)
      builder.add(count.e > count.plain ? flag : flag.withoutE, hash)
    }
  }

  // MARK: Exceptions

  /// A form with tags, as the dictionary may be asked.
  private struct Key: Hashable, Comparable {
    let form: String
    let question: UInt8
    let xpos: PennTag
    let upos: UPOS?

    var hash: LemmaHash { Lemmatizer.key(form.utf8, question, xpos, upos) }

    static func < (one: Key, other: Key) -> Bool {
      (one.form, one.question, one.xpos.rawValue, one.upos?.rawValue ?? 255)
        < (other.form, other.question, other.xpos.rawValue, other.upos?.rawValue ?? 255)
    }
  }

  /// Adds, from the general question to the particular one, what the table so far misses.
  private static func addExceptions(of words: [TreebankWord], to builder: inout LemmaTableBuilder) {
    for question in [
      LemmaTable.Question.tag, LemmaTable.Question.tags, LemmaTable.Question.capitals,
    ] {
      var lemmas: [Key: [String: Int]] = [:]
      var sample: [Key: TreebankWord] = [:]
      for word in words {
        guard let key = key(of: word, question) else { continue }
        lemmas[key, default: [:]][word.lemma, default: 0] += 1
        if sample[key] == nil { sample[key] = word }
      }
      let section = builder.bytes()
      section.withUnsafeBytes { bytes in
        do {
          let lemmatizer = try Lemmatizer(bytes)
          for (key, counts) in lemmas {
            guard let word = sample[key] else { continue }
            let found = lemmatizer.lemma(of: key.form, word)
            let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
            guard let best, best.value > counts[found] ?? 0 else { continue }
            builder.setLemma(best.key, key.hash)
          }
        } catch {
          preconditionFailure("a section that was just written: \(error)")
        }
      }
    }
  }

  private static func key(of word: TreebankWord, _ question: UInt8) -> Key? {
    let action = LemmaAction.ofTag[Int(word.xpos.rawValue)]
    let keepsCase = action == .name || action == .names
    let hasCapital = word.form.utf8.contains(where: LemmaCase.isCapital)
    if question == LemmaTable.Question.capitals, keepsCase || !hasCapital { return nil }
    var form = word.form
    if !keepsCase, question != LemmaTable.Question.capitals {
      var small: [UInt8] = []
      Array(form.utf8).withUnsafeBufferPointer { LemmaCase.appendSmall($0, &small) }
      form = String(decoding: small, as: UTF8.self)
    }
    let upos = question == LemmaTable.Question.tags ? word.upos : nil
    return Key(form: form, question: question, xpos: word.xpos, upos: upos)
  }
}

extension Lemmatizer {
  /// The lemma of a form with a word's tags.
  func lemma(of form: String, _ word: TreebankWord) -> String {
    var bytes: [UInt8] = []
    Array(form.utf8).withUnsafeBufferPointer {
      append($0, upos: word.upos, xpos: word.xpos, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
