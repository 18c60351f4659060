import CEntenteEnglishData
public import EntenteLanguage

extension LanguageModel {
  /// The English model that is built in.
  ///
  /// It segments, tags, lemmatises, parses and finds names.
  public static let english: LanguageModel = {
    let bytes = UnsafeRawBufferPointer(
      start: entente_english_pointer(), count: entente_english_size)
    do {
      return try LanguageModel(bytes: bytes)
    } catch {
      preconditionFailure("the embedded model: \(error)")
    }
  }()
}
