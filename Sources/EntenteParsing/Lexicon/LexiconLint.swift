import EntenteModels
import EntenteYAML

/// Finds what is wrong between the entries of a whole lexicon: overlapping holders, codes and ids that
/// nobody has, names that two entries claim.
struct LexiconLint {
  let source: LexiconSource
  let faults: Diagnostics
  private var codes: Set<String> = ["EUR", "UNO", "IGO", "NGO", "MNC"]
  private var bodies: Set<String> = []

  /// Checks a lexicon; faults go to `faults`.
  static func check(_ source: LexiconSource, _ faults: Diagnostics) {
    var lint = LexiconLint(source: source, faults: faults)
    for entry in source.entries {
      if entry.kind == .country { lint.codes.insert(entry.code) }
      if entry.kind == .organisation || entry.kind == .institution { lint.bodies.insert(entry.id) }
    }
    lint.checkCodes()
    lint.checkHolders()
    lint.checkNames()
  }

  private init(source: LexiconSource, faults: Diagnostics) {
    self.source = source
    self.faults = faults
  }

  // MARK: Codes and ids

  private func checkCodes() {
    // A folder without states is a part of a lexicon: what lies below it knows the codes.
    let knowsStates = source.entries.contains { $0.kind == .country }
    for entry in source.entries {
      if knowsStates { checkCodes(of: entry) }
      for tenure in entry.tenures where !tenure.body.isEmpty && !bodies.contains(tenure.body) {
        report("no body has the id '\(tenure.body)'", entry, at: tenure.mark)
      }
      let needsBody = entry.kind != .country && !entry.parent.isEmpty
      if needsBody, !bodies.contains(entry.parent) {
        report("no body has the id '\(entry.parent)'", entry, at: entry.mark)
      }
    }
  }

  private func checkCodes(of entry: LexiconSource.Entry) {
    let own = [entry.code] + entry.members + (entry.kind == .country ? [entry.parent] : [])
    for code in own where !code.isEmpty && !codes.contains(code) {
      report("no state has the code '\(code)'", entry, at: entry.mark)
    }
    for tenure in entry.tenures where !codes.contains(tenure.code) {
      report("no state has the code '\(tenure.code)'", entry, at: tenure.mark)
    }
  }

  // MARK: Holders

  /// Two holders of one office must not overlap for certain; a month or a year is read so narrowly that
  /// it overlaps only where it cannot be otherwise, and a day may belong to both.
  private func checkHolders() {
    struct Holder {
      let entry: Int
      let tenure: LexiconSource.Tenure
      var start: Day { tenure.from.latest }
      var end: Day { tenure.to?.earliest ?? .distantFuture }
    }
    var offices: [String: [Holder]] = [:]
    for (index, entry) in source.entries.enumerated() {
      for tenure in entry.tenures where !tenure.isShared {
        let office = "\(tenure.role)\n\(tenure.code)\n\(tenure.body)"
        offices[office, default: []].append(Holder(entry: index, tenure: tenure))
      }
    }
    for holders in offices.values {
      var last: Holder?
      for holder in holders.sorted(by: { ($0.start, $0.entry) < ($1.start, $1.entry) }) {
        if let last, holder.start < min(last.end, holder.end) {
          let other = source.entries[last.entry]
          report(
            "two holders of '\(holder.tenure.role)' of \(holder.tenure.code) at one time: "
              + "'\(other.id)' (\(other.document.file):\(last.tenure.mark.line)) still holds it; "
              + "end the earlier one, or write 'shared: true'",
            source.entries[holder.entry], at: holder.tenure.mark)
        }
        if holder.end > last?.end ?? .distantPast { last = holder }
      }
    }
  }

  // MARK: Names

  /// A name of two entries needs a context or hints for all of them but one.
  private func checkNames() {
    struct Bearer {
      let entry: Int
      let name: LexiconSource.Name
    }
    var bearers: [String: Bearer] = [:]
    for (index, entry) in source.entries.enumerated() {
      if entry.kind == .legalBasis { continue }
      for name in entry.names
      where name.form != .surname && name.context.isEmpty && name.hints.isEmpty {
        if let first = bearers[name.text], first.entry != index {
          let other = source.entries[first.entry]
          report(
            "'\(name.text)' is a name of '\(other.id)' too "
              + "(\(other.document.file):\(first.name.mark.line)); give one of them context or hints",
            entry, at: name.mark)
        } else {
          bearers[name.text] = Bearer(entry: index, name: name)
        }
      }
    }
  }

  private func report(_ message: String, _ entry: LexiconSource.Entry, at mark: SourceMark) {
    faults.add(entry.document.diagnostic(message, at: mark))
  }
}
