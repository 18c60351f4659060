/// The first layer's products of the words seen lately: they depend on a word's form alone.
struct WordCache: Sendable {
  /// How many words are kept.
  private static let capacity = 1024
  /// Places of the hash table, a power of two.
  private static let places = 4096

  private let model: NetworkModel
  private let columns: Int
  private var features = WordFeatures()
  private var keys = [UInt64](repeating: 0, count: places)
  private var slots = [Int32](repeating: 0, count: places)
  private var used = 0
  private var products = Buffer<Float>()
  private var input = Buffer<Float>()
  private var rounded = Buffer<Int16>()
  /// How many words wait in `rounded` for their products; they have the last slots.
  private var waiting = 0

  init(_ model: NetworkModel) {
    self.model = model
    columns = model.layers[0].matrix.outputs
  }

  /// The products of the word in a slot.
  func row(_ slot: Int) -> UnsafePointer<Float> {
    UnsafePointer(products.start + slot * columns)
  }

  /// The slot of each token; they hold until the next call.
  mutating func slots(
    _ text: UnsafeBufferPointer<UInt8>, _ tokens: ArraySlice<Range<Int>>
  ) -> [Int] {
    let extra = max(tokens.count, NetworkRunner.chunk)
    products.reserve((Self.capacity + extra) * columns)
    input.reserve(WordFeatures.width)
    rounded.reserve(tokens.count * WordFeatures.width)
    if used + tokens.count > Self.capacity + extra || used >= Self.capacity { clear() }
    waiting = 0
    let first = used
    let found = tokens.map { token in
      slot(UnsafeBufferPointer(rebasing: text[token]))
    }
    model.layers[0].matrix.multiply(
      rows: waiting, rounded.start, to: products.start + first * columns, stride: columns)
    return found
  }

  private mutating func clear() {
    used = 0
    for place in 0..<Self.places { keys[place] = 0 }
  }

  private mutating func slot(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    features.read(word)
    let key = features.keys[WordFeatures.Slot.form.rawValue]
    var place = Int(truncatingIfNeeded: key) & (Self.places - 1)
    while keys[place] != 0 {
      if keys[place] == key { return Int(slots[place]) }
      place = (place + 1) & (Self.places - 1)
    }
    describe(rounded.start + waiting * WordFeatures.width)
    // A table that is nearly full makes searches long: later words are not entered.
    if used < Self.capacity {
      keys[place] = key
      slots[place] = Int32(used)
    }
    waiting += 1
    used += 1
    return used - 1
  }

  /// Writes the network's input for the word that was read last.
  private mutating func describe(_ to: UnsafeMutablePointer<Int16>) {
    for column in 0..<WordFeatures.width { input.start[column] = 0 }
    var part = input.start
    for (slot, table) in model.embeddings.enumerated() {
      table.add(row: model.features.row(features.keys[slot]), times: 1, to: part)
      part += table.columns
    }
    var known = 0
    for key in features.groups {
      let row = model.features.row(key)
      if row == 0 { continue }
      known += 1
      model.groups.add(row: row, times: 1, to: part)
    }
    model.vectors.add(
      row: model.features.row(features.vectorKey), times: 1, to: part + WordFeatures.bagWidth)
    let scale = WordFeatures.bagScale(known)
    for column in 0..<WordFeatures.bagWidth { part[column] *= scale }
    IntegerMatrix.round(
      input.start, count: WordFeatures.width, scale: NetworkModel.inputScale, to: to)
  }
}
