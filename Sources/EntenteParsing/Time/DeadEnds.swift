/// The last places of a sentence where a search failed, and how deep it was then.
///
/// It keeps the readers linear: however often they come back to a place, it is searched once a depth.
struct DeadEnds {
  private var places = ContiguousArray<Int32>(repeating: -1, count: 64)

  /// Forgets everything.
  mutating func clear() {
    for slot in places.indices { places[slot] = -1 }
  }

  /// Whether a search failed at a place, as deep as this or less deep.
  func holds(_ index: Int, _ depth: Int) -> Bool {
    let place = places[index & 63]
    return place >= 0 && Int(place) >> 3 == index && Int(place) & 7 <= depth
  }

  /// Remembers that a search failed.
  mutating func add(_ index: Int, _ depth: Int) {
    if !holds(index, depth) { places[index & 63] = Int32(truncatingIfNeeded: index << 3 | depth) }
  }
}
