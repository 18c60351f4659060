import EntenteLanguage
import EntenteModels
import EntenteParsing
import EntenteTestSupport
import EntenteYAML
import Testing

struct HostileQuantityTests {
  @Test(arguments: [
    "1e999999", "$$$$", "1234567890123456789012345678901234567890", "-", "--5", "$-", "-$", "%",
    "½½½",
    "1/0", "0/0", "1 over 0", "10^999", "0^-1", "9^-99", "٣٤", "１２３", "1.1.1.1", "1,,2", ",5",
    "$.5",
    "a a a", "half half half", "one and and", "one hundred hundred", "point one", "one point",
    "between and", "from to", "$5 to", "5 - - 6", "(((5", "\u{0}5\u{0}", "5\u{200B}0",
    "minus minus 5",
    "a hundred million billion trillion trillion trillion",
    "999999999999999999999999999999999999 trillion",
    "3e38", "0.00000000000000000000000000000000000000001",
    "99999999999999999999999999999999999999.9 cents",
    "hundreds of hundreds of millions of trillions of billions of dollars", "1 in 1", "USD", "M$",
    "'$5", "percent of",
  ])
  func `odd text gives sound spans and never a trap`(text: String) throws {
    for span in try spans(text) {
      #expect(span.range.lowerBound < span.range.upperBound)
      #expect(span.extent.lowerBound <= span.range.lowerBound)
      #expect(span.extent.upperBound >= span.range.upperBound)
      #expect(span.extent.upperBound <= text.utf8.count)
    }
  }

  @Test(arguments: [
    "1", "1,", "1.", "1 ", "1-", "1/", "$", "$1 ", "one ", "million ", "a ", "half ",
    "hundreds of ",
    "one and ", "and ", "5% of the ", "111 ", "of ", "per ", "(about ", "1 million million ",
    "twenty-", "-",
    "percent ", "first ", "1 to ", "½", "$1 (", "one million ", "1 in ", "point one ", "up to ",
  ])
  func `a long run of one piece is read in linear time`(piece: String) throws {
    let short = String(repeating: piece, count: 4_000 / piece.utf8.count)
    let long = String(repeating: piece, count: 64_000 / piece.utf8.count)

    _ = try spans(short)
    let one = try ContinuousClock().measure { _ = try spans(short) }
    let many = try ContinuousClock().measure { _ = try spans(long) }

    // Sixteen times the text: a quadratic reader takes 256 times as long.
    #expect(many < one * 100 + .milliseconds(300), "'\(piece)'")
  }

  @Test func `a million digits are read and are no number`() throws {
    #expect(try spans(String(repeating: "7", count: 1_000_000)) == [])
  }

  @Test func `spans come in order, lie apart and cite their own words`() throws {
    for path in Places.longArticles {
      let text = Places.text(of: path)
      var end = 0
      for span in try spans(text).flatMap({ [$0] + $0.equivalents }) {
        #expect(span.range.lowerBound >= end, "\(path) at \(span.range)")
        end = span.range.upperBound
        #expect(span.quantity(in: Array(text.utf8)).map { !$0.text.isEmpty } ?? true)
      }
    }
  }
}

struct QuantityRulesTests {
  private func compiled(_ yaml: String) throws -> (bytes: [UInt8], faults: [Diagnostic]) {
    let faults = Diagnostics()
    let bytes = QuantityRules.compile([try YAMLDocument(text: yaml, file: "q.yaml")], faults)
    return (bytes, faults.sorted)
  }

  @Test func `rules of one's own read their currency`() throws {
    let yaml =
      "entente: 1\nquantities:\n  currencies:\n    - { code: XTS, words: [florint], signs: [Ŧ] }"
    let tagger = QuantityTagger(rules: try QuantityRules(bytes: try compiled(yaml).bytes))
    let text = Array("It costs 5 florint or Ŧ7.".utf8)
    var annotator = Annotator()

    let found = tagger.quantities(in: annotator.annotate(text), text: text)

    #expect(found.map(\.unit) == ["XTS", "XTS"])
    #expect(found.map(\.value) == [5, 7])
  }

  @Test func `every fault of the YAML is told with its place`() throws {
    let yaml = """
      entente: 1
      quantities:
        currencies:
          - { code: dollars, words: [dollar] }
          - { code: XTS, alone: perhaps }
        magnitudes: [{ zeros: 99, words: [zillion] }]
        spun: { gained: QQQ }
        fractions: { ½: half }
        percent: 1
      """

    let faults = try compiled(yaml).faults

    let known = faults.map { "\($0.mark?.line ?? 0): \($0.message)" }
    #expect(
      known.dropLast() == [
        "4: a code is three capital letters; found 'dollars'",
        "5: 'alone' cannot be 'perhaps'; allowed: sure, guess, never",
        "6: 'zeros' is 1 to 18; found 99",
        "7: no currency before this has the code 'QQQ'; write one of 'currencies'",
        "8: a fraction is two whole numbers below 1000, as 1/2; found 'half'",
      ])
    #expect(known.last?.hasPrefix("9: unknown key 'percent'; did you mean 'percents'?") == true)
  }

  @Test func `a damaged section is refused, wherever it is cut or changed`() throws {
    let bytes = try compiled(
      "entente: 1\nquantities:\n  denominators: { half: 2 }\n  stops: [the, of a]"
    ).bytes

    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: LexiconError.self) { try QuantityRules(bytes: Array(bytes.prefix(count))) }
    }
    var random = SeededGenerator(seed: 11)
    for _ in 0..<400 {
      var damaged = bytes
      damaged[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      do {
        let tagger = QuantityTagger(rules: try QuantityRules(bytes: damaged))
        let text = Array("one two of the a b 5 % of a".utf8)
        var annotator = Annotator()
        _ = tagger.quantities(in: annotator.annotate(text), text: text)
      } catch {
        #expect("\(error)".contains("damaged"))
      }
    }
  }

  @Test func `every currency of the lexicon is read by its code or its words`() throws {
    for code in [
      "KRW", "JPY", "CNY", "INR", "PLN", "AED", "VND", "ZMW", "XOF", "KPW", "ISK", "UZS",
    ] {
      #expect(try spans("It paid \(code) 900 million.").map(\.unit) == [code])
    }
  }
}
