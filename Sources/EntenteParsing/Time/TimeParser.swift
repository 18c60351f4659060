import EntenteLanguage
import EntenteModels

/// Reads the times of a document, sentence by sentence, in one pass over its atoms.
///
/// The rules' words decide which reader is tried at an atom; each reader looks a few atoms ahead and says
/// where it ended, so the work is linear. The readers are in the extensions, by what they begin with.
struct TimeParser {
  let rules: TimeRules
  let words: UnsafeBufferPointer<Int32>
  let nodes: UnsafeBufferPointer<Int32>
  let edges: UnsafeBufferPointer<Int32>
  let text: UnsafeBufferPointer<UInt8>
  /// The document's tokens with their tags; no tags where no model has given any.
  let tokens: [Range<Int>]
  let tags: [PennTag]
  /// The atoms of the sentence at hand, and its number.
  var atoms = UnsafeBufferPointer<TimeAtom>(start: nil, count: 0)
  var sentence = 0
  /// What was told before.
  var story: TimeStory
  /// What was found.
  var spans: [TimeSpan] = []
  /// Where no point begins, so that nothing is tried there twice.
  var dead = DeadEnds()
  /// How deep readers call each other; bounded, so that no text can exhaust the stack.
  var depth = 0

  init(
    _ rules: TimeRules, _ text: UnsafeBufferPointer<UInt8>, _ document: AnnotatedDocument,
    _ story: TimeStory
  ) {
    self.rules = rules
    tokens = document.tokens
    tags = document.xpos.count == document.tokens.count ? document.xpos : []
    self.text = text
    self.story = story
    words = rules.table(.words)
    nodes = rules.table(.nodes)
    edges = rules.table(.edges)
  }

  /// Reads the sentence at hand.
  mutating func scan() {
    var index = 0
    dead.clear()
    while index < atoms.count {
      let atom = atoms[index]
      switch atom.kind {
      case .word where atom.word == 0, .possessive:
        index += 1
        continue
      case .mark where atom.number != 0xBD && atom.number != 0x27:
        index += 1
        continue
      default: break
      }
      if isVerb(index) {
        index += 1
        continue
      }
      if let reading = expression(index) {
        emit(reading)
        index = max(reading.end, index + 1)
      } else {
        index += 1
      }
    }
  }

  // MARK: Atoms

  /// The atom at a place; a blank one outside the sentence.
  @inline(__always)
  func at(_ index: Int) -> TimeAtom {
    index >= 0 && index < atoms.count ? atoms[index] : .none
  }

  /// The value that the word at a place has in a class; nil where it is not in the class.
  @inline(__always)
  func value(_ index: Int, _ kind: WordClass) -> Int? {
    let atom = at(index)
    guard atom.word != 0 else { return nil }
    let column =
      atom.classes.0 == kind ? 3 : atom.classes.1 == kind ? 4 : atom.classes.2 == kind ? 5 : 0
    guard column != 0 else { return nil }
    if atom.flags.contains(.capital), !atom.shape.contains(.capital), !isSpoken(index) {
      return nil
    }
    return Int(words[(Int(atom.word) - 1) * 7 + column])
  }

  /// Whether a preposition or a number beside a word tells that a time is meant: "in may", "5 march".
  func isSpoken(_ index: Int) -> Bool {
    if at(index - 1).kind == .number || at(index + 1).kind == .number { return true }
    let before = at(index - 1)
    if before.classes.0 == .number || before.classes.0 == .ordinal { return true }
    if let relation = relation(index - 1) {
      return !at(index).flags.contains(.future) || relation == .last || relation == .next
    }
    switch grammar(index - 1) {
    case .in, .of, .since, .by, .until, .from, .on, .between, .through: return true
    case .and, .to: return at(index - 2).classes.0 == .month
    default: return at(index - 1).classes.0 == .modifier
    }
  }

