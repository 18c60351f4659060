/// Abbreviations that end in a full stop without ending a sentence.
enum Abbreviations {
  /// Whether the word before a full stop is one.
  ///
  /// Some, such as `No.`, are so only before a number.
  static func holds(
    _ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, beforeDigit: Bool
  ) -> Bool {
    guard word.count <= 6 else { return false }
    let key = String(decoding: text[word], as: UTF8.self)
    return always.contains(key) || (beforeDigit && beforeNumbers.contains(key))
  }

  private static let always: Set<String> = [
    "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Lt", "Col", "Maj", "Capt", "Adm", "Sgt", "Gov", "Sen",
    "Rep", "Rev", "Amb", "Sec", "St", "Hon", "Jr", "Sr", "vs", "etc", "Mt", "Ft", "Messrs", "Supt",
    "a.m", "p.m", "e.g", "i.e", "cf", "approx", "Ph.D", "viz",
  ]

  private static let beforeNumbers: Set<String> = [
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "No",
    "Nos",
    "Art", "Vol", "pp", "p", "Sec", "Fig", "Ch",
  ]
}
