public import EntenteYAML

/// Synonyms out of WordNet's files, for repair: a richer source that a user names.
///
/// ```swift
/// let wordnet = try WordNetSynonyms(folder: "/usr/share/wordnet")
/// let judge = try SpunJudge(pairs: .english, synonyms: wordnet)
/// ```
///
/// - Source: the files `data.noun`, `data.verb`, `data.adj`, `data.adv` as WordNet's manual page `wndb`
///   describes them; nothing of them is built in.
public struct WordNetSynonyms: Sendable {
  /// Sets of words with one meaning, with what they are; words of several are split by spaces.
  let sets: [(part: RepairSource.PartOfSpeech, words: [String])]

  /// Reads the files of a folder.
  ///
  /// - Throws: `YAMLError`, which names the file, for one that cannot be read or is none of WordNet's.
  public init(folder: String) throws(YAMLError) {
    var sets: [(part: RepairSource.PartOfSpeech, words: [String])] = []
    let files: [(name: String, part: RepairSource.PartOfSpeech)] = [
      ("noun", .noun), ("verb", .verb), ("adj", .adjective), ("adv", .adverb),
    ]
    for file in files {
      let path = "\(folder)/data.\(file.name)"
      let count = sets.count
      for line in try SourceFile.bytes(of: path).split(separator: 0x0A) where line.first != 0x20 {
        let words = Self.words(line)
        if words.count > 1 { sets.append((file.part, words)) }
      }
      guard sets.count > count else {
        throw YAMLError(
          Diagnostic(file: path, message: "no sets of synonyms as WordNet writes them"))
      }
    }
    self.sets = sets
  }

  /// The words of a line: number, file, kind, how many words (two hexadecimal digits), then each word
  /// and a digit.
  private static func words(_ line: ArraySlice<UInt8>) -> [String] {
    let fields = line.prefix(2000).split(separator: 0x20)
    guard fields.count > 4, let count = Int(String(decoding: fields[3], as: UTF8.self), radix: 16),
      fields.count >= 4 + 2 * count
    else { return [] }
    return (0..<count).compactMap { place in
      let letters = fields[4 + 2 * place].prefix { $0 != UInt8(ascii: "(") }
      guard letters.allSatisfy({ $0 &- 97 < 26 || $0 == UInt8(ascii: "_") }) else { return nil }
      return String(decoding: letters.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }, as: UTF8.self)
    }
  }
}
