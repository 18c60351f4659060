public import EntenteModels

extension Lexicon {
  /// The longest name that starts at a byte of a text.
  ///
  /// White space between the words of a name may be of any kind and length within a line, and a
  /// typographic apostrophe is a plain one.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - index: Where a word starts.
  /// - Returns: The name with what it may stand for; nil where no name starts.
  public func longestName(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> NameHit? {
    var end = index
    while end < text.count, text[end] != 0x20, text[end] != 0x0A, text[end] != 0x09 { end += 1 }
    // A word may be followed by what belongs to no name: a possessive, a comma. All stems are tried.
    var stop = end
    var best: NameHit?
    while stop > index {
      let range = rows(startingWith: text, index..<stop)
      for row in range {
        guard let length = match(row, text, at: index) else { continue }
        if let found = best, length < found.length { continue }
        if let found = best, length == found.length {
          best = NameHit(length: length, meanings: found.meanings + [meaning(row)])
        } else {
          best = NameHit(length: length, meanings: [meaning(row)])
        }
      }
      stop -= 1
      while stop > index, isLetter(text[stop - 1]), isLetter(text[stop]) { stop -= 1 }
    }
    return best
  }

  /// The rows of names whose first word is this one, in lower case.
  private func rows(startingWith text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Range<Int>
  {
    func bound(orEqual: Bool) -> Int {
      var (low, high) = (0, rows(.names))
      while low < high {
        let middle = (low + high) / 2
        let order = compare(bytes(ofString: number(.names, middle, 0)), text, word)
        if order < 0 || (orEqual && order == 0) { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let first = bound(orEqual: false)
    return first..<max(first, bound(orEqual: true))
  }

  private func compare(
    _ key: UnsafeRawBufferPointer, _ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>
  ) -> Int {
    for offset in 0..<min(key.count, word.count) {
      let byte = lowercased(text[word.lowerBound + offset])
      if key[offset] != byte { return key[offset] < byte ? -1 : 1 }
    }
    return key.count - word.count
  }

  /// How many bytes of the text a name takes; nil where it does not stand there as whole words.
  private func match(_ row: Int, _ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    let name = bytes(ofString: number(.names, row, 1))
    let ignoresCase = number(.names, row, 4) == 1
    var index = start
    var offset = 0
    while offset < name.count {
      guard index < text.count else { return nil }
      let (wanted, found) = (name[offset], text[index])
      if wanted == 0x20 {
        guard found == 0x20 || found == 0x09 else { return nil }
        while index < text.count, text[index] == 0x20 || text[index] == 0x09 { index += 1 }
      } else if wanted == 0x27, isTypographicApostrophe(text, at: index) {
        index += 3
      } else {
        let isSame = wanted == found || (ignoresCase && lowercased(wanted) == lowercased(found))
        guard isSame else { return nil }
        index += 1
      }
      offset += 1
    }
    if index < text.count, isLetter(text[index]) || text[index] >= 0xC0 { return nil }
    return index - start
  }

  private func isTypographicApostrophe(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index + 2 < text.count && text[index] == 0xE2 && text[index + 1] == 0x80
      && text[index + 2] == 0x99
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || (48...57).contains(byte)
      || byte >= 0x80 && byte != 0xE2
  }

  private func meaning(_ row: Int) -> NameHit.Meaning {
    NameHit.Meaning(
      entry: entry(row: number(.names, row, 2)),
      form: NameForm.allCases[number(.names, row, 3)])
  }

  /// The entry of a row.
  func entry(row: Int) -> LexiconEntry {
    LexiconEntry(
      id: ActorID(rawValue: string(number(.entries, row, 0))),
      kind: LexiconEntry.Kind.allCases[number(.entries, row, 1)],
      code: optionalString(number(.entries, row, 2)).map(ActorCode.init(rawValue:)),
      sector: optionalString(number(.entries, row, 3)).map(Sector.init(rawValue:)),
      name: string(number(.entries, row, 4)), shortName: string(number(.entries, row, 5)),
      type: optionalString(number(.entries, row, 6)))
  }

  /// The entries of a kind, in the order of the lexicon.
  public func entries(_ kind: LexiconEntry.Kind) -> [LexiconEntry] {
    let place = LexiconEntry.Kind.allCases.firstIndex(of: kind)
    return (0..<rows(.entries)).filter { number(.entries, $0, 1) == place }.map { entry(row: $0) }
  }

  /// The names of an entry, in the order in which they are searched.
  public func names(of id: ActorID) -> [String] {
    (0..<rows(.names)).filter { row in
      bytes(ofString: number(.entries, number(.names, row, 2), 0)).elementsEqual(id.rawValue.utf8)
    }.map { string(number(.names, $0, 1)) }
  }

  /// The offices that a person held, in the order of the lexicon.
  public func tenures(of person: ActorID) -> [OfficeTenure] {
    for row in 0..<rows(.entries)
    where bytes(ofString: number(.entries, row, 0)).elementsEqual(person.rawValue.utf8) {
      return tenures(ofRow: row)
    }
    return []
  }

  /// The tenures of an entry.
  func tenures(ofRow row: Int) -> [OfficeTenure] {
    let first = number(.entries, row, 9)
    return (first..<first + number(.entries, row, 10)).map(tenure)
  }

  /// Who held an office on a day; nil where the lexicon does not know.
  public func holder(of role: String, in code: ActorCode, on day: Day) -> LexiconEntry? {
    var best: (entry: Int, start: Day)?
    for row in 0..<rows(.entries) {
      let first = number(.entries, row, 9)
      for place in first..<first + number(.entries, row, 10) {
        let tenure = tenure(place)
        let start = tenure.days.start ?? .distantPast
        guard tenure.role == role, tenure.code == code,
          tenure.days.contains(DayRange(day)), start >= best?.start ?? .distantPast
        else { continue }
        best = (row, start)
      }
    }
    return best.map { entry(row: $0.entry) }
  }

  private func tenure(_ row: Int) -> OfficeTenure {
    func day(_ column: Int) -> Day? {
      let number = Int32(number(.tenures, row, column))
      return number == LexiconFormat.noDay ? nil : Day(number: number)
    }
    return OfficeTenure(
      role: string(number(.tenures, row, 0)),
      code: ActorCode(rawValue: string(number(.tenures, row, 1))),
      body: optionalString(number(.tenures, row, 2)).map(ActorID.init(rawValue:)),
      days: DayRange(start: day(5), end: day(6)), source: string(number(.tenures, row, 3)),
      checked: Day(iso: string(number(.tenures, row, 4))))
  }

  /// The profiles, in the order of the lexicon.
  public var profiles: [Profile] { (0..<rows(.profiles)).map(profile) }

  /// The profile with a name.
  public func profile(named name: String) -> Profile? { profiles.first { $0.name == name } }

  private func profile(_ row: Int) -> Profile {
    var index = number(.profiles, row, 2)
    let end = index + number(.profiles, row, 3)
    var lists: [[String]] = []
    while index < end {
      let count = number(.lists, index, 0)
      lists.append((0..<count).map { string(number(.lists, index + 1 + $0, 0)) })
      index += count + 1
    }
    return Profile(
      name: string(number(.profiles, row, 0)), title: string(number(.profiles, row, 1)),
      parties: lists[0].map(ActorCode.init(rawValue:)), topics: lists[1].map(Topic.init(rawValue:)),
      legalBases: lists[2],
      series: lists.dropFirst(3).map { list in
        Profile.Series(id: list[0], name: list[1], terms: Array(list.dropFirst(2)))
      })
  }
}

extension Lexicon: NameResolver {
  /// The entries that have this name, whatever its case.
  ///
  /// A country's code counts as its name; regions are nobody.
  public func matches(forName name: String) -> [NameMatch] {
    let wanted = name.lowercased()
    var rows: [Int] = []
    for row in 0..<self.rows(.names) {
      let entry = number(.names, row, 2)
      if string(number(.names, row, 1)).lowercased() == wanted, !rows.contains(entry) {
        rows.append(entry)
      }
    }
    for row in 0..<self.rows(.entries) where !rows.contains(row) {
      if string(number(.entries, row, 0)).lowercased() == wanted { rows.append(row) }
    }
    let known = rows.sorted().map { entry(row: $0) }.filter { $0.kind != .region }.map { entry in
      NameMatch(
        code: entry.code ?? tenures(of: entry.id).last?.code,
        id: entry.kind == .country ? nil : entry.id, name: entry.name)
    }
    return known.isEmpty ? NoNames().matches(forName: name) : known
  }

  /// What a sentence calls a country: "US".
  public func shortName(of code: ActorCode) -> String? {
    for row in 0..<rows(.entries)
    where bytes(ofString: number(.entries, row, 0)).elementsEqual(code.rawValue.utf8) {
      return string(number(.entries, row, 5))
    }
    return nil
  }

  /// Codes and canonical names that begin so, whatever their case.
  public func names(startingWith prefix: String, limit: Int) -> [String] {
    let wanted = prefix.lowercased()
    var found: Set<String> = []
    for row in 0..<rows(.entries) {
      for column in [0, 4] {
        let text = string(number(.entries, row, column))
        if text.lowercased().hasPrefix(wanted) { found.insert(text) }
      }
    }
    return Array(found.sorted().prefix(limit))
  }
}
