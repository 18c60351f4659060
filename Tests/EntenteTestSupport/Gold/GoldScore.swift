import EntenteModels

/// How well records tell what an article's gold file says.
///
/// Scores of articles add up.
public struct GoldScore: Sendable, Hashable {
  /// How many facts there are, and how many records found.
  public private(set) var facts = 0, found = 0
  /// How many slots the facts have, and how many the records that found them meet.
  public private(set) var slots = 0, slotsMet = 0
  /// How many records there are, without the agreeing told beside a promise that found a fact.
  public private(set) var counted = 0
  /// How many of them found a fact.
  public private(set) var used = 0
  /// The facts that no record found.
  public private(set) var missed: [String] = []
  /// The mistakes that were made.
  public private(set) var wrong: [String] = []

  /// The score of nothing.
  public init() {}

  /// The share of the facts that were found, 0 to 1.
  public var recall: Double { Self.share(found, facts) }
  /// The share of the records that found a fact.
  public var useful: Double { Self.share(used, counted) }
  /// The share of the slots that are right, those of facts not found counted as wrong.
  public var slotsRight: Double { Self.share(slotsMet, slots) }

  /// The figures in one line.
  public var summary: String {
    let shares = [("recall", recall), ("useful", useful), ("slots", slotsRight)].map {
      "\($0) \(Confidence($1).probability)"
    }
    return "facts \(facts), found \(found), " + shares.joined(separator: ", ")
      + ", wrong \(wrong.count)"
  }

  private static func share(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }

  /// Both scores as one.
  public static func + (first: GoldScore, second: GoldScore) -> GoldScore {
    var sum = first
    sum.facts += second.facts
    sum.found += second.found
    sum.slots += second.slots
    sum.slotsMet += second.slotsMet
    sum.counted += second.counted
    sum.used += second.used
    sum.missed += second.missed
    sum.wrong += second.wrong
    return sum
  }
}

extension GoldScore {
  /// The score of one fact; `slotsMet` is nil where nothing found it.
  init(fact: GoldEntry, slotsMet: Int?) {
    facts = 1
    slots = fact.slots.count
    found = slotsMet == nil ? 0 : 1
    self.slotsMet = slotsMet ?? 0
    missed = slotsMet == nil ? [fact.id] : []
  }

  init(counted: Int, used: Int, wrong: [String]) {
    self.counted = counted
    self.used = used
    self.wrong = wrong
  }

  static func += (sum: inout GoldScore, more: GoldScore) { sum = sum + more }
}
