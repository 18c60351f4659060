/// A word of a paragraph, as the search for sentence ends sees it.
struct Word {
  let start: Int
  private(set) var end: Int
  /// A hash of the forms of its atoms.
  private(set) var form: UInt32
  /// The atom's shape, or a hash of several.
  private(set) var shape: UInt32
  /// The shapes of its first and last atom.
  let first: UInt32
  private(set) var last: UInt32
  /// The number of its atoms.
  private(set) var atoms = 1
  /// Whether it begins its paragraph or follows white space.
  let followsSpace: Bool
  /// Whether it belongs to the surface form of the word before.
  var isClitic = false

  /// A word of one atom.
  init(_ atom: Atom) {
    start = atom.start
    end = atom.end
    form = FeatureHash.mix(ByteClass.seed, atom.form)
    shape = atom.shape
    first = atom.shape
    last = atom.shape
    followsSpace = atom.followsSpace
  }

  /// What stands before the first and after the last word of a paragraph.
  static let none = Word(Atom.none)

  /// Takes in the next atom.
  mutating func append(_ atom: Atom) {
    end = atom.end
    form = FeatureHash.mix(form, atom.form)
    if atoms < 8 { shape = FeatureHash.mix(shape, atom.shape) }
    last = atom.shape
    atoms += 1
  }

  /// The direction of a word that is a quotation mark; nil for any other.
  var quote: QuotationMark.Direction? { atoms == 1 ? Shape.direction(shape) : nil }

  /// Whether it closes a quotation or bracket, or may do so.
  var closes: Bool {
    if let quote { return quote != .opening }
    return shape == Shape.sign(UInt8(ascii: ")")) || shape == Shape.sign(UInt8(ascii: "]"))
  }

  /// Whether it opens a quotation or bracket, or may do so.
  var opens: Bool {
    if let quote { return quote != .closing }
    return shape == Shape.sign(UInt8(ascii: "(")) || shape == Shape.sign(UInt8(ascii: "["))
  }
}
