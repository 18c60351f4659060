/// The tables of weights by which words are judged, each over classes of a word and its neighbours.
///
/// The weight of a class is the logarithm of how much likelier it is that a machine put the word there.
enum SpunStyleTable: String, CaseIterable {
  /// The word's frequency, and how it goes with the word before; with the word after.
  case before, after
  /// Its frequency, and how it goes with both.
  case both
  /// Its frequency, and how often it would stand for others.
  case replacement
  /// The frequency of the word before, and its own; of the word after.
  case leftFrequency, rightFrequency
  /// The frequency of the word before, and how both go together; of the word after.
  case leftPair, rightPair
  /// Its length in bytes.
  case length
  /// Its frequency, and whether it begins a run with a capital.
  case capital
  /// Its last three letters.
  case ending
  /// The word itself.
  case word
  /// A frequent word, or the ending of a rare one, with the same of the word before; of the word after.
  case leftKind, rightKind

  /// How many weights it holds.
  @inline(__always)
  var size: Int {
    switch self {
    case .before, .after: SpunStyleClass.frequencies * SpunStyleClass.associations
    case .both:
      SpunStyleClass.frequencies * SpunStyleClass.associations * SpunStyleClass.associations
    case .replacement: SpunStyleClass.frequencies * SpunStyleClass.replacements
    case .leftFrequency, .rightFrequency: SpunStyleClass.neighbours * SpunStyleClass.frequencies
    case .leftPair, .rightPair: SpunStyleClass.neighbours * SpunStyleClass.associations
    case .length: SpunStyleClass.lengths
    case .capital: 2 * SpunStyleClass.frequencies
    case .ending: 1 << 10
    case .word, .leftKind, .rightKind: 1 << 15
    }
  }

  /// Where each table begins among all weights.
  static let starts: [Int] = allCases.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.size) }
  /// How many weights there are.
  static let allWeights = starts[starts.count - 1]

  /// A weight of one is so many steps.
  static let steps: Float = 8
  /// The weight that stands for nought.
  static let nought: UInt8 = 32

  /// The signs that stand for the weights 0 to 63.
  static let signs = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/".utf8)
}
