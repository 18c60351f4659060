@preconcurrency import Glibc
import Synchronization

/// Work spread over the cores of the machine, results in the order of the input.
enum Cores {
  /// Applies a function to every element, on as many threads as there are cores.
  static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ transform: @escaping @Sendable (Input) -> Output
  ) -> [Output] {
    let count = min(inputs.count, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    guard count > 1 else { return inputs.map(transform) }
    let work = Work(inputs, transform)
    let threads = (1..<count).compactMap { _ in start(work) }
    work.run()
    for thread in threads { pthread_join(thread, nil) }
    return work.results
  }

  private static func start<Input, Output>(_ work: Work<Input, Output>) -> pthread_t? {
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Box { work.run() })
    let status = pthread_create(
      &thread, nil,
      { raw in
        if let raw { Unmanaged<Box>.fromOpaque(raw).takeRetainedValue().body() }
        return nil
      }, box.toOpaque())
    guard status == 0 else {
      box.release()
      return nil
    }
    return thread
  }

  private final class Box {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
  }

  private final class Work<Input: Sendable, Output: Sendable>: Sendable {
    private let inputs: [Input]
    private let transform: @Sendable (Input) -> Output
    private let next = Atomic(0)
    private let outputs: Mutex<[Output?]>

    init(_ inputs: [Input], _ transform: @escaping @Sendable (Input) -> Output) {
      self.inputs = inputs
      self.transform = transform
      outputs = Mutex(Array(repeating: nil, count: inputs.count))
    }

    /// Takes one input after the other until none is left.
    func run() {
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < inputs.count else { return }
        let output = transform(inputs[index])
        outputs.withLock { $0[index] = output }
      }
    }

    var results: [Output] { outputs.withLock { $0.compactMap { $0 } } }
  }
}
