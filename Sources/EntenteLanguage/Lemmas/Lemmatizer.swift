/// Finds the dictionary form of words whose tags are known.
///
/// First a dictionary is asked (form with its tags), then rules by Penn tag. Names keep their capitals;
/// other words are written small, unless they are peoples and faiths (`Korean`) or like `TV`.
///
/// ```swift
/// let lemmatizer = try Lemmatizer(section)
/// lemmatizer.append(form, upos: .verb, xpos: tag, to: &bytes)  // pledged: pledge
/// ```
struct Lemmatizer: Sendable {
  /// The name of its section of a model file.
  static let section = "lemmas"

  private typealias Question = LemmaTable.Question
  private let table: LemmaTable
  private let rules: LemmaRules

  /// Takes the section `lemmas` of a model, which must stay where it is.
  ///
  /// - Throws: `LanguageModelError` for a section that is damaged.
  init(_ section: UnsafeRawBufferPointer) throws(LanguageModelError) {
    table = try LemmaTable(section)
    rules = LemmaRules(table)
  }

  /// Adds the lemma of a word to a buffer; no other memory is taken.
  ///
  /// - Parameters:
  ///   - form: The word as it stands, UTF-8; an empty one has an empty lemma.
  ///   - upos: Its universal tag.
  ///   - xpos: Its Penn tag.
  ///   - buffer: Where the lemma's bytes are added.
  func append(
    _ form: UnsafeBufferPointer<UInt8>, upos: UPOS, xpos: PennTag, to buffer: inout [UInt8]
  ) {
    guard !form.isEmpty else { return }
    let start = buffer.count
    let action = LemmaAction.ofTag[Int(xpos.rawValue)]
    let keepsCase = action == .name || action == .names
    let hasCapital = keepsCase || form.contains { $0 >= 65 && $0 <= 90 }
    if hasCapital, !keepsCase, add(form, Question.capitals, xpos, nil, &buffer) { return }
    if keepsCase { buffer.append(contentsOf: form) } else { LemmaCase.appendSmall(form, &buffer) }
    if replace(start, xpos, upos, &buffer) { return }
    apply(action == .name && upos == .verb ? .nameOfVerb : action, form, start, &buffer)
    if buffer.count == start { buffer.append(contentsOf: form) }
  }

  /// Puts the dictionary's lemma in the place of a word that stands in a buffer.
  private func replace(
    _ start: Int, _ xpos: PennTag, _ upos: UPOS, _ buffer: inout [UInt8]
  ) -> Bool {
    let found = buffer.withUnsafeBufferPointer { bytes in
      let word = UnsafeBufferPointer(rebasing: bytes[start...])
      return lemma(word, Question.tags, xpos, upos) ?? lemma(word, Question.tag, xpos, nil)
    }
    guard let found else { return false }
    buffer.removeLast(buffer.count - start)
    buffer.append(contentsOf: found)
    return true
  }

  private func add(
    _ form: UnsafeBufferPointer<UInt8>, _ question: UInt8, _ xpos: PennTag, _ upos: UPOS?,
    _ buffer: inout [UInt8]
  ) -> Bool {
    guard let found = lemma(form, question, xpos, upos) else { return false }
    buffer.append(contentsOf: found)
    return true
  }

  private func lemma(
    _ word: UnsafeBufferPointer<UInt8>, _ question: UInt8, _ xpos: PennTag, _ upos: UPOS?
  ) -> UnsafeRawBufferPointer? {
    table.lemma(Self.key(word, question, xpos, upos))
  }

  /// Under what the dictionary has a form with its tags.
  static func key(
    _ form: some Sequence<UInt8>, _ question: UInt8, _ xpos: PennTag, _ upos: UPOS?
  ) -> LemmaHash {
    var hash = LemmaHash(question)
    hash.add(xpos.rawValue)
    if let upos { hash.add(upos.rawValue) }
    hash.add(form)
    return hash
  }

  /// Gives every token of a tagged document its lemma.
  func lemmatize(_ text: UnsafeBufferPointer<UInt8>, _ document: inout AnnotatedDocument) {
    document.lemmaBytes.removeAll(keepingCapacity: true)
    document.lemmaRanges.removeAll(keepingCapacity: true)
    document.lemmaRanges.reserveCapacity(document.tokens.count)
    for (token, range) in document.tokens.enumerated() {
      let start = Int32(document.lemmaBytes.count)
      append(
        UnsafeBufferPointer(rebasing: text[range]), upos: document.upos[token],
        xpos: document.xpos[token], to: &document.lemmaBytes)
      document.lemmaRanges.append(start..<Int32(document.lemmaBytes.count))
    }
  }

