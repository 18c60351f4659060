import EntenteLanguage
import EntenteModels
import EntenteParsing
import EntenteTestSupport

/// A small world of names, with the titles and words of the lexicon, so that tests do not change when the
/// lexicon grows.
enum ActorFixture {
  static let lexicon: Lexicon = {
    let folder = TemporaryFolder()
    for name in ["roles", "groups", "words"] {
      let bytes = Places.bytes(of: "Sources/EntenteParsing/Data/actors/\(name).yaml")
      folder.write(String(decoding: bytes, as: UTF8.self), to: "rules-\(name).yaml")
    }
    folder.write(world, to: "world.yaml")
    do {
      return try Lexicon(bytes: LexiconCompiler.compile(folder: folder.path))
    } catch {
      fatalError("\(error)")
    }
  }()

  static let tagger: ActorTagger = {
    do {
      return try ActorTagger(lexicon: lexicon)
    } catch {
      fatalError("\(error)")
    }
  }()

  /// The mentions of a text as lines: text, kind, codes, then sector, role, id where there are any.
  static func lines(_ text: String, on day: String = "2025-11-14") -> [String] {
    mentions(text, on: day).map { mention in
      let words = String(decoding: Array(text.utf8)[mention.range], as: UTF8.self)
      let codes = mention.actors.map { $0.code?.rawValue ?? "-" }.joined(separator: "+")
      let kind = mention.kind.rawValue + (mention.isVenue && mention.kind != .place ? " venue" : "")
      let actor = mention.actors[0]
      let more = [actor.sector?.rawValue, actor.role, actor.id?.rawValue].compactMap { $0 }
      return ([words, kind, codes] + more).joined(separator: " | ")
    }
  }

  static func mentions(_ text: String, on day: String = "2025-11-14") -> [ActorMention] {
    var annotator = Annotator()
    let bytes = Array(text.utf8)
    return tagger.mentions(in: bytes, annotator.annotate(bytes), reference: Day(iso: day))
  }

  private static let checked = "source: S, checked: 2026-01-01"

  private static let world = """
    entente: 1
    countries:
      - { code: USA, name: United States, names: [US, U.S., America], demonyms: [American, Americans],
          capital: Washington, metonyms: [White House],
          places: [{ text: Georgia, context: [Ga., Atlanta, Savannah] }, Savannah, Atlanta, New York] }
      - { code: KOR, name: South Korea, names: [{ text: the South, context: [PRK] }],
          demonyms: [South Korean, Korean, Koreans], capital: Seoul, places: [Busan] }
      - { code: PRK, name: North Korea, names: [{ text: the North, context: [KOR] }],
          demonyms: [North Korean], capital: Pyongyang }
      - { code: NZL, name: New Zealand, capital: Wellington }
      - { code: JPN, name: Japan, demonyms: [Japanese], capital: Tokyo }
      - { code: FRA, name: France, demonyms: [French], capital: Paris }
      - { code: GEO, name: Georgia, names: [{ text: Georgia, hints: [Tbilisi, ARM] }],
          demonyms: [Georgian], capital: Tbilisi }
      - { code: ARM, name: Armenia, demonyms: [Armenian], capital: Yerevan }
    organisations:
      - { id: nato, code: IGO, name: NATO, names: [North Atlantic Treaty Organization] }
    institutions:
      - { id: usa-pentagon, code: USA, sector: MIL, type: ministry, topic: defense,
          name: Department of Defense, metonyms: [Pentagon],
          names: [{ text: Department of War, from: 2025-09-05 }, Defense Department] }
      - { id: usfk, code: USA, sector: MIL, type: command, name: U.S. Forces Korea }
      - { id: hanbit, code: KOR, sector: BUS, type: company, name: Hanbit Motors }
      - { id: kor-defense, code: KOR, sector: MIL, type: ministry, topic: defense,
          name: Ministry of National Defense of South Korea }
    regions:
      - { id: baltics, name: Baltics, demonyms: [Baltic], places: [Baltic Sea] }
    legalBases:
      - { id: section-232, code: USA, name: Section 232 }
      - { id: ieepa, code: USA, name: Emergency Act,
          names: [{ text: emergency powers, context: [tariff, tariffs] }] }
    people:
      - { id: lee-jae-myung, name: Lee Jae Myung, native: [이재명], surname: Lee, surnameFirst: true,
          pronoun: he, tenures: [{ role: president, of: KOR, from: 2025-06-04, \(checked) }] }
      - { id: yoon-suk-yeol, name: Yoon Suk Yeol, surname: Yoon, surnameFirst: true, pronoun: he,
          tenures: [{ role: president, of: KOR, from: 2022-05-10, to: 2025-04-04, \(checked) }] }
      - { id: cho-hyun, name: Cho Hyun, surname: Cho, surnameFirst: true, pronoun: he,
          tenures: [{ role: foreign minister, of: KOR, from: 2025-07-19, \(checked) }] }
      - { id: lee-ann, name: Ann Lee, surname: Lee, pronoun: she,
          tenures: [{ role: trade minister, of: FRA, from: 2024, \(checked) }] }
      - { id: donald-trump, name: Donald Trump, names: [Donald J. Trump], surname: Trump, pronoun: he,
          tenures: [{ role: president, of: USA, from: 2017-01-20, to: 2021-01-20, \(checked) },
            { role: president, of: USA, from: 2025-01-20, \(checked) }] }
      - { id: joe-biden, name: Joe Biden, surname: Biden, pronoun: he,
          tenures: [{ role: president, of: USA, from: 2021-01-20, to: 2025-01-20, \(checked) }] }
      - { id: marco-rubio, name: Marco Rubio, surname: Rubio, pronoun: he,
          tenures: [{ role: secretary of state, of: USA, from: 2025-01-21, \(checked) }] }
      - { id: theresa-may, name: Theresa May, surname: May, pronoun: she,
          tenures: [{ role: home secretary, of: FRA, from: 2020, to: 2022, \(checked) }] }
      - { id: mark-rutte, name: Mark Rutte, surname: Rutte, pronoun: he,
          tenures: [{ role: secretary general, of: IGO, body: nato, from: 2024-10-01, \(checked) }] }
    """
}
