public import EntenteModels

extension TimeSpan {
  /// Where the time begins and ends, as ISO days, or date-times where clock times are told; nil for
  /// what does not denote one interval of the calendar.
  public var interval: (from: String, until: String)? {
    guard let start = dayRange.start, let end = dayRange.end else { return nil }
    guard let clock else { return (start.iso, end.iso) }
    guard let clockEnd else { return nil }
    return ("\(start.iso)T\(clock)", "\(end.iso)T\(clockEnd)")
  }

  /// Writes `{start, end, text, kind, timex, mod?, value?, from?, until?, granularity, bound?, guessed?, alternatives?}`.
  ///
  /// `value` is the clock time; `from` and `until` are inclusive.
  ///
  /// - Parameters:
  ///   - json: Where to.
  ///   - text: The bytes that the span counts.
  public func write(to json: inout JSONWriter, text: [UInt8]) {
    json.object { json in
      json.field("start", range.lowerBound)
      json.field("end", range.upperBound)
      json.field("text", String(decoding: text[range.clamped(to: text.indices)], as: UTF8.self))
      json.field("kind", kind.rawValue)
      json.field("timex", timex)
      json.field("mod", mod)
      if clockEnd == nil { json.field("value", clock) }
      json.field("from", interval?.from)
      json.field("until", interval?.until)
      json.field("granularity", granularity)
      json.field("bound", bound?.rawValue)
      json.flag("guessed", isGuessed)
      json.field("alternatives", alternatives)
    }
  }
}
