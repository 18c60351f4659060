/// The trained stages of a language: immutable, shared by all tasks.
///
/// - Shape: `stages` lists what the model can do beyond segmentation; it may be empty.
public struct LanguageModel: Sendable {
  /// The names of the trained stages, in the order in which they run.
  public let stages: [String]

  /// The first bytes of every model file, then a version byte and the count of stages.
  static let magic = Array("ENTMODEL".utf8)
  /// The version that this program reads.
  static let version: UInt8 = 1

  /// Reads a model's bytes.
  ///
  /// - Throws: `LanguageModelError` for bytes that are no model or one of another version.
  public init(bytes: UnsafeRawBufferPointer) throws(LanguageModelError) {
    guard bytes.count >= Self.magic.count + 2,
      bytes.prefix(Self.magic.count).elementsEqual(Self.magic)
    else { throw LanguageModelError("these \(bytes.count) bytes are no language model") }
    guard bytes[Self.magic.count] == Self.version else {
      throw LanguageModelError(
        "a model of version \(bytes[Self.magic.count]); this program reads \(Self.version)")
    }
    guard bytes[Self.magic.count + 1] == 0 else {
      throw LanguageModelError("a model with stages that this program does not know")
    }
    stages = []
  }
}

/// Why a language model cannot be used.
public struct LanguageModelError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One sentence.
  public let description: String

  init(_ description: String) { self.description = description }
}