  /// The grammar word at a place.
  @inline(__always)
  func grammar(_ index: Int) -> GrammarWord? {
    let atom = at(index)
    guard atom.word != 0 else { return nil }
    let column =
      atom.classes.0 == .grammar
      ? 3 : atom.classes.1 == .grammar ? 4 : atom.classes.2 == .grammar ? 5 : 0
    guard column != 0 else { return nil }
    let value = words[(Int(atom.word) - 1) * 7 + column]
    return GrammarWord(rawValue: UInt8(truncatingIfNeeded: value))
  }

  func unit(_ index: Int) -> TimeUnit? {
    value(index, .unit).flatMap { TimeUnit(rawValue: UInt8(clamping: $0)) }
  }

  func relation(_ index: Int) -> TimeRelation? {
    value(index, .relation).flatMap { TimeRelation(rawValue: UInt8(clamping: $0)) }
  }

  func daypart(_ index: Int) -> Daypart? {
    value(index, .daypart).flatMap { Daypart(rawValue: UInt8(clamping: $0)) }
  }

  /// Whether a mark stands at a place.
  @inline(__always)
  func isMark(_ index: Int, _ byte: Unicode.Scalar) -> Bool {
    let atom = at(index)
    return atom.kind == .mark && atom.number == Int32(byte.value) && index < atoms.count
  }

  /// Whether an atom follows the one before it without a blank.
  func isJoined(_ index: Int) -> Bool {
    index < atoms.count && !at(index).shape.contains(.spaced)
  }

  /// The place after the full stop of an abbreviation.
  func afterDot(_ index: Int) -> Int {
    isMark(index, ".") && isJoined(index) && index + 1 < atoms.count
      && at(index - 1).end - at(index - 1).start <= 5
      ? index + 1 : index
  }

  /// The place after a comma.
  func afterComma(_ index: Int) -> Int { isMark(index, ",") ? index + 1 : index }

  /// The place after a possessive.
  func afterPossessive(_ index: Int) -> Int { at(index).kind == .possessive ? index + 1 : index }

  /// Whether a word is written as a plural.
  func isPlural(_ index: Int) -> Bool {
    let atom = at(index)
    return atom.kind == .word && atom.end > atom.start + 1 && text[Int(atom.end) - 1] | 0x20 == 0x73
  }

  // MARK: Output

  /// Writes a reading as a span and remembers what it tells.
  mutating func emit(_ reading: TimeReading) {
    guard !reading.isSilent, reading.end > reading.start else { return }
    let last = at(reading.end - 1)
    let end = Int(last.end) + (last.shape.contains(.ordinal) ? 2 : 0)
    var span = TimeSpan(
      range: Int(at(reading.start).start)..<end, sentence: sentence, kind: reading.kind,
      timex: reading.value, mod: reading.mod, dayRange: DayRange(),
      granularity: reading.granularity, clock: reading.clock.map(TimeReading.clockText),
      clockEnd: reading.clockEnd.map(TimeReading.clockText), bound: reading.bound,
      isGuessed: reading.isGuessed, isRelative: !namesYear(reading),
      alternatives: reading.alternatives)
    span.dayRange = DayRange(start: reading.first, end: reading.last)
    if span.timex.isEmpty { return }
    spans.append(span)
    remember(reading)
  }

  /// Whether a year or a whole date stands in the words.
  private func namesYear(_ reading: TimeReading) -> Bool {
    for index in reading.start..<reading.end where at(index).kind == .number {
      if at(index).digits == 4 || at(index).digits == 8 { return true }
    }
    return reading.kind == .duration || reading.kind == .set
  }

  private mutating func remember(_ reading: TimeReading) {
    guard let first = reading.first, let last = reading.last, reading.kind != .duration,
      reading.kind != .set, !(reading.kind == .daterange && reading.timex.hasPrefix("P"))
    else { return }
    story.tell(
      TimeStory.Anchor(
        unit: reading.unit, first: first, last: last, sentence: sentence,
        hasYear: reading.hasYear))
  }
}
