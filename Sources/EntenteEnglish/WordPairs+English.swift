import CEntenteEnglishData
public import EntenteLanguage

extension WordPairs {
  /// The English word pairs that are built in.
  public static let english: WordPairs = {
    let bytes = UnsafeRawBufferPointer(
      start: entente_pairs_pointer(), count: entente_pairs_size)
    do {
      return try WordPairs(bytes: bytes)
    } catch {
      preconditionFailure("the embedded word pairs: \(error)")
    }
  }()
}
