/// What was removed for good.
public struct Forgotten: Hashable, Sendable {
  /// How many documents are gone, older versions counted.
  public var documents: Int
  /// In how many documents a name was blotted out.
  public var blotted: Int

  /// What was removed.
  public init(documents: Int, blotted: Int) {
    self.documents = documents
    self.blotted = blotted
  }

  /// Whether there was nothing to remove.
  public var isEmpty: Bool { documents == 0 && blotted == 0 }
}
