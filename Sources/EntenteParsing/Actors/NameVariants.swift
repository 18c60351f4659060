/// The ways in which one name is written, as lists of words and signs without hyphens.
///
/// Matching is exact, word by word, so what may vary is spelled out when the lexicon is compiled.
enum NameVariants {
  /// The forms of a name of the lexicon.
  ///
  /// - Parameters:
  ///   - text: The name as it was written.
  ///   - form: What kind of name it is.
  ///   - ignoresCase: Whether case does not count.
  ///   - person: The surname, and whether it comes first, for a person's full name.
  /// - Returns: Lists of words and signs, each once.
  static func forms(
    of text: String, form: NameForm, ignoresCase: Bool,
    person: (surnames: [String], surnameFirst: Bool)? = nil
  ) -> [[String]] {
    var texts = [text]
    if let person {
      texts = givenNames(text)
      if person.surnameFirst { texts += texts.compactMap { swapped($0, person.surnames) } }
    }
    if text.hasPrefix("the ") { texts.append("The " + text.dropFirst(4)) }
    if ignoresCase { texts += [lower(text), title(text), sentence(text)] }
    let folded = texts.map(folding).filter { !texts.contains($0) }
    var seen: Set<[String]> = []
    return (texts + folded).map(words).filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// The forms of a title or noun: as written, in lower case, with a capital first, in Title Case.
  static func phrase(_ text: String) -> [[String]] {
    var seen: Set<[String]> = []
    return [text, sentence(text), title(text), title(text, small: false)].map(words).filter {
      seen.insert($0).inserted
    }
  }

  /// The words and signs of a text, hyphens left out.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { buffer in
      ActorLexer().scan(buffer, 0..<buffer.count) { token in
        if token.shape == .sign {
          if token.sign != 0x2D {
            words.append(String(decoding: [token.sign], as: UTF8.self))
          }
        } else {
          words.append(
            String(decoding: buffer[Int(token.start)..<Int(token.end)], as: UTF8.self))
        }
      }
    }
    return words
  }

  // MARK: Persons

  /// The ways to write given names: "Lee Jae-myung" as "Lee Jae Myung", "Lee Jae myung", "Lee Jaemyung";
  /// a name with an initial without it too.
  private static func givenNames(_ text: String) -> [String] {
    var texts = [text]
    let parts = text.split(separator: " ").map(String.init)
    if parts.count == 3, parts.allSatisfy({ $0.utf8.count > 1 && $0.utf8.last != 0x2E }),
      isSyllable(parts[1]), isSyllable(parts[2])
    {
      texts.append("\(parts[0]) \(parts[1])-\(lower(parts[2]))")
      texts.append("\(parts[0]) \(parts[1])\(lower(parts[2]))")
    }
    if let place = parts.firstIndex(where: { $0.utf8.dropFirst().contains(0x2D) }) {
      let pieces = parts[place].split(separator: "-").map(String.init)
      let others = [
        pieces.map(capitalised).joined(separator: " "),
        pieces[0] + pieces.dropFirst().map(lower).joined(),
        ([pieces[0]] + pieces.dropFirst().map(lower)).joined(separator: "-"),
      ]
      for other in others {
        var copy = parts
        copy[place] = other
        texts.append(copy.joined(separator: " "))
      }
    }
    let full = parts.filter { !($0.utf8.count == 2 && $0.utf8.last == 0x2E) }
    if full.count >= 2, full.count < parts.count { texts.append(full.joined(separator: " ")) }
    return texts
  }

  /// Whether a part may be one syllable of a Korean given name.
  private static func isSyllable(_ part: String) -> Bool {
    (2...6).contains(part.utf8.count) && !part.utf8.contains(0x2D)
  }

  /// "Lee Jae-myung" as "Jae-myung Lee".
  private static func swapped(_ text: String, _ surnames: [String]) -> String? {
    for surname in surnames where text.hasPrefix(surname + " ") {
      return text.dropFirst(surname.count + 1) + " " + surname
    }
    return nil
  }

  // MARK: Case and signs

  static func lower(_ text: String) -> String { text.lowercased() }

  private static func capitalised(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }

  private static func sentence(_ text: String) -> String { capitalised(text) }

  private static let smallWords: Set<String> = ["of", "for", "and", "the", "to", "in", "on", "d'"]

  private static func title(_ text: String, small: Bool = true) -> String {
    text.split(separator: " ").map { word in
      small && smallWords.contains(String(word)) ? String(word) : capitalised(String(word))
    }.joined(separator: " ")
  }

  /// Letters of European alphabets without their marks; others as they are.
  static func folding(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var folded = ""
    for scalar in text.unicodeScalars {
      if let plain = plainLetters[scalar] {
        folded += plain
      } else {
        folded.unicodeScalars.append(scalar)
      }
    }
    return folded
  }

  private static let plainLetters: [Unicode.Scalar: String] = {
    let groups: [(String, String)] = [
      ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"), ("c", "çćĉċč"), ("d", "ďđḍ"), ("e", "èéêëēĕėęěẹẻẽếềểễệə"),
      ("g", "ĝğġģǧ"), ("h", "ĥħḥ"), ("i", "ìíîïĩīĭįıỉị"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"),
      ("n", "ñńņňŋ"), ("o", "òóôõöøōŏőọỏốồổỗộớờởỡợơ"), ("r", "ŕŗř"), ("s", "śŝşšșṣ"),
      ("t", "ţťŧțṭ"), ("u", "ùúûüũūŭůűųụủứừửữựư"), ("w", "ŵ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżžẓ"),
    ]
    var table: [Unicode.Scalar: String] = ["ß": "ss", "æ": "ae", "œ": "oe", "Æ": "Ae", "İ": "I"]
    for (plain, marked) in groups {
      for scalar in marked.unicodeScalars {
        table[scalar] = plain
        for big in String(scalar).uppercased().unicodeScalars where table[big] == nil {
          table[big] = plain.uppercased()
        }
      }
    }
    table["I"] = nil
    return table
  }()
}
