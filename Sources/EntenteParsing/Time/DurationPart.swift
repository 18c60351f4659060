/// A number of units: one part of a length of time.
struct DurationPart {
  /// Hundredths of the unit; nil for an unknown number: "several".
  var hundredths: Int?
  var unit: TimeUnit

  /// The TIMEX3 value of a length: `P2Y`, `P2.5Y`, `PT30M`, `PXD`, `P1DT5H`.
  static func timex(_ parts: [DurationPart]) -> String {
    var text = "P"
    var isClock = false
    for part in parts {
      let (letter, count, usesClock) = part.unit.duration
      if usesClock, !isClock { text += "T" }
      isClock = isClock || usesClock
      text += (part.hundredths.map { decimal($0 * count) } ?? "X") + letter
    }
    return text
  }

  private static func decimal(_ hundredths: Int) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    if rest == 0 { return "\(whole)" }
    return rest % 10 == 0
      ? "\(whole).\(rest / 10)" : "\(whole)." + TimeCalendar.padded(rest, 2)
  }
}