  // MARK: Rules

  private func apply(
    _ action: LemmaAction, _ form: UnsafeBufferPointer<UInt8>, _ start: Int,
    _ buffer: inout [UInt8]
  ) {
    switch action {
    case .small: break
    case .same: restore(form, start, &buffer)
    case .mark: LemmaCase.makePlain(&buffer, start)
    case .name: if isShouted(form) { settleName(start, &buffer) }
    case .names: rules.undoPlural(&buffer, start)
    case .nameOfVerb:
      rules.undoGerund(&buffer, start)
      rules.undoPast(&buffer, start)
    case .noun: if isLikeTV(form, start, buffer) { restore(form, start, &buffer) }
    case .plural: undoPlural(form, start, &buffer)
    case .adjective:
      if isOfPeople(form, start, buffer) { restore(form, start, &buffer) }
    case .degree: rules.undoDegree(&buffer, start)
    case .person: rules.undoPerson(&buffer, start)
    case .past: rules.undoPast(&buffer, start)
    case .gerund: rules.undoGerund(&buffer, start)
    case .number: makeNumber(form, start, &buffer)
    }
  }

  private func restore(
    _ form: UnsafeBufferPointer<UInt8>, _ start: Int, _ buffer: inout [UInt8]
  ) {
    buffer.removeLast(buffer.count - start)
    buffer.append(contentsOf: form)
  }

  private func undoPlural(
    _ form: UnsafeBufferPointer<UInt8>, _ start: Int, _ buffer: inout [UInt8]
  ) {
    let last = form[form.count - 1]
    let isAcronym =
      last == UInt8(ascii: "s") && form.count > 2
      && form.dropLast().allSatisfy { LemmaCase.isCapital($0) || LemmaCase.isDigit($0) }
    if isAcronym { restore(form, start, &buffer) }
    rules.undoPlural(&buffer, start)
  }

  /// Four capitals and more: a name that is known with one capital is written so.
  private func settleName(_ start: Int, _ buffer: inout [UInt8]) {
    let count = buffer.count
    for index in start + 1..<count { buffer[index] = LemmaCase.small(buffer[index]) }
    if rules.isKnown(buffer[start...], .name) { return }
    for index in start + 1..<count { buffer[index] = LemmaCase.capital(buffer[index]) }
  }

  private func isShouted(_ form: UnsafeBufferPointer<UInt8>) -> Bool {
    form.count >= 4 && form.allSatisfy(LemmaCase.isCapital)
  }

  /// Whether a noun is written with capitals inside and is no common word in capitals.
  private func isLikeTV(
    _ form: UnsafeBufferPointer<UInt8>, _ start: Int, _ buffer: [UInt8]
  ) -> Bool {
    guard form.dropFirst().contains(where: LemmaCase.isCapital) else { return false }
    return !rules.isKnown(buffer[start...], .common)
  }

  /// Whether an adjective with a capital is one of a people, a faith or a place: known to be, or unknown
  /// with such an ending.
  private func isOfPeople(
    _ form: UnsafeBufferPointer<UInt8>, _ start: Int, _ buffer: [UInt8]
  ) -> Bool {
    guard form.count > 4, form.contains(where: LemmaCase.isCapital),
      !rules.isKnown(buffer[start...], .common)
    else { return false }
    return LemmaCase.peopleEndings.contains { ending in
      buffer.count - start > ending.count && buffer.suffix(ending.count).elementsEqual(ending)
    }
  }

  /// Digits without the commas before three of them; Roman numerals as they stand.
  private func makeNumber(
    _ form: UnsafeBufferPointer<UInt8>, _ start: Int, _ buffer: inout [UInt8]
  ) {
    if form.allSatisfy(LemmaCase.isRoman) { return restore(form, start, &buffer) }
    var end = start
    for index in start..<buffer.count {
      let isComma = buffer[index] == UInt8(ascii: ",") && index > start
      if isComma, LemmaCase.isThreeDigits(buffer[(index + 1)...]) { continue }
      buffer[end] = buffer[index]
      end += 1
    }
    buffer.removeLast(buffer.count - end)
  }
}
