import EntenteModels

/// The closed vocabularies of a store (codes, types, topics, units, outlets ...) by number.
///
/// Numbers are given once and never change, so what was read stays true whatever other programs write.
/// Texts of documents and names of people are never terms.
final class Terms {
  private var numbers: [String: Int] = [:]
  private var texts: [Int: String] = [:]
  private var coders: [CoderVersion: Int] = [:]

  /// The number of a term, given now if it has none; inside a transaction that writes.
  func number(of text: String, in connection: Connection) throws(StoreError) -> Int {
    if let number = try known(text, in: connection) { return number }
    let insert = try connection.statement("INSERT INTO terms (text) VALUES (?) RETURNING row")
    insert.bind(1, text)
    let number = try insert.number() ?? 0
    numbers[text] = number
    return number
  }

  /// The number of a term; nil where it has none.
  func known(_ text: String, in connection: Connection) throws(StoreError) -> Int? {
    if let number = numbers[text] { return number }
    let select = try connection.statement("SELECT row FROM terms WHERE text = ?")
    select.bind(1, text)
    guard let number = try select.number() else { return nil }
    numbers[text] = number
    return number
  }

  /// The term of a number; empty for one that was never given.
  func text(_ number: Int, in connection: Connection) throws(StoreError) -> String {
    if let text = texts[number] { return text }
    let select = try connection.statement("SELECT text FROM terms WHERE row = ?")
    select.bind(1, number)
    var text = ""
    while try select.step() { text = select.row.text(0) }
    texts[number] = text
    return text
  }

  /// The number of a coder's version, given now if it has none.
  func number(
    of coder: CoderVersion, in connection: Connection
  ) throws(StoreError) -> Int {
    if let number = coders[coder] { return number }
    let values: [SQLValue] = [
      .text(coder.name), .text(coder.version), .text(coder.lexicon), .text(coder.rules),
    ]
    try connection.run(
      "INSERT OR IGNORE INTO coders (name, version, lexicon, rules) VALUES (?, ?, ?, ?)", values)
    var number = 0
    try connection.run(
      "SELECT row FROM coders WHERE name = ? AND version = ? AND lexicon = ? AND rules = ?", values
    ) { number = $0.int(0) }
    coders[coder] = number
    return number
  }

  /// The coder of a number.
  func coder(_ number: Int, in connection: Connection) throws(StoreError) -> CoderVersion? {
    if let coder = coders.first(where: { $0.value == number }) { return coder.key }
    try connection.run(
      "SELECT name, version, lexicon, rules FROM coders WHERE row = ?", [.integer(number)]
    ) { row in
      let coder = CoderVersion(
        name: row.text(0), version: row.text(1), lexicon: row.text(2), rules: row.text(3))
      coders[coder] = number
    }
    return coders.first { $0.value == number }?.key
  }

  /// Forgets what was learned: a transaction was undone.
  func forget() {
    numbers = [:]
    texts = [:]
    coders = [:]
  }
}
