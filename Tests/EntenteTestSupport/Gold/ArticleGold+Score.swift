public import EntenteModels

extension ArticleGold {
  /// How well a coder's records of the article tell what the gold file says.
  ///
  /// - Parameters:
  ///   - records: All records of the article.
  ///   - confidence: Records below it are left out.
  /// - Returns: The score of this article alone.
  /// - Throws: `JSONError` for a record whose JSON cannot be read back.
  public func score(
    of records: [Record], confidence: Double = 0.5
  ) throws(JSONError) -> GoldScore {
    let records = try Self.readable(records.filter { $0.confidence.probability >= confidence })
    var score = GoldScore()
    let finds = finds(records)
    for (place, fact) in facts.enumerated() {
      let record = finds[place].map { records[$0] }
      let met = record.map { record in fact.slots.count { $0.holds(of: record) } }
      score += GoldScore(fact: fact, slotsMet: met)
    }
    let used = Set(finds.values)
    let beside = Self.besidePromises(records, used)
    let wrong = traps.filter { trap in records.contains { trap.isTold(by: $0) } }
    return score
      + GoldScore(counted: records.count - beside.count, used: used.count, wrong: wrong.map(\.id))
  }

  /// Which of some records are right: those that meet the core of a fact, and the agreeing told beside
  /// a promise that does.
  ///
  /// Unlike the score, two records may be right by the same fact: telling twice what is so is no lie.
  ///
  /// - Throws: `JSONError` for a record whose JSON cannot be read back.
  public func areRight(_ records: [Record]) throws(JSONError) -> [Bool] {
    let records = try Self.readable(records)
    let right = Set(
      records.indices.filter { place in facts.contains { $0.isTold(by: records[place]) } })
    let beside = Self.besidePromises(records, right)
    return records.indices.map { right.contains($0) || beside.contains($0) }
  }

  private static func readable(_ records: [Record]) throws(JSONError) -> [GoldRecord] {
    var readable: [GoldRecord] = []
    for record in records { readable.append(try GoldRecord(record)) }
    return readable
  }

  /// The agreeing and conceding told where a promise is that counts: the record of the promise stands
  /// for both.
  private static func besidePromises(_ records: [GoldRecord], _ counting: Set<Int>) -> Set<Int> {
    let promises = counting.sorted().filter { records[$0].kind == "commitment" }
      .flatMap { records[$0].evidence }
    let beside = records.indices.filter { place in
      let record = records[place]
      return record.kind == "event" && !counting.contains(place)
        && ["AGREE", "CONCEDE"].contains(record.json["type"]?.string)
        && record.evidence.contains { words in promises.contains { $0.overlaps(words) } }
    }
    return Set(beside)
  }

  // MARK: Pairing

  /// Which record finds which fact: within a paragraph one to one, as many facts as can be.
  private func finds(_ records: [GoldRecord]) -> [Int: Int] {
    var paragraphs: [Range<Int>: [Int]] = [:]
    for (place, fact) in facts.enumerated() {
      paragraphs[fact.paragraph, default: []].append(place)
    }
    var finds: [Int: Int] = [:]
    for places in paragraphs.values {
      let pairs = Pairing(options: places.map { options(of: facts[$0], records) }).pairs()
      for (fact, record) in pairs { finds[places[fact]] = record }
    }
    return finds
  }

  /// The records that can find a fact, those that meet most of its slots first.
  private func options(of fact: GoldEntry, _ records: [GoldRecord]) -> [Int] {
    records.indices.filter { fact.isTold(by: records[$0]) }
      .map { place in (place, fact.slots.count { $0.holds(of: records[place]) }) }
      .sorted { (-$0.1, $0.0) < (-$1.1, $1.0) }.map(\.0)
  }
}
