import EntenteLanguage
import EntenteModels
import EntenteTestSupport
import EntenteYAML

@testable import EntenteParsing

/// The rules of time as the checkout has them, and a tagger over them.
enum TimeFixture {
  static let rules: Result<TimeRules, any Error> = Result {
    let folder = Places.root + "/Sources/EntenteParsing/Data/time"
    let documents = try Places.files(in: folder).map {
      try YAMLDocument(bytes: Places.bytes(of: $0), file: $0)
    }
    let faults = Diagnostics()
    let bytes = TimeRules.compile(documents, faults)
    try faults.throwIfAny()
    return try TimeRules(bytes: bytes)
  }

  static func spans(
    _ text: String, _ reference: String?, rules own: TimeRules? = nil
  ) throws -> [TimeSpan] {
    let bytes = Array(text.utf8)
    var annotator = Annotator()
    let tagger = TimeTagger(rules: try own ?? rules.get())
    return tagger.tag(
      annotator.annotate(bytes), text: bytes,
      context: TimeContext(reference: reference.flatMap { Moment(iso: $0) }))
  }
}
