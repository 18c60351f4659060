import Testing

@testable import EntenteParsing

@Suite struct NumberWordsTests {
  @Test(arguments: [
    ("twenty-two", 22, 3), ("a dozen", 12, 2), ("a hundred and five", 105, 4),
    ("two thousand and twenty", 2020, 4), ("three dozen eggs", 36, 2), ("five six", 5, 1),
    ("two hundred thousand three hundred", 200_300, 5), ("twenty-first", 21, 3),
    ("nineteen hundred ninety three", 1993, 4), ("one and", 1, 1), ("twenty thirty", 20, 1),
  ])
  func `reads numbers in words`(text: String, value: Int, count: Int) {
    let tokens = text.replacing("-", with: " - ").split(separator: " ").map(String.init)

    let found = NumberWords.parse { Self.token(tokens, $0) }

    #expect(found?.value == value)
    #expect(found?.count == count)
  }

  @Test func `words heaped up make a number that ends before what cannot follow`() {
    let tokens = Array(repeating: "hundred", count: 40) + Array(repeating: "thousand", count: 40)

    #expect(NumberWords.parse { Self.token(tokens, $0) }?.value == 100)
    #expect(NumberWords.parse { Self.token(["dozen"] + tokens, $0) }?.count == 1)
    #expect(NumberWords.parse { Self.token(["and"], $0) } == nil)
  }

  private static func token(_ tokens: [String], _ index: Int) -> NumberWords.Token {
    guard index < tokens.count else { return .other }
    if tokens[index] == "-" || tokens[index] == "and" { return .joint }
    if tokens[index] == "a" { return .article }
    return NumberWords.words[tokens[index]].map { .word($0) } ?? .other
  }
}
