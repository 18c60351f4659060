/// The trained stages of a language: immutable, shared by all tasks.
///
/// - Shape: `stages` lists what the model can do beyond segmentation by rule; it may be empty.
public struct LanguageModel: Sendable {
  /// The names of the trained stages, in the order in which they run.
  public let stages: [String]

  /// A model without trained stages: texts are segmented by rule.
  public static let untrained = LanguageModel(stages: [])

  private init(stages: [String]) { self.stages = stages }

  /// Reads a model's bytes.
  ///
  /// - Parameter bytes: A whole model file, which must stay where it is while the model lives.
  /// - Throws: `LanguageModelError` for bytes that are no model, one of another version, or damaged.
  public init(bytes: UnsafeRawBufferPointer) throws(LanguageModelError) {
    let file = try ModelFile(bytes)
    stages = file.names
  }
}

/// Why a language model cannot be used.
public struct LanguageModelError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One sentence.
  public let description: String

  init(_ description: String) { self.description = description }
}
