public import EntenteModels

/// An office of the lexicon whose days a dictionary of PETRARCH2 does not have.
public struct OfficeDisagreement: Hashable, Sendable {
  /// The person of the lexicon.
  public let person: ActorID
  /// What the lexicon says.
  public let tenure: OfficeTenure
  /// When the dictionary has the person in a government, in order.
  public let dictionary: [DayRange]

  /// One line: who, what the lexicon says, what the dictionary says.
  public var line: String {
    func words(_ days: DayRange) -> String {
      "\(days.start?.iso ?? "...") to \(days.end?.iso ?? "...")"
    }
    return "\(person.rawValue): \(tenure.role) of \(tenure.code.rawValue) \(words(tenure.days)); "
      + "the dictionary has \(dictionary.map(words).joined(separator: ", "))"
  }
}

extension PetrarchImport {
  /// Compares the lexicon's offices with the dictionary's dated codes.
  ///
  /// Only persons whom both know are compared, and only offices that began before the dictionary was
  /// made: it knows parts of society, not titles, so that an office disagrees when the dictionary has the
  /// person in no government for more than `tolerance` of its days.
  ///
  /// - Parameters:
  ///   - made: The last day that the dictionary knows.
  ///   - tolerance: In days.
  /// - Returns: The disagreements in the order of the lexicon, and how many offices were compared.
  public func disagreements(
    made: Day, tolerance: Int = 45
  ) -> (found: [OfficeDisagreement], compared: Int) {
    var theirs: [String: [PetrarchCode]] = [:]
    for actor in actors {
      for name in actor.names { theirs[Self.key(name), default: []] += actor.codes }
    }
    var found: [OfficeDisagreement] = []
    var compared = 0
    for entry in lexicon.entries(.person) {
      guard let codes = theirs[Self.key(entry.name)], codes.contains(where: \.isDated) else {
        continue
      }
      for tenure in lexicon.tenures(of: entry.id) {
        guard let start = tenure.days.start, start < made else { continue }
        let days = Self.merged(
          codes.filter { $0.state == tenure.code.rawValue && $0.isDated && $0.sector != "ELI" },
          until: made)
        if days.isEmpty { continue }
        compared += 1
        let whole = DayRange(start: start, end: min(tenure.days.end ?? made, made))
        if Self.uncovered(whole, by: days) > tolerance {
          found.append(OfficeDisagreement(person: entry.id, tenure: tenure, dictionary: days))
        }
      }
    }
    return (found, compared)
  }

  private static func key(_ name: String) -> String {
    NameVariants.folding(name).lowercased().split { $0 == " " || $0 == "-" }.joined(separator: " ")
  }

  /// The days of codes, joined where they touch.
  private static func merged(_ codes: [PetrarchCode], until made: Day) -> [DayRange] {
    let ranges = codes.map {
      (start: $0.days.start ?? .distantPast, end: min($0.days.end ?? made, made))
    }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    var merged: [(start: Day, end: Day)] = []
    for range in ranges where range.start <= range.end {
      if let last = merged.last, range.start <= last.end.adding(days: 1) {
        merged[merged.count - 1].end = max(last.end, range.end)
      } else {
        merged.append(range)
      }
    }
    return merged.map { DayRange(start: $0.start == .distantPast ? nil : $0.start, end: $0.end) }
  }

  private static func uncovered(_ whole: DayRange, by ranges: [DayRange]) -> Int {
    let covered = ranges.reduce(0) { sum, range in
      let start = max(range.start ?? .distantPast, whole.start ?? .distantPast)
      let end = min(range.end ?? .distantFuture, whole.end ?? .distantFuture)
      return sum + max(0, Int(end.number) - Int(start.number) + 1)
    }
    return (whole.days ?? 0) - covered
  }
}
