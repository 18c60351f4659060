import EntenteModels
import EntenteStorage

/// Feeds made documents one by one, without end, and prints the number of each that is in: `kill.sh` ends it
/// at random.
enum Feeding {
  static func run(_ path: String, from first: Int, count: Int) throws {
    let store = try SQLiteStore(path: path, access: .readWrite)
    for number in first..<first + count {
      var news = MadeNews(seed: UInt64(number))
      let document = news.document(number, events: 5)
      let did = try store.add(document, recorded: Moment(Day(number: 20_500)))
      print("\(number) \(document.document.id.rawValue) \(did == .unchanged ? "unchanged" : "in")")
    }
  }
}
