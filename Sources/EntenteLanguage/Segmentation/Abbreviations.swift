/// Abbreviations that are written with a full stop, by what they stand before or after.
///
/// What a full stop after them means is learned; the list lets what is learned of one hold for its like.
enum Abbreviations {
  /// Lower-case forms without the stop; the kinds count from 1.
  static let kinds: [[String]] = [titles, dates, beforeNumbers, names, places, others]

  /// Before the name of a person.
  private static let titles = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "capt", "cmdr", "adm", "sgt", "cpl",
    "pvt", "brig", "gov", "sen", "rep", "rev", "amb", "pres", "supt", "messrs", "insp", "atty",
    "st",
    "mt", "ft", "sens", "reps", "govs", "gens", "drs", "profs",
  ]

  private static let dates = [
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "tue",
    "tues", "thu", "thur", "thurs", "fri",
  ]

  private static let beforeNumbers = [
    "nos", "vol", "vols", "pp", "sec", "figs", "para", "art", "ext",
  ]

  /// After the name of a person or company.
  private static let names = ["jr", "sr", "esq", "inc", "corp", "ltd", "co", "cos", "bros"]

  private static let places = [
    "ala", "ariz", "calif", "colo", "conn", "fla", "kan", "md", "mich", "minn", "mont", "neb",
    "nev",
    "okla", "penn", "tenn", "tex", "wis", "wyo", "ont", "ave", "blvd", "bldg",
  ]

  private static let others = [
    "vs", "etc", "eg", "ie", "viz", "dept", "assn", "natl", "univ", "govt",
  ]

  /// Whether the word before a full stop is one, by rule; some are so only before a number.
  static func holds(
    _ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, beforeDigit: Bool
  ) -> Bool {
    guard word.count <= 6 else { return false }
    let form = String(decoding: text[word], as: UTF8.self).lowercased()
    if form == "a.m" || form == "p.m" || form == "e.g" || form == "i.e" { return true }
    if titles.contains(form) || names.contains(form) || others.contains(form) { return true }
    return beforeDigit && (form == "no" || dates.contains(form) || beforeNumbers.contains(form))
  }
}
