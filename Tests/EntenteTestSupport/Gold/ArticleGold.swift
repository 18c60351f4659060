public import EntenteModels

/// What a careful reader takes from an article, as its `.gold.json` says.
///
/// ```swift
/// let gold = try ArticleGold(article: "Tests/Articles/alliances/2025-12-06-delhi-summit.txt")
/// let score = try gold.score(of: coder.code(gold.document).records)
/// ```
public struct ArticleGold: Sendable {
  /// The article, with its day of publication.
  public let document: Document
  /// The article's name without its ending.
  public let name: String
  /// What the article says.
  let facts: [GoldEntry]
  /// What nobody should read in it.
  let traps: [GoldEntry]

  /// An article of the checkout with the gold file beside it.
  ///
  /// - Parameter path: The path of the `.txt` file.
  /// - Throws: `JSONError` for a gold file that cannot be read or that uses unknown conditions.
  public init(article path: String) throws(JSONError) {
    let stem = String(path.dropLast(".txt".count))
    let text = Places.bytes(of: path)
    let gold = try JSONObject(JSONValue(utf8: Places.bytes(of: stem + ".gold.json")))
    name = String(stem.split(separator: "/").last ?? "")
    document = Document(
      text: String(decoding: text, as: UTF8.self),
      published: Moment(iso: try gold.required("published", as: String.self)))
    var facts: [GoldEntry] = []
    var traps: [GoldEntry] = []
    for entry in gold.value("facts")?.elements ?? [] { facts.append(try GoldEntry(entry, text)) }
    for entry in gold.value("wrong")?.elements ?? [] { traps.append(try GoldEntry(entry, text)) }
    self.facts = facts
    self.traps = traps
  }

  /// All articles of `Tests/Articles/alliances`, in the order of their names.
  ///
  /// - Throws: `JSONError` for the first gold file that cannot be read.
  public static func all() throws(JSONError) -> [ArticleGold] {
    var all: [ArticleGold] = []
    for path in Places.files(in: Places.root + "/Tests/Articles/alliances")
    where path.hasSuffix(".txt") {
      all.append(try ArticleGold(article: path))
    }
    return all
  }
}
