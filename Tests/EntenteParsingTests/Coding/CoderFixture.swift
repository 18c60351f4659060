import EntenteModels
import EntenteParsing

/// The coder with its defaults, made once for all tests of sentences.
enum CoderFixture {
  private static let shared = Result { try Coder() }

  /// What a text says that was published on 14 November 2025, a Friday.
  static func records(_ text: String) throws -> [Record] {
    let document = Document(text: text, published: Moment(iso: "2025-11-14"))
    return try shared.get().code(document).records
  }
}
