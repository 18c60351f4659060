extension YAMLSyntaxProblem {
  /// What libyaml says, what we say, and whether the place to name is where the faulty thing starts.
  private static let words: [(problem: String, message: String, isAtStart: Bool)] = [
    (
      "did not find expected key",
      "no key where the mapping goes on; write 'key: value' in the column of its other keys, and "
        + "quotes around a text with quotes or brackets in it", false
    ),
    (
      "did not find expected '-' indicator",
      "no '- ' where the list goes on; write '- ' in the column of its other elements", false
    ),
    (
      "did not find expected ',' or ']'",
      "a list in brackets that does not go on; write ',' between elements and ']' after the last",
      false
    ),
    (
      "did not find expected ',' or '}'",
      "a mapping in braces that does not go on; write ',' between entries and '}' after the last",
      false
    ),
    (
      "did not find expected node content",
      "no value where one must stand; write one, with quotes if it starts with a sign", false
    ),
    (
      "did not find expected <document start>",
      "text after the end of the document; indent it so that it belongs to what is before, or remove it",
      false
    ),
    (
      "mapping values are not allowed in this context",
      "a ':' where no key can stand; write the key in the column of the other keys, or quotes around "
        + "a text with ': ' in it", false
    ),
    (
      "could not find expected ':'",
      "a line that is no 'key: value'; write ':' and a space after the key",
      true
    ),
    (
      "found character that cannot start any token",
      "no text can start with this sign; write quotes around the text", false
    ),
    (
      "found unexpected end of stream", "a quoted text that never ends; write the closing quote",
      true
    ),
    (
      "found unexpected document indicator",
      "a quoted text that never ends before '---' or '...'; write the closing quote", true
    ),
    (
      "found unknown escape character",
      #"an escape that YAML does not know; write '\\' for a backslash, or single quotes"#, false
    ),
    (
      "did not find expected hexdecimal number",
      #"an escape without its hexadecimal digits; write '\\' for a backslash, or single quotes"#,
      false
    ),
    (
      "found invalid Unicode character escape code",
      "an escape that is no character; write the character itself", false
    ),
    (
      "did not find expected comment or line break",
      "text on the line of '|' or '>'; start it on the next line, indented", false
    ),
    (
      "did not find expected alphabetic or numeric character",
      "'&' or '*' without a name; write quotes around the text", true
    ),
    (
      "block sequence entries are not allowed in this context",
      "a '- ' where no list can start; start the list on the next line", false
    ),
    (
      "mapping keys are not allowed in this context",
      "a '? ' where no key can stand; write quotes around the text", false
    ),
    ("found undefined tag handle", "a tag, which is not allowed; remove it or write quotes", false),
    (
      "did not find expected tag URI", "a tag, which is not allowed; remove it or write quotes",
      true
    ),
    ("did not find expected '!'", "a tag, which is not allowed; remove it or write quotes", true),
    (
      "did not find the expected '>'", "a tag, which is not allowed; remove it or write quotes",
      true
    ),
  ]

  /// The fault in our words: a tab in the indentation before all else, as it causes many others.
  func fault(in source: SourceText) -> (message: String, mark: SourceMark) {
    let place = source.mark(ofByte: offset)
    if let tab = source.tabInIndentation(ofLine: place.line) { return (Self.tabMessage, tab) }
    let known = Self.words.first { $0.problem == problem }
    let isPastEnd = source.firstSignificant(from: offset) == nil
    let isAtStart = isPastEnd || known?.isAtStart == true
    let mark = isAtStart ? start.map { source.mark(ofByte: $0) } ?? place : place
    let other = "this is not YAML: \(problem); write quotes around a text with signs in it"
    return (known?.message ?? other, mark)
  }

  /// What is said of every tab in the indentation.
  static let tabMessage = "a tab in the indentation; indent with spaces"
}
