/// Numbers in one run of memory that is freed with its last user.
///
/// Training runs on one task; a buffer is never shared between tasks.
final class FloatBuffer {
  let count: Int
  let start: UnsafeMutablePointer<Float>

  init(count: Int) {
    self.count = count
    start = .allocate(capacity: max(count, 1))
    start.initialize(repeating: 0, count: count)
  }

  deinit { start.deallocate() }

  func zero() { start.update(repeating: 0, count: count) }
}
