/// A place between two atoms without white space, where two words may meet.
struct WordGap {
  private let left, right, left2, right2, right3: Atom
  /// The first atom of the chunk, and the first after it.
  private let first, next: Atom
  private let signs: UInt32
  /// The form of the word that ends with `left`, and the number of its atoms.
  private let word, wordAtoms: UInt32

  /// The gap after an atom that is not the last of its chunk.
  init(_ atoms: UnsafeBufferPointer<Atom>, after index: Int, chunk: Chunk, word: Word) {
    func atom(_ index: Int) -> Atom { chunk.range.contains(index) ? atoms[index] : .none }
    left = atoms[index]
    right = atoms[index + 1]
    left2 = atom(index - 1)
    right2 = atom(index + 2)
    right3 = atom(index + 3)
    let end = chunk.range.upperBound
    next = end < atoms.count ? atoms[end] : .none
    first = atoms[chunk.range.lowerBound]
    signs = chunk.signs
    self.word = word.form
    wordAtoms = UInt32(min(word.atoms, 7))
  }

  /// Where the gap lies, in bytes of the text.
  var place: Int { left.end }

  /// What follows `right`: the next atom of the chunk, else the next after white space.
  private var after: UInt32 {
    right2.shape == Shape.none ? FeatureHash.mix(7, next.shape) : right2.shape
  }

  /// Adds the features of the decision.
  @inline(__always)
  func features<Sink: FeatureSink>(into sink: inout Sink) {
    let shapes = FeatureHash.mix(left.shape, right.shape)
    let forms = FeatureHash.mix(left.form, right.form)
    let after = after
    sink.add(1)
    sink.add(2, left.form)
    sink.add(3, right.form)
    sink.add(4, forms)
    sink.add(5, shapes)
    sink.add(6, shapes, left2.shape)
    sink.add(7, shapes, right2.shape)
    sink.add(8, word, right.form)
    sink.add(9, word, right.form, after)
    sink.add(10, signs, shapes)
    sink.add(11, signs, right.form)
    sink.add(12, left.form, right.shape)
    sink.add(13, right.form, left.shape)
    sink.add(14, right.form, right2.form)
    sink.add(15, forms, left2.form)
    sink.add(16, right.form, after)
    sink.add(17, forms, after)
    sink.add(18, wordAtoms, shapes)
    sink.add(19, first.form, shapes)
    sink.add(20, shapes, after)
    sink.add(21, forms, next.form)
    sink.add(22, wordAtoms, shapes, after)
    sink.add(23, signs, wordAtoms, left.form)
    addShapes(shapes, into: &sink)
  }

  /// Adds the shapes of up to five atoms, with and without their lengths.
  @inline(__always)
  private func addShapes<Sink: FeatureSink>(_ shapes: UInt32, into sink: inout Sink) {
    let wide = FeatureHash.mix(FeatureHash.mix(left2.shape, shapes), right2.shape)
    sink.add(24, wide)
    sink.add(25, wide, right3.shape)
    let pair = FeatureHash.mix(Shape.coarse(left.shape), Shape.coarse(right.shape))
    let coarse2 = Shape.coarse(right2.shape)
    let coarse = FeatureHash.mix(FeatureHash.mix(Shape.coarse(left2.shape), pair), coarse2)
    sink.add(26, pair)
    sink.add(27, pair, coarse2)
    sink.add(28, coarse)
    sink.add(29, coarse, Shape.coarse(right3.shape))
    sink.add(30, coarse, signs)
    sink.add(31, pair, wordAtoms, signs)
  }

  /// Whether a word that is cut off here may belong to the surface form of the word before.
  var mayBeClitic: Bool { right.isInner || Shape.direction(right.shape) != nil }

  /// Adds the features of whether it does: the apostrophe of `workers'` does, a closing quotation mark
  /// does not.
  @inline(__always)
  func cliticFeatures<Sink: FeatureSink>(quoteIsOpen: Bool, into sink: inout Sink) {
    let open: UInt32 = quoteIsOpen ? 1 : 0
    sink.add(33, open)
    sink.add(34, left.form, open)
    sink.add(35, left.shape, next.shape, open)
    sink.add(36, right2.shape, next.shape, open)
    sink.add(37, left.last, open)
    sink.add(38, left.last, next.shape, open)
    sink.add(39, right.form, right2.form)
    sink.add(40, right.form, right2.shape)
    sink.add(41, left.form, right.form)
  }
}
