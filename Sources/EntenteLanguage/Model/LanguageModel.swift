/// The trained stages of a language: immutable, shared by all tasks.
///
/// - Shape: `stages` lists what the model can do beyond segmentation by rule; it may be empty.
public struct LanguageModel: Sendable {
  /// The names of the trained stages, in the order in which they run.
  public let stages: [String]
  /// The stage of lemmas; nil where the model has none.
  let lemmatizer: Lemmatizer?
  /// Keeps the bytes of the stages where they are.
  private let storage: MappedBytes
  /// Tags, trees and names; nil where the model has none.
  let network: NetworkModel?

  /// A model without trained stages: texts are segmented by rule.
  public static let untrained = LanguageModel()

  private init() {
    stages = []
    network = nil
    lemmatizer = nil
    storage = MappedBytes(embedded: UnsafeRawBufferPointer(start: nil, count: 0))
  }

  private init(_ storage: MappedBytes) throws(LanguageModelError) {
    let file = try ModelFile(storage.bytes)
    stages = file.names
    network = try file.section(NetworkModel.section).map(NetworkModel.init)
    lemmatizer = try file.section(Lemmatizer.section).map(Lemmatizer.init)
    self.storage = storage
  }

  /// Reads a model's bytes.
  ///
  /// - Parameter bytes: A whole model file, which must stay where it is while the model lives.
  /// - Throws: `LanguageModelError` for bytes that are no model, one of another version, or damaged.
  public init(bytes: UnsafeRawBufferPointer) throws(LanguageModelError) {
    try self.init(MappedBytes(embedded: bytes))
  }

  /// Maps a model file; its pages are read as they are needed.
  ///
  /// - Throws: `LanguageModelError`, which names the path, for a file that cannot be read, is no model,
  ///   one of another version, or damaged.
  public init(contentsOf path: String) throws(LanguageModelError) {
    do throws(LanguageModelError) {
      try self.init(try MappedBytes(contentsOf: path))
    } catch {
      throw LanguageModelError("\(path): error: \(error.description)")
    }
  }
}

/// Why a language model cannot be used.
public struct LanguageModelError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One sentence.
  public let description: String

  init(_ description: String) { self.description = description }
}
