/// A piece of text that is never cut: a run of letters, a run of digits, a sign.
///
/// Words are made of atoms: `U.S.` of four, `3,500.50` of five.
struct Atom {
  /// Where the atom begins, in bytes of the text.
  let start: Int
  /// Where it ends.
  let end: Int
  /// A hash of its lower-case letters; quotation marks count as alike however they are typed, and so
  /// do abbreviations of one kind before a full stop.
  var form: UInt32
  /// Its kind, case and length, as `Shape` has them; a sign's shape says which sign it is.
  var shape: UInt32
  /// The last byte of letters, in lower case.
  var last: UInt32 = 0
  /// Whether it begins its paragraph or follows white space.
  let followsSpace: Bool
  /// Whether it was cut off a run of letters, as `not` off `cannot`.
  var isInner = false

  /// What stands before the first and after the last atom of a paragraph.
  static let none = Atom(start: 0, end: 0, form: 1, shape: Shape.none, followsSpace: true)

  /// Whether a quotation may open right after it.
  var opens: Bool {
    switch shape {
    case Shape.sign(UInt8(ascii: "(")), Shape.sign(UInt8(ascii: "[")),
      Shape.sign(UInt8(ascii: "{")), Shape.quote(isDouble: false, .opening),
      Shape.quote(isDouble: true, .opening):
      true
    default: false
    }
  }
}
