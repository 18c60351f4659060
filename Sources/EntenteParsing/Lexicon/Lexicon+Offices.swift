public import EntenteModels

/// How far a lexicon knows who holds which office.
public struct OfficeCoverage: Hashable, Sendable {
  /// Persons with at least one tenure.
  public var persons = 0
  /// All tenures.
  public var tenures = 0
  /// Tenures that have not ended.
  public var current = 0
  /// When a tenure that has not ended was last checked: the oldest and the newest of them.
  public var checked = DayRange()
}

/// A name of an entry as the lexicon has it.
public struct LexiconName: Hashable, Sendable {
  /// The name.
  public let text: String
  /// What kind of name it is.
  public let form: NameForm
  /// When it is the official name; open where it always is a name.
  public let days: DayRange
  /// What the text must name for the name to count; empty where nothing.
  public let context: [String]
  /// What tells between several bearers of the name.
  public let hints: [String]
}

extension Lexicon {
  /// How far the offices are known.
  public var officeCoverage: OfficeCoverage {
    var coverage = OfficeCoverage()
    for entry in 0..<rows(.entries) {
      let tenures = tenures(ofRow: entry)
      if !tenures.isEmpty { coverage.persons += 1 }
      coverage.tenures += tenures.count
      for tenure in tenures where tenure.days.end == nil {
        coverage.current += 1
        guard let checked = tenure.checked else { continue }
        coverage.checked.start = min(coverage.checked.start ?? checked, checked)
        coverage.checked.end = max(coverage.checked.end ?? checked, checked)
      }
    }
    return coverage
  }

  /// The entries that have a name or id, whatever its case.
  public func entries(named name: String) -> [LexiconEntry] {
    let wanted = name.lowercased()
    var found: Set<Int> = []
    for row in 0..<rows(.names) where string(number(.names, row, 1)).lowercased() == wanted {
      found.insert(number(.names, row, 2))
    }
    for row in 0..<rows(.entries) where string(number(.entries, row, 0)).lowercased() == wanted {
      found.insert(row)
    }
    return found.sorted().map { entry(row: $0) }
  }

  /// All names of an entry, in the order in which they are searched.
  public func nameDetails(of id: ActorID) -> [LexiconName] {
    (0..<rows(.names)).filter { row in
      bytes(ofString: number(.entries, number(.names, row, 2), 0)).elementsEqual(id.rawValue.utf8)
    }.map { row in
      func day(_ column: Int) -> Day? {
        let number = Int32(number(.names, row, column))
        return number == LexiconFormat.noDay ? nil : Day(number: number)
      }
      return LexiconName(
        text: string(number(.names, row, 1)), form: NameForm.allCases[number(.names, row, 3)],
        days: DayRange(start: day(5), end: day(6)), context: list(number(.names, row, 7)),
        hints: list(number(.names, row, 8)))
    }
  }
}
