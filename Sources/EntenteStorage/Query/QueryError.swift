/// Why a query cannot be understood: where, what was found, what is allowed.
public struct QueryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where the word at fault starts, from 1, in UTF-8 bytes.
  public let column: Int
  /// How many bytes the word has.
  public let length: Int
  /// One sentence.
  public let message: String
  /// The word at fault.
  public let found: String
  /// What could stand there; empty where that is no list.
  public let allowed: [String]
  /// The query as it was typed.
  public internal(set) var query = ""

  init(_ word: QueryWord, _ message: String, found: String? = nil, allowed: [String] = []) {
    column = word.column
    length = word.length
    self.message = message
    self.found = found ?? word.text
    self.allowed = allowed
  }

  /// The query with a caret under the word at fault, on two lines that are indented by two.
  public var excerpt: String {
    // Carets stand under characters as a terminal shows them, not under bytes; a line break would move them.
    let bytes = Array(query.utf8)
    func characters(_ range: Range<Int>) -> String {
      String(decoding: bytes[range], as: UTF8.self)
    }
    let start = min(max(column - 1, 0), bytes.count)
    let end = min(start + max(length, 0), bytes.count)
    let shown = String(query.map { $0.isNewline ? " " : $0 })
    let gap = String(repeating: " ", count: characters(0..<start).count)
    let carets = String(repeating: "^", count: max(1, characters(start..<end).count))
    return "  \(shown)\n  \(gap)\(carets)"
  }

  /// `query:1:24: error: the message. Allowed: ...`.
  public var description: String {
    let list = allowed.isEmpty ? "" : ". Allowed: \(allowed.joined(separator: ", "))"
    return "query:1:\(column): error: \(message)\(list)"
  }
}

/// A word of a query with its place.
struct QueryWord: Hashable {
  let text: String
  /// Where it starts, from 1, in bytes.
  let column: Int
  let length: Int
  /// Whether it stands in quotes as a whole.
  let isQuoted: Bool

  /// The words of a query: blanks separate, double quotes hold together, also after a colon; a bar outside
  /// quotes is a word.
  static func words(of query: String) throws(QueryError) -> [QueryWord] {
    let bar = UInt8(ascii: "|")
    let bytes = Array(query.utf8)
    var words: [QueryWord] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] <= 0x20 {
        index += 1
        continue
      }
      let start = index
      var text: [UInt8] = []
      var inQuotes = false
      while index < bytes.count, inQuotes || bytes[index] > 0x20 {
        if bytes[index] == bar, !inQuotes {
          if index > start { break }
          text.append(bar)
          index += 1
          break
        }
        if bytes[index] == UInt8(ascii: "\"") {
          inQuotes.toggle()
        } else {
          text.append(bytes[index])
        }
        index += 1
      }
      let word = QueryWord(
        text: String(decoding: text, as: UTF8.self), column: start + 1, length: index - start,
        isQuoted: bytes[start] == UInt8(ascii: "\""))
      if inQuotes { throw QueryError(word, "a quote that never ends") }
      words.append(word)
    }
    return words
  }
}
