/// Memory that grows to the size it is asked for and is kept between calls.
///
/// A copy starts with memory of its own, so that two copies of its owner never share any.
struct Buffer<Number: BitwiseCopyable>: @unchecked Sendable {
  private final class Storage {
    let start: UnsafeMutablePointer<Number>
    let count: Int

    init(count: Int) {
      self.count = count
      start = .allocate(capacity: max(count, 1))
    }

    deinit { start.deallocate() }
  }

  private var storage = Storage(count: 0)

  init() {}

  var start: UnsafeMutablePointer<Number> { storage.start }

  /// Makes room for so many numbers; what stood there may be lost.
  mutating func reserve(_ count: Int) {
    if count > storage.count || !isKnownUniquelyReferenced(&storage) {
      storage = Storage(count: max(count, storage.count))
    }
  }
}
