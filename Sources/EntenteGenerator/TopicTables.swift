import EntenteYAML

/// `topics.yaml`, checked, and its Swift form.
struct TopicTables {
  private struct Row {
    let id: String
    let label: String
    let terms: [String]
  }

  private var rows: [Row] = []

  /// Reads the file and collects its faults.
  init(_ document: YAMLDocument, _ faults: Diagnostics) {
    guard let top = YAMLMapping(document.root, of: document, faults, what: "the list of topics")
    else { return }
    top.requireFormat(1)
    for area in top.mappings("topics") {
      add(area, below: nil)
      let id = area.string("id") ?? ""
      for child in area.mappings("children") {
        add(child, below: id)
        child.finish()
      }
      area.finish()
    }
    top.finish()
  }

  private mutating func add(_ entry: YAMLMapping, below area: String?) {
    let terms = entry.strings("terms")
    let (id, label) = (entry.requiredString("id"), entry.requiredString("label"))
    guard let id, let label else { return }
    if let area, !id.hasPrefix(area + ".") {
      entry.report("a topic below '\(area)' starts '\(area).'; found '\(id)'", at: "id")
    }
    if rows.contains(where: { $0.id == id }) { entry.report("'\(id)' stands twice", at: "id") }
    for term in terms where term != term.lowercased() {
      entry.report("terms are lower-case; found '\(term)'", at: "terms")
    }
    rows.append(Row(id: id, label: label, terms: terms))
  }

  /// The table, in the order of the file.
  var table: String {
    var text = generatedHeader(from: "topics.yaml")
    text += "\nextension Ontology {\n  /// Topics: each area, then what lies below it.\n"
    text += "  static let topicRows: [TopicRow] = [\n"
    for row in rows {
      text += "    TopicRow(\n      \(literal(row.id)), \(literal(row.label)),\n      terms: [\n"
      for term in row.terms { text += "        \(literal(term)),\n" }
      text += "      ]),\n"
    }
    return text + "  ]\n}\n"
  }
}
