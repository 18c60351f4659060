/// A place between two words, where a sentence may end.
struct SentenceGap {
  private let left, left2, left3, right, right2, right3: Word
  /// The last word before closing quotes and brackets, the first after opening ones.
  private let core, head: Word
  private let state: SentenceState
  /// How many words are left, in classes.
  private let remaining: UInt32

  /// The gap after a word that is not the last; nil where no sentence can end: before a lower-case word
  /// that follows letters.
  @inline(__always)
  init?(_ words: UnsafeBufferPointer<Word>, after index: Int, state: SentenceState) {
    func word(_ index: Int) -> Word { words.indices.contains(index) ? words[index] : .none }
    left = words[index]
    right = words[index + 1]
    right2 = word(index + 2)
    right3 = word(index + 3)
    head = right.opens ? (right2.opens ? right3 : right2) : right
    if Shape.isLetters(left.last), Shape.isLower(head.first) { return nil }
    left2 = word(index - 1)
    left3 = word(index - 2)
    core = left.closes ? (left2.closes ? left3 : left2) : left
    self.state = state
    remaining = Self.size(words.count - index - 1)
  }

  /// Where the gap begins, in bytes of the text.
  var place: Int { left.end }

  private static func size(_ count: Int) -> UInt32 {
    count < 4 ? UInt32(count) : count < 6 ? 4 : count < 10 ? 5 : count < 20 ? 6 : 7
  }

  /// What stands before the gap: a word's kind, or the sign it is, and what closes after it.
  private var stop: UInt32 {
    let word = Shape.isLetters(core.shape) ? 1 : core.form
    let closers =
      !left.closes ? 0 : left2.closes ? FeatureHash.mix(left.shape, left2.shape) : left.shape
    return FeatureHash.mix(word, closers)
  }

  /// What stands after it.
  private var begin: UInt32 {
    let opener = FeatureHash.mix(right.opens ? right.shape : 0, right.followsSpace ? 1 : 0)
    return FeatureHash.mix(head.shape, opener)
  }

  /// Adds the features of the decision.
  @inline(__always)
  func features<Sink: FeatureSink>(into sink: inout Sink) {
    let (stop, begin) = (stop, begin)
    addForms(stop, begin, into: &sink)
    addShapes(stop, begin, into: &sink)
    addSentence(stop, begin, into: &sink)
  }

  @inline(__always)
  private func addForms<Sink: FeatureSink>(
    _ stop: UInt32, _ begin: UInt32, into sink: inout Sink
  ) {
    let left = FeatureHash.mix(left2.form, left.form)
    sink.add(1)
    sink.add(2, self.left.form)
    sink.add(3, self.left.form, right.form)
    sink.add(4, left)
    sink.add(5, left, begin)
    sink.add(6, left2.shape, self.left.form, begin)
    sink.add(7, right.form)
    sink.add(8, right.form, right2.form)
    sink.add(9, stop, head.form)
    sink.add(10, core.form, head.form)
    sink.add(11, core.form, begin)
    sink.add(12, stop, right2.form)
    sink.add(13, self.left.shape, right.form)
    sink.add(14, head.form, stop, right2.shape)
  }

  @inline(__always)
  private func addShapes<Sink: FeatureSink>(
    _ stop: UInt32, _ begin: UInt32, into sink: inout Sink
  ) {
    let right = FeatureHash.mix(right.shape, right2.shape)
    sink.add(15, stop, right, right3.shape)
    sink.add(16, stop, left2.shape, begin, right2.shape)
    sink.add(17, left.shape, self.right.shape, self.right.followsSpace ? 1 : 0)
    sink.add(18, left2.shape, left.shape, right)
    sink.add(19, left3.shape, left2.shape, left.shape, begin)
  }

  /// Adds what is known of the sentence and paragraph around the gap.
  @inline(__always)
  private func addSentence<Sink: FeatureSink>(
    _ stop: UInt32, _ begin: UInt32, into sink: inout Sink
  ) {
    let length = Self.size(state.length)
    let title: UInt32 = state.isTitle ? 1 : 0
    let around = FeatureHash.mix(stop, begin)
    sink.add(20, state.openings, around)
    sink.add(21, remaining, around)
    sink.add(22, length, remaining, around)
    sink.add(23, state.paragraphEnd, around)
    sink.add(24, state.firstShape, around)
    sink.add(25, state.firstForm, stop)
    sink.add(26, state.firstForm, right.form, stop)
    sink.add(27, state.firstForm == right.form ? 1 : 0, stop)
    sink.add(28, title, length, around)
    sink.add(29, title, head.form, stop)
    sink.add(30, title, right2.form, stop)
    sink.add(31, title, left.shape, right.shape, right2.shape)
  }
}
