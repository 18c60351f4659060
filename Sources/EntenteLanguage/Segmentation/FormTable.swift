/// What is known of single runs of letters: that they may hold two words, as `cannot` and `dont` do, or
/// that they are abbreviations.
struct FormTable: Sendable {
  /// What is known of a form.
  struct Entry {
    /// The letters of its first word; 0 for a run that is never cut.
    var cut = 0
    /// Its place in `Abbreviations.kinds`, from 1; 0 for none.
    var abbreviation = 0
  }

  /// An open-addressed table: a form's hash, then its cut and kind, 16 bits each; 0 and 0 for none.
  let slots: [UInt32]

  static let slotCount = 1024

  /// What is known of a form.
  @inline(__always)
  subscript(form: UInt32) -> Entry {
    var slot = Int(form) & (Self.slotCount - 1)
    while slots[2 * slot] != 0 {
      if slots[2 * slot] == form {
        let value = slots[2 * slot + 1]
        return Entry(cut: Int(value & 0xFFFF), abbreviation: Int(value >> 16))
      }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    return Entry()
  }

  /// A table of these forms; those past half of its room are left out.
  init(_ entries: [(form: String, entry: Entry)]) {
    var slots = [UInt32](repeating: 0, count: 2 * Self.slotCount)
    for (form, entry) in entries.prefix(Self.slotCount / 2) {
      let hash = Self.hash(form)
      var slot = Int(hash) & (Self.slotCount - 1)
      while slots[2 * slot] != 0 { slot = (slot + 1) & (Self.slotCount - 1) }
      slots[2 * slot] = hash
      slots[2 * slot + 1] = UInt32(entry.cut) | UInt32(entry.abbreviation) << 16
    }
    self.slots = slots
  }

  /// The table as a model holds it.
  init(slots: [UInt32]) { self.slots = slots }

  /// The hash of lower-case ASCII letters, as the scanner makes it.
  private static func hash(_ form: String) -> UInt32 {
    form.utf8.reduce(ByteClass.seed) { FeatureHash.mix($0, UInt32($1)) }
  }
}
