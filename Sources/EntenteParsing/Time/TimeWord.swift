/// What a word can do in a time; one word may be in up to three classes.
enum WordClass: UInt8, CaseIterable {
  case none
  case month, weekday, unit, relation, deictic, daypart, season, modifier, every, frequency, times
  case reference, meridiem, clock, zone, quantifier, decade, fiscal, letter, age, approximate
  case grammar
  /// A number word or an ordinal; its value is the number.
  case number, ordinal
  /// A word that tells whose fiscal year is meant; its value is a row of the fiscal years.
  case fiscalCue

  /// The class that rules in YAML call so.
  init?(name: String) {
    let known = Self.allCases.first { "\($0)" == name }
    guard let known, known != .none, known != .number, known != .ordinal, known != .fiscalCue
    else { return nil }
    self = known
  }

  /// The names of the values of a class, in order; empty where values are numbers or durations.
  var valueNames: [String] {
    switch self {
    case .unit: TimeUnit.allCases.map { "\($0)" }
    case .relation: TimeRelation.allCases.map { "\($0)" }
    case .deictic: Deictic.allCases.map { "\($0)" }
    case .daypart: Daypart.allCases.map { "\($0)" }
    case .season: ["spring", "summer", "autumn", "winter"]
    case .modifier: Part.allCases.dropFirst().map { "\($0)" }
    case .reference: ["past", "present", "future"]
    case .meridiem: ["am", "pm"]
    case .quantifier: ["few", "several", "some", "couple", "many"]
    case .fiscal: ["fiscal", "school"]
    case .letter: ["quarter", "half"]
    case .approximate: ["about", "more", "less"]
    case .grammar: GrammarWord.allCases.map { "\($0)" }
    case .every: ["every"]
    case .clock: ["clock"]
    case .age: ["old"]
    default: []
    }
  }
}

/// What a word tells besides its classes.
struct TimeWordFlags: OptionSet {
  let rawValue: UInt8
  /// Speaks of what is over.
  static let past = TimeWordFlags(rawValue: 1)
  /// Speaks of what is to come.
  static let future = TimeWordFlags(rawValue: 2)
  /// Counts only with a capital letter.
  static let capital = TimeWordFlags(rawValue: 4)
  /// Stands for another word in a machine-spun text.
  static let spun = TimeWordFlags(rawValue: 8)
  /// May follow a bare day of the month.
  static let afterDay = TimeWordFlags(rawValue: 16)
}

/// A calendar unit, from fine to coarse.
enum TimeUnit: UInt8, CaseIterable, Comparable {
  case second, minute, hour, day, week, workweek, fortnight, weekend, month, quarter, half, season
  case year, decade, century

  static func < (first: TimeUnit, second: TimeUnit) -> Bool { first.rawValue < second.rawValue }

  /// Whether the unit is finer than a day.
  var isClock: Bool { self < .day }

  /// The unit's letter in a TIMEX3 duration, and how many of that letter it is.
  var duration: (letter: String, count: Int, isClock: Bool) {
    switch self {
    case .second: ("S", 1, true)
    case .minute: ("M", 1, true)
    case .hour: ("H", 1, true)
    case .day: ("D", 1, false)
    case .week, .workweek: ("W", 1, false)
    case .fortnight: ("W", 2, false)
    case .weekend: ("WE", 1, false)
    case .month: ("M", 1, false)
    case .quarter: ("Q", 1, false)
    case .half: ("M", 6, false)
    case .season: ("M", 3, false)
    case .year: ("Y", 1, false)
    case .decade: ("Y", 10, false)
    case .century: ("Y", 100, false)
    }
  }
}

/// A word that relates a unit to now or to what was told.
enum TimeRelation: UInt8, CaseIterable {
  case last, past, previous, next, coming, following, this, current, same, that

  /// -1 before, 0 now, 1 after.
  var direction: Int {
    switch self {
    case .last, .past, .previous: -1
    case .next, .coming, .following: 1
    case .this, .current, .same, .that: 0
    }
  }

  /// Whether it counts from what was just told rather than from the day of writing.
  var isNarrative: Bool {
    self == .previous || self == .following || self == .same || self == .that
  }
}

/// A word for a day near the day of writing.
enum Deictic: UInt8, CaseIterable {
  case today, yesterday, tomorrow, tonight

  /// Days from the day of writing.
  var days: Int { self == .yesterday ? -1 : self == .tomorrow ? 1 : 0 }
}

/// A part of the day.
enum Daypart: UInt8, CaseIterable {
  case morning, afternoon, evening, night, midday, midnight, daytime

  /// The part as TIMEX3 writes it after `T`.
  var timex: String {
    switch self {
    case .morning: "MO"
    case .afternoon: "AF"
    case .evening: "EV"
    case .night: "NI"
    case .midday: "12:00"
    case .midnight: "00:00"
    case .daytime: "DT"
    }
  }

  /// Whether hours from 1 to 11 are meant after noon.
  var isAfternoon: Bool { self == .afternoon || self == .evening || self == .night }
}

/// A third of a granule.
enum Part: UInt8, CaseIterable {
  case whole, early, mid, late, start, middle, end

  /// Which third: 0, 1, 2; nil for the whole.
  var third: Int? {
    switch self {
    case .whole: nil
    case .early, .start: 0
    case .mid, .middle: 1
    case .late, .end: 2
    }
  }

  /// The TIMEX3 modifier.
  var mod: String? { third.map { ["START", "MID", "END"][$0] } }

  /// Whether the word is a noun: "the end of".
  var isNoun: Bool { self == .start || self == .middle || self == .end }
}

/// A word that joins the others.
enum GrammarWord: UInt8, CaseIterable {
  case the, a, of, `in`, on, at, by, from, to, through, until, since, before, after, between, and
  case or, `for`, during, within, over, ago, earlier, later, ahead, `as`, other, half, all, one
  case local, time, period, commencing, be, just, consecutive, long, date, not, than, business
  case calendar, ending, term, anniversary, w
}
