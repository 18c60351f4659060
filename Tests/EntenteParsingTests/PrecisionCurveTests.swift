import EntenteParsing
import Testing

struct PrecisionCurveTests {
  private let curve = PrecisionCurve([
    PrecisionCurve.Point(score: 0.2, precision: 0.1),
    PrecisionCurve.Point(score: 0.6, precision: 0.5),
    PrecisionCurve.Point(score: 0.8, precision: 0.9),
  ])

  @Test(arguments: [
    (0.0, 0.1), (0.2, 0.1), (0.4, 0.3), (0.6, 0.5), (0.7, 0.7), (0.8, 0.9), (1.0, 0.9),
  ])
  func `between points lie straight lines, beyond them nothing changes`(
    score: Double, precision: Double
  ) throws {
    let found = try #require(curve.precision(at: score))

    #expect(abs(found - precision) < 1e-12)
  }

  @Test func `a curve without points says nothing`() {
    #expect(PrecisionCurve([]).precision(at: 0.5) == nil)
  }
}
