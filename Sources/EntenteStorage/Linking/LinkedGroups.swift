/// Puts the records of one block into groups that tell the same thing.
///
/// What group a record is in depends on records of its block within a few days only (`reach`), never on
/// the order in which they came:
///
/// - Records of one day are a cell. Of two cells a day apart (the date line) the one without the smallest
///   id joins the other, if that joins none itself; each takes in one neighbour at most, so that three days
///   in a row never become one act.
/// - A record of a wider time (up to a month) joins the one act that lies in it; where there are several,
///   or none, those with the very same time are together.
/// - A record without an amount joins the one amount told for its day; where there are several, or none, it
///   stays with its like.
struct LinkedGroups {
  /// How many days two reports of one act may lie apart.
  static let tolerance = 1
  /// How many days a wider time may have to join an act in it.
  static let widest = 31
  /// A record further away from a change than this never sees it; without wide times and amounts `reach`,
  /// else `wideReach`.
  static let reach = 4
  static let wideReach = 40

  /// The records of one group, as places in the input, and the day of its first cell.
  struct Group {
    var members: [Int]
    var head: Int?
    /// The first and last day of its exact members.
    var days: ClosedRange<Int>?
  }

  private let all: [LinkCandidate]

  /// Groups in the order of their smallest ids, the members of each in the order of ids.
  static func groups(of candidates: [LinkCandidate]) -> [[Int]] {
    let linking = LinkedGroups(all: candidates)
    return linking.groups().map { $0.members.sorted { candidates[$0].hash < candidates[$1].hash } }
      .sorted { candidates[$0[0]].hash < candidates[$1[0]].hash }
  }

  private func groups() -> [Group] {
    let amounts = Dictionary(grouping: all.indices) { all[$0].amount }
    let unknown = amounts[nil] ?? []
    var groups = amounts.filter { $0.key != nil }.values.flatMap(grouped)
    guard !groups.isEmpty else { return grouped(unknown) }
    var left: [Int] = []
    // Looked up before any is added, so that none decides for another.
    let homes = unknown.map { home(of: $0, in: groups) }
    for (index, home) in zip(unknown, homes) {
      if let home { groups[home].members.append(index) } else { left.append(index) }
    }
    return groups + grouped(left)
  }

  /// The only group of an amount that a record without one can belong to.
  private func home(of index: Int, in groups: [Group]) -> Int? {
    let one = all[index]
    let fitting = groups.indices.filter { place in
      let group = groups[place]
      guard one.width >= 0 else { return all[group.members[0]].width < 0 }
      guard let days = group.days, let head = group.head else {
        let other = all[group.members[0]]
        return other.anchor == one.anchor && other.width == one.width
      }
      if one.isExact {
        return days.upperBound - Self.tolerance <= one.anchor
          && one.anchor <= days.lowerBound + Self.tolerance
      }
      return one.width < Self.widest && (one.anchor...one.anchor + one.width).contains(head)
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// The groups of records of one amount.
  private func grouped(_ indices: [Int]) -> [Group] {
    var exact: [Int: [Int]] = [:]
    var wide: [[Int]: [Int]] = [:]
    for index in indices {
      let one = all[index]
      if one.isExact {
        exact[one.anchor, default: []].append(index)
      } else {
        wide[[one.anchor, one.width], default: []].append(index)
      }
    }
    var groups = joined(exact)
    let heads = groups.indices.sorted { (groups[$0].head ?? 0) < (groups[$1].head ?? 0) }
    var others: [Group] = []
    for (time, members) in wide {
      if let home = onlyHead(in: time[0]...time[0] + max(0, time[1]), heads, groups),
        time[1] > 0, time[1] < Self.widest
      {
        groups[home].members += members
      } else {
        others.append(Group(members: members, head: nil, days: nil))
      }
    }
    return groups + others
  }

  private func onlyHead(in days: ClosedRange<Int>, _ heads: [Int], _ groups: [Group]) -> Int? {
    func day(_ place: Int) -> Int { groups[heads[place]].head ?? 0 }
    var (low, high) = (0, heads.count)
    while low < high {
      let middle = (low + high) / 2
      if day(middle) < days.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low < heads.count, day(low) <= days.upperBound else { return nil }
    return low + 1 < heads.count && day(low + 1) <= days.upperBound ? nil : heads[low]
  }

  /// Joins cells that lie a day apart.
  private func joined(_ cells: [Int: [Int]]) -> [Group] {
    let ranks = cells.mapValues { members in members.map { all[$0].hash }.min() ?? 0 }
    func isTop(_ day: Int) -> Bool {
      guard let rank = ranks[day] else { return false }
      return [day - 1, day + 1].allSatisfy { ranks[$0].map { rank < $0 } ?? true }
    }
    /// The cell that a day would join.
    func wanted(_ day: Int) -> Int? {
      guard let rank = ranks[day] else { return nil }
      let best = [day - 1, day + 1].compactMap { near in ranks[near].map { (rank: $0, day: near) } }
        .min { $0.rank < $1.rank }
      guard let best, best.rank < rank, isTop(best.day) else { return nil }
      return best.day
    }
    /// The neighbour that a day takes in.
    func accepted(_ day: Int) -> Int? {
      [day - 1, day + 1].filter { wanted($0) == day }
        .min { (ranks[$0] ?? 0) < (ranks[$1] ?? 0) }
    }
    var groups: [Group] = []
    for (day, members) in cells {
      if let home = wanted(day), accepted(home) == day { continue }
      let other = accepted(day)
      groups.append(
        Group(
          members: members + (other.flatMap { cells[$0] } ?? []), head: day,
          days: min(day, other ?? day)...max(day, other ?? day)))
    }
    return groups
  }
}
