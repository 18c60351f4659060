import EntenteModels
import EntenteStorage
import Testing

struct AuditTests {
  private func records(_ sizes: [(String, Int)]) -> [(stratum: String, record: RecordID)] {
    sizes.flatMap { name, count in
      (0..<count).map { (name, RecordID(rawValue: "e-\(name)\($0)")) }
    }
  }

  private func answer(_ record: String, _ who: String, _ slots: [Bool]) -> AuditAnswer {
    AuditAnswer(
      record: RecordID(rawValue: record), stratum: "AID", who: who, when: Moment(Day(number: 0)),
      slots: slots.enumerated().map { .init(name: "s\($0)", isRight: $1) })
  }

  @Test func `strata get their shares, small ones at least one record`() {
    let sample = AuditSample(
      of: records([("big", 900), ("small", 3), ("mid", 97)]), count: 20, seed: 1)

    #expect(sample.strata.map(\.records.count) == [18, 1, 1])
    #expect(sample.strata.map(\.size) == [900, 97, 3])
  }

  @Test func `the same seed draws the same, another others`() {
    let all = records([("a", 100)])
    let first = AuditSample(of: all, count: 10, seed: 1)

    #expect(AuditSample(of: all.reversed(), count: 10, seed: 1) == first)
    #expect(AuditSample(of: all, count: 10, seed: 2) != first)
  }

  // Wilson's interval for 8 of 10 at 95 percent: 0.490 to 0.943.
  @Test func `precision has Wilson's interval`() {
    let answers = (0..<10).map { answer("e-\($0)", "a", [$0 < 8]) }

    let result = AuditResult(answers, sizes: ["AID": 10])

    #expect(result.strata[0].share == 0.8)
    #expect(abs(result.strata[0].interval.lowerBound - 0.490) < 0.001)
    #expect(abs(result.strata[0].interval.upperBound - 0.943) < 0.001)
    #expect(result.alpha == nil)
  }

  // Ten units, two coders, yes and no, four differing: worked by hand from the coincidence matrix.
  @Test func `agreement of two people is Krippendorff's alpha`() throws {
    let first = [false, true, false, false, false, false, false, false, true, false]
    let second = [true, true, true, false, false, true, false, false, false, false]
    let answers = (0..<10).flatMap {
      [answer("e-\($0)", "a", [first[$0]]), answer("e-\($0)", "b", [second[$0]])]
    }

    let alpha = try #require(AuditResult(answers, sizes: ["AID": 10]).alpha)

    #expect(abs(alpha - 0.095) < 0.001)
  }

  @Test func `an answer comes back as it was written`() throws {
    let one = answer("e-1", "a", [true, false])

    #expect(try AuditAnswer(json: JSONValue(text: one.json)) == one)
  }
}
