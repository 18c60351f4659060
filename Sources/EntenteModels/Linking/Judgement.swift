/// A person's word on records: wrong, right, the same as, fulfilled, met.
///
/// A judgement is never lost: it can be taken back by a later one, and it is tied to the place in the
/// document, so that it finds its record again after recoding.
public struct Judgement: Hashable, Sendable {
  /// Its id.
  public var id: JudgementID
  /// Who judges.
  public var who: String
  /// When.
  public var when: Moment
  /// The records.
  public var about: [RecordID]
  /// What is said of them.
  public var verdict: Verdict
  /// Why.
  public var because: String?
  /// Where the records' words stand.
  public var anchors: [Anchor]
  /// Whether it was taken back.
  public var isWithdrawn: Bool

  /// Puts the parts together; what is left out is unknown.
  public init(
    id: JudgementID, who: String, when: Moment, about: [RecordID] = [], verdict: Verdict,
    because: String? = nil, anchors: [Anchor] = [], isWithdrawn: Bool = false
  ) {
    self.id = id
    self.who = who
    self.when = when
    self.about = about
    self.verdict = verdict
    self.because = because
    self.anchors = anchors
    self.isWithdrawn = isWithdrawn
  }
}

extension Judgement: JSONObjectConvertible {
  /// Writes the fields in the order of the format.
  public func write(fields json: inout JSONWriter) {
    json.field("id", id)
    json.field("who", who)
    json.field("when", when)
    json.list("about", about)
    json.field("verdict", verdict)
    json.field("because", because)
    json.field("anchors", anchors)
    json.flag("withdrawn", isWithdrawn)
  }

  /// Reads the fields.
  public init(json: JSONObject) throws(JSONError) {
    id = try json.required("id")
    who = try json.required("who")
    when = try json.required("when")
    about = try json.list("about")
    verdict = try json.required("verdict")
    because = try json.optional("because")
    anchors = try json.list("anchors")
    isWithdrawn = try json.flag("withdrawn")
  }
}

/// What a person says of a record.
public enum Verdict: String, Sendable, CaseIterable, JSONName {
  /// It is as the text says.
  case right
  /// It is not what the text says.
  case wrong
  /// Two records tell the same thing.
  case sameAs = "same-as"
  /// Two records tell different things.
  case notSameAs = "not-same-as"
  /// The commitment is kept.
  case fulfilled
  /// The commitment is broken.
  case breached
  /// The commitment is taken back.
  case withdrawn
  /// The expectation came true.
  case met
  /// The expectation did not.
  case failed
  /// The expectation lost its ground.
  case void
}
