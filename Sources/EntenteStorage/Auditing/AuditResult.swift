import EntenteModels

/// What an audit says of a store: how often slots are right, and how far two people agree.
public struct AuditResult: Hashable, Sendable {
  /// A share with its interval.
  public struct Precision: Hashable, Sendable {
    /// The stratum or slot.
    public var name: String
    /// How many were right.
    public var right: Int
    /// Of how many.
    public var of: Int
    /// The share, from 0 to 1.
    public var share: Double
    /// Where it lies with 95 percent confidence.
    public var interval: ClosedRange<Double>
  }

  /// Whole records by stratum: right where all slots are.
  public var strata: [Precision]
  /// Each slot over all records.
  public var slots: [Precision]
  /// Whole records over all strata, weighted by their sizes; its interval too.
  public var all: Precision
  /// How far two people agree on the slots that both looked at; nil where only one did.
  ///
  /// - Units: 1 is full agreement, 0 what chance would give.
  public var alpha: Double?

  /// Works out what answers say.
  ///
  /// - Parameters:
  ///   - answers: The answers; of several people on one record the first counts for precision.
  ///   - sizes: How many records each stratum has in the store.
  public init(_ answers: [AuditAnswer], sizes: [String: Int]) {
    var first: [AuditAnswer] = []
    for answer in answers where !first.contains(where: { $0.record == answer.record }) {
      first.append(answer)
    }
    let groups = Dictionary(grouping: first, by: \.stratum).sorted { $0.key < $1.key }
    strata = groups.map { name, answers in
      Self.precision(name, answers.map { $0.slots.allSatisfy(\.isRight) })
    }
    let slots = Dictionary(grouping: first.flatMap(\.slots), by: \.name)
    self.slots = slots.sorted { $0.key < $1.key }.map {
      Self.precision($0.key, $0.value.map(\.isRight))
    }
    all = Self.weighted(strata, sizes)
    alpha = Self.alpha(answers)
  }

  private static func precision(_ name: String, _ answers: [Bool]) -> Precision {
    let right = answers.count { $0 }
    return Precision(
      name: name, right: right, of: answers.count,
      share: answers.isEmpty ? 0 : Double(right) / Double(answers.count),
      interval: wilson(Double(right), Double(answers.count)))
  }

  /// The mean of the strata by their sizes.
  ///
  /// Its interval is Wilson's for as many answers as would give the
  /// same variance drawn at random.
  private static func weighted(_ strata: [Precision], _ sizes: [String: Int]) -> Precision {
    let all = Double(strata.reduce(0) { $0 + (sizes[$1.name] ?? 0) })
    let (right, count) = strata.reduce((0, 0)) { ($0.0 + $1.right, $0.1 + $1.of) }
    guard all > 0 else { return precision("all", []) }
    var (share, variance) = (0.0, 0.0)
    for stratum in strata {
      let weight = Double(sizes[stratum.name] ?? 0) / all
      // One more right and one more wrong: a stratum of one answer has a variance too.
      let smoothed = (Double(stratum.right) + 1) / (Double(stratum.of) + 2)
      share += weight * stratum.share
      variance += weight * weight * smoothed * (1 - smoothed) / Double(stratum.of)
    }
    let smoothed = (share * Double(count) + 1) / (Double(count) + 2)
    let effective = variance > 0 ? smoothed * (1 - smoothed) / variance : Double(count)
    return Precision(
      name: "all", right: right, of: count, share: share,
      interval: wilson(share * effective, effective))
  }

  /// Where a share lies with 95 percent confidence.
  ///
  /// - Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, 1927.
  static func wilson(_ right: Double, _ count: Double) -> ClosedRange<Double> {
    guard count > 0 else { return 0...1 }
    let z = 1.959964
    let share = right / count
    let middle = share + z * z / (2 * count)
    let reach = z * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
    let scale = 1 + z * z / count
    let (low, high) = (max(0, (middle - reach) / scale), min(1, (middle + reach) / scale))
    return min(low, high)...high
  }

  /// Krippendorff's alpha for yes and no, over every slot that at least two people looked at.
  ///
  /// - Source: K. Krippendorff, Content Analysis, 4th edition, chapter 12, nominal data.
  static func alpha(_ answers: [AuditAnswer]) -> Double? {
    var units: [String: [String: Bool]] = [:]
    for answer in answers {
      for slot in answer.slots {
        units["\(answer.record.rawValue) \(slot.name)", default: [:]][answer.who] = slot.isRight
      }
    }
    // Pairs of values within units: yes with yes, no with no, and the two that differ.
    var (yes, no, differing) = (0.0, 0.0, 0.0)
    for values in units.values.map(\.values) where values.count > 1 {
      let count = Double(values.count)
      let right = Double(values.count { $0 })
      yes += right
      no += count - right
      differing += 2 * right * (count - right) / (count - 1)
    }
    let all = yes + no
    guard all > 1 else { return nil }
    // Where everybody always says the same, nothing tells agreement from chance.
    guard yes > 0, no > 0 else { return 1 }
    return 1 - (all - 1) * differing / (2 * yes * no)
  }
}
