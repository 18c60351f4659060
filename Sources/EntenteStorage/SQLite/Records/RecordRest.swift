import EntenteModels

/// What of a record no column holds, as JSON with the record's own keys.
///
/// Writer and reader stand side by side: what `json` leaves out, `RecordReader` takes from columns.
enum RecordRest {
  /// The rest of a record whose document was published then, which most records only repeat; nil where
  /// columns hold all of it.
  static func json(of record: Record, published: Moment?, hasTime: Bool) -> [UInt8]? {
    var json = JSONWriter()
    json.object { json in
      if record.published != published {
        if record.published == nil { json.field("unpublished", true) }
        json.field("published", record.published)
      }
      if !hasTime { json.field("time", record.time) }
      json.field("attribution", record.attribution)
      json.field("condition", record.condition)
      json.field("doubts", record.doubts)
      write(record.content, to: &json)
    }
    return json.bytes.count > 2 ? json.bytes : nil
  }

  private static func write(_ content: Record.Content, to json: inout JSONWriter) {
    switch content {
    case .event(let event):
      json.field("contexts", event.contexts)
      if !isExact(event.intensity) { json.field("intensity", event.intensity) }
      if let goldstein = event.goldstein, !isExact(goldstein) { json.field("goldstein", goldstein) }
      json.field("place", event.place)
      json.field("quantities", event.quantities)
    case .commitment(let promise):
      json.field("quantity", promise.quantity)
      json.field("schedule", promise.schedule)
      json.field("due", promise.due)
      json.field("inReturnFor", promise.inReturnFor)
      json.field("partOf", promise.partOf)
      json.field("instrument", promise.instrument)
    case .measure(let measure):
      json.field("old", measure.old)
      json.field("new", measure.new)
      json.field("scope", measure.scope)
      json.field("basis", measure.basis)
      json.field("announced", measure.announced)
      json.field("effective", measure.effective)
      json.field("until", measure.until)
    case .expectation(let expectation):
      json.flag("event", expectation.event != nil)
      json.field("quantity", expectation.quantity)
      json.field("window", expectation.window)
    case .tenure(let tenure):
      json.field("began", tenure.began)
      json.field("ended", tenure.ended)
    case .instrument(let instrument):
      json.field("series", instrument.series)
      json.field("language", instrument.language)
    }
  }

  /// Whether a number comes back from a column of doubles as it is.
  static func isExact(_ number: ExactDecimal) -> Bool { decimal(number.approximate) == number }

  /// The number that a column of doubles holds.
  static func decimal(_ number: Double) -> ExactDecimal {
    if let whole = Int(exactly: number) { return ExactDecimal(whole) }
    return ExactDecimal("\(number)") ?? 0
  }

  /// Whether columns hold the time of a record: they keep one pair of days, when the record holds.
  static func columnsHoldTime(of record: Record) -> Bool {
    guard let time = record.time else { return true }
    return time.mod == nil && time.range == record.validity
  }
}
