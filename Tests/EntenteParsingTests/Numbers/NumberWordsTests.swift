import Testing

@testable import EntenteParsing

@Suite struct NumberWordsTests {
  @Test(arguments: [
    ("twenty-two", 22, 3), ("a dozen", 12, 2), ("a hundred and five", 105, 4),
    ("two thousand and twenty", 2020, 4), ("three dozen eggs", 36, 2), ("five six", 5, 1),
    ("two million three hundred thousand", 2_300_000, 5), ("twenty-first", 21, 3),
    ("nineteen hundred ninety three", 1993, 4), ("one and", 1, 1), ("twenty thirty", 20, 1),
  ])
  func `reads numbers in words`(text: String, value: Int64, count: Int) {
    let tokens = text.replacing("-", with: " - ").split(separator: " ").map(String.init)

    let found = NumberWords.parse { Self.token(tokens, $0) }

    #expect(found?.value == value)
    #expect(found?.count == count)
  }

  @Test func `a number beyond 64 bits ends before the word that makes it so`() {
    let tokens = Array(repeating: "hundred", count: 40) + Array(repeating: "trillion", count: 40)

    #expect((NumberWords.parse { Self.token(tokens, $0) }?.value ?? 0) > 0)
    #expect(NumberWords.parse { Self.token(["and"], $0) } == nil)
  }

  private static func token(_ tokens: [String], _ index: Int) -> NumberWords.Token {
    guard index < tokens.count else { return .other }
    if tokens[index] == "-" || tokens[index] == "and" { return .joint }
    if tokens[index] == "a" { return .article }
    return NumberWords.words[tokens[index]].map { .word($0) } ?? .other
  }
}
