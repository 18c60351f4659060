public import EntenteModels

/// A random sample of records to be checked by people, the same for the same seed.
///
/// Every stratum gets its share, and at least one record where there are not more strata than records to
/// draw, so that rare types are checked too; precision over all is then weighted by the sizes of the strata.
public struct AuditSample: Hashable, Sendable {
  /// A stratum: records that have one value of a field.
  public struct Stratum: Hashable, Sendable {
    /// The value.
    public var name: String
    /// How many records it has.
    public var size: Int
    /// The records to check, in the order of asking.
    public var records: [RecordID]

    /// A stratum with its sample.
    public init(name: String, size: Int, records: [RecordID]) {
      self.name = name
      self.size = size
      self.records = records
    }
  }

  /// The strata in the order of their names.
  public var strata: [Stratum]

  /// Draws a sample.
  ///
  /// - Parameters:
  ///   - records: All records with the names of their strata.
  ///   - count: How many to draw in all.
  ///   - seed: Another seed draws others.
  public init(of records: [(stratum: String, record: RecordID)], count: Int, seed: Int) {
    let groups = Dictionary(grouping: records, by: \.stratum).sorted { $0.key < $1.key }
    let sizes = groups.map(\.value.count)
    let shares = Self.shares(of: count, sizes)
    strata = zip(groups, shares).map { group, share in
      let drawn = group.value.map {
        ($0.record, Fingerprint.number(of: "\(seed)", $0.record.rawValue))
      }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(share).map(\.0)
      return Stratum(name: group.key, size: group.value.count, records: drawn)
    }
  }

  /// Shares in proportion to sizes, at least one each if there are enough, by the largest remainders.
  static func shares(of count: Int, _ sizes: [Int]) -> [Int] {
    let all = sizes.reduce(0, +)
    guard all > 0 else { return sizes }
    let least = sizes.count > count ? 0 : 1
    var shares = sizes.map { min($0, max(least, count * $0 / all)) }
    let order = sizes.indices.sorted {
      let (left, right) = (count * sizes[$0] % all, count * sizes[$1] % all)
      return left == right ? $0 < $1 : left > right
    }
    for index in order where shares.reduce(0, +) < count && shares[index] < sizes[index] {
      shares[index] += 1
    }
    return shares
  }
}

/// What a person found in one record.
public struct AuditAnswer: Hashable, Sendable {
  /// The record.
  public var record: RecordID
  /// Its stratum.
  public var stratum: String
  /// Who looked.
  public var who: String
  /// When.
  public var when: Moment
  /// Each slot in the order of asking, and whether it is right.
  public var slots: [Slot]

  /// A slot with a person's yes or no.
  public struct Slot: Hashable, Sendable {
    /// The key of the slot; `record` is whether the record is told at all.
    public var name: String
    /// Whether it is right.
    public var isRight: Bool

    /// A slot with a yes or no.
    public init(name: String, isRight: Bool) {
      self.name = name
      self.isRight = isRight
    }
  }

  /// What a person found.
  public init(record: RecordID, stratum: String, who: String, when: Moment, slots: [Slot]) {
    self.record = record
    self.stratum = stratum
    self.who = who
    self.when = when
    self.slots = slots
  }
}

extension AuditAnswer: JSONObjectConvertible {
  /// Writes the fields in the order of the format.
  public func write(fields json: inout JSONWriter) {
    json.field("record", record)
    json.field("stratum", stratum)
    json.field("who", who)
    json.field("when", when)
    json.key("slots")
    json.object { json in for slot in slots { json.field(slot.name, slot.isRight) } }
  }

  /// Reads the fields.
  public init(json: JSONObject) throws(JSONError) {
    record = try json.required("record")
    stratum = try json.required("stratum")
    who = try json.required("who")
    when = try json.required("when")
    guard let value = json.value("slots") else {
      throw JSONError(at: json.offset, "the key 'slots' is missing")
    }
    slots = []
    for field in try JSONObject(value).fields {
      slots.append(Slot(name: field.key, isRight: try Bool(json: field.value)))
    }
  }
}
