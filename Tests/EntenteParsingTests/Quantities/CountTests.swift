import EntenteModels
import EntenteParsing
import Testing

struct CountTests {
  @Test(arguments: [
    ("The 28,500-strong force stays.", "28,500: 28500 persons"),
    ("Police held 312 South Korean workers.", "312: 312 persons"),
    ("A dozen U.S. soldiers came.", "A dozen: 12 persons"),
    ("Hundreds of residents fled.", "Hundreds: 100 persons moreThan"),
    ("Tens of thousands of people marched.", "Tens of thousands: 10000 persons moreThan"),
    ("Six nuclear-powered submarines were ordered.", "Six: 6 submarines"),
    ("Pyongyang fired 12 ballistic missiles.", "12: 12 missiles"),
    ("It lies 60 km north of Seoul.", "60: 60 kilometres"),
    ("It holds 180ml.", "180: 180 millilitres"),
    ("They need two and a half million barrels.", "two and a half million: 2500000 barrels"),
    ("The yard built one hundred and sixty-one ships.", "one hundred and sixty-one: 161 ships"),
    ("Turnout was 1 414 021 voters.", "1 414 021: 1414021 persons"),
    ("It read minus 12 degrees.", "minus 12: -12 degrees"),
    ("The city has 2.5 crore inhabitants.", "2.5 crore: 25000000 persons"),
    ("At least 12 were killed there.", "12: 12 persons atLeast"),
    ("The blast hit a bus, wounding 30.", "30: 30 persons"),
    ("They will close ten of their yards.", "ten: 10 yards"),
    ("They built two-seat planes.", "two: 2 seats"),
    ("A 1,000-page report came.", "1,000: 1000 pages"),
    ("Output doubled.", "doubled: 2 times change"),
    ("Seoul wants to halve the levy.", "halve: 0.5 times change"),
    ("Prices may triple.", "triple: 3 times change"),
    ("They flew ½ of the fleet.", "½: 0.5 of fleet"),
  ])
  func `a count has the noun or measure that it counts`(sentence: String, expected: String) throws {
    #expect(try quantities(sentence) == [expected])
  }

  @Test(arguments: [
    ("two hundred point zero three", "200.03"), ("three lakh crore", "3000000000000"),
    ("one and a half", "1.5"), ("five and a half million", "5500000"), ("1.3x10^6", "1300000"),
    ("twenty-one trillion three hundred", "21000000000300"), ("half a dozen", "6"),
    ("two thirds of a million", "666666.666666667"), ("12,34,567.89", "1234567.89"),
    ("-9.25", "-9.25"), (".08", "0.08"), ("3 3/4", "3.75"), ("100k", "100000"),
    ("1e10", "10000000000"),
    ("1.234.567", "1234567"), ("0.1234567890123456789012345", "0.1234567890123456789012345"),
    ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
  ])
  func `numbers of every form are exact`(text: String, value: String) throws {
    #expect(try spans(text).map { $0.value?.description } == [value])
  }

  @Test(arguments: [
    ("They met in 2025.", "2025: 2025 in a date"),
    ("It began on Sept. 4.", "4: 4 in a date"),
    ("The talks start at 16:40.", "16: 16 in a date"),
    ("The F-35 flew.", "35: 35 in a name"),
    ("The G7 met.", "7: 7 in a name"),
    ("Section 232 applies.", "232: 232 in a name"),
    ("He served for 15 years.", "15: 15 in a duration"),
    ("A 5-year term ends.", "5: 5 in a duration"),
    ("The order cites Resolution 1718.", "1718: 1718 in a name"),
    ("It was built in the 1990s.", "1990: 1990 in a date"),
    ("The vote was 220-213.", "220: 220 in a name"),
    ("An A400M landed.", "400: 400 in a name"),
    ("Boeing showed the Dreamliner 787 there.", "787: 787 in a name"),
  ])
  func `a number that is part of a date, a length of time or a name says so`(
    sentence: String, expected: String
  ) throws {
    #expect(try quantities(sentence).first == expected)
  }

  @Test(arguments: [
    "Which one is it?", "Nobody knew the one at the door.", "Call 010-1234-5678 now.",
    "See https://example.org/2024/11/300-ships here.", "It runs version 10.4.2 today.",
  ])
  func `pronouns, telephone numbers, addresses and versions are no quantities`(sentence: String)
    throws
  {
    #expect(try quantities(sentence) == [])
  }

  @Test(arguments: [
    ("Their second summit was long.", "second: 2 ordinal"),
    ("The 21st meeting was held.", "21st: 21 ordinal"),
    ("It is the one hundred twenty-fifth case.", "one hundred twenty-fifth: 125 ordinal"),
    ("The American First Fleet sailed.", "First: 1 in a name ordinal"),
  ])
  func `ordinals have a kind of their own`(sentence: String, expected: String) throws {
    #expect(try quantities(sentence) == [expected])
  }
}
