/// A sentence of a treebank.
public struct TreebankSentence: Sendable {
  /// What `# sent_id` says; empty where nothing does.
  public var id = ""
  /// What `# text` says; else the forms joined as `SpaceAfter` says.
  public var text = ""
  /// Whether a document begins here.
  public var startsDocument = false
  /// Whether a paragraph begins here.
  public var startsParagraph = false
  /// The syntactic words.
  public var words: [TreebankWord] = []
  /// Surface forms of several words, as ranges of `words`.
  public var multiwords: [Range<Int>] = []
  /// How each of `multiwords` is written; in English treebanks its words' forms, joined.
  public var multiwordForms: [String] = []
  /// The names by word number in the sentence, in order, without overlap; nil where nothing is known
  /// of names.
  public var entities: [EntitySpan]?

  /// No words yet.
  public init() {}

  /// The surface tokens in order: their words, how they are written, whether white space follows.
  var surfaces: [(words: Range<Int>, form: String, spaceAfter: Bool)] {
    var surfaces: [(words: Range<Int>, form: String, spaceAfter: Bool)] = []
    surfaces.reserveCapacity(words.count)
    var multiword = 0
    var index = 0
    while index < words.count {
      if multiword < multiwords.count, multiwords[multiword].lowerBound == index {
        let range = multiwords[multiword]
        let last = words[range.upperBound - 1]
        surfaces.append((range, form(ofMultiword: multiword), last.spaceAfter))
        index = range.upperBound
        multiword += 1
      } else {
        surfaces.append((index..<index + 1, words[index].form, words[index].spaceAfter))
        index += 1
      }
    }
    return surfaces
  }

  private func form(ofMultiword index: Int) -> String {
    index < multiwordForms.count
      ? multiwordForms[index] : words[multiwords[index]].map(\.form).joined()
  }

  /// The surface tokens joined as `SpaceAfter` says.
  var joinedText: String {
    var text = ""
    var space = false
    for surface in surfaces {
      if space { text += " " }
      text += surface.form
      space = surface.spaceAfter
    }
    return text
  }
}
