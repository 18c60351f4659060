public import EntenteModels

/// Office holders whom documents name and the lexicon does not know, as a YAML overlay to accept line by
/// line.
///
/// Every proposal is a comment: to accept one, remove its `#`. A tenure begins with the first document
/// that tells of it, to the month, and names that document as its source.
public struct LexiconProposal {
  private struct Key: Hashable {
    let name: String
    let id: ActorID?
    let role: String
    let code: ActorCode
  }

  private struct Found {
    var documents: Set<String> = []
    var days = DayRange()
    var source = ""
  }

  private let lexicon: Lexicon
  private let tagger: ActorTagger
  private var found: [Key: Found] = [:]

  /// Nothing proposed yet.
  ///
  /// - Throws: `LexiconError` for a damaged lexicon.
  public init(lexicon: Lexicon = .standard) throws(LexiconError) {
    self.lexicon = lexicon
    tagger = try ActorTagger(lexicon: lexicon)
  }

  /// How many holders and tenures are proposed.
  public var count: Int { found.count }

  /// Looks at a document; one without a date tells no tenure.
  public mutating func read(_ document: Document) {
    guard let day = document.published?.day else { return }
    for mention in tagger.mentions(in: document) where mention.kind == .person {
      guard let actor = mention.actors.first, let name = actor.name, let code = actor.code,
        let role = actor.role, !role.hasPrefix("former "), mention.doubts.isEmpty,
        name.utf8.contains(0x20), !isKnown(actor, role, day)
      else { continue }
      let key = Key(name: name, id: actor.id, role: role, code: code)
      var item = found[key] ?? Found()
      item.documents.insert(document.name)
      if day <= item.days.start ?? day { item.source = document.title ?? document.name }
      item.days = DayRange(
        start: min(item.days.start ?? day, day), end: max(item.days.end ?? day, day))
      found[key] = item
    }
  }

  private func isKnown(_ actor: Actor, _ role: String, _ day: Day) -> Bool {
    guard let id = actor.id else { return false }
    return lexicon.tenures(of: id).contains { $0.role == role && $0.days.contains(DayRange(day)) }
  }

  /// The overlay; its lines are in the order of how many documents tell of them.
  ///
  /// - Parameter day: When it is written, which stands as `checked`.
  /// - Returns: The YAML, ending with a line break.
  public func yaml(on day: Day) -> String {
    var lines = [
      "# Office holders that documents name and the lexicon does not know, as of \(day.iso).",
      "# To accept a line, remove its '#'; correct its dates and source before.",
      "entente: 1", "people:",
    ]
    var ids: Set<String> = []
    for (key, item) in found.sorted(by: order) { lines.append(line(key, item, day, &ids)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func order(_ first: (Key, Found), _ second: (Key, Found)) -> Bool {
    if first.1.documents.count != second.1.documents.count {
      return first.1.documents.count > second.1.documents.count
    }
    return (first.0.name, first.0.role, first.0.code) < (
      second.0.name, second.0.role, second.0.code
    )
  }

  private func line(_ key: Key, _ item: Found, _ day: Day, _ ids: inout Set<String>) -> String {
    let month = String((item.days.start ?? day).iso.prefix(7))
    let tenure =
      "{ role: \(key.role), of: \(key.code.rawValue), from: \(month), shared: true, "
      + "source: \(item.source.json), checked: \(day.iso) }"
    let count = item.documents.count
    let told = "\(count) document\(count == 1 ? "" : "s"), last \(item.days.end?.iso ?? "")"
    if let known = key.id {
      return "#  - { extends: \(known.rawValue), tenures: [\(tenure)] }  # \(told)"
    }
    return
      "#  - { id: \(newID(key.name, &ids)), name: \(key.name.json), tenures: [\(tenure)] }  # \(told)"
  }

  private func newID(_ name: String, _ ids: inout Set<String>) -> String {
    let letters = NameVariants.folding(name).lowercased().utf8.map { byte -> UInt8 in
      (97...122).contains(byte) ? byte : 0x2D
    }
    let slug = String(decoding: letters, as: UTF8.self)
    var id = slug
    var number = 2
    while !ids.insert(id).inserted || !lexicon.tenures(of: ActorID(rawValue: id)).isEmpty {
      id = "\(slug)-\(number)"
      number += 1
    }
    return id
  }
}
