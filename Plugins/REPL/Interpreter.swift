import EntenteKit
@preconcurrency import Glibc
import Synchronization

/// Runs the lines of a session and keeps its settings.
final class Interpreter: Sendable {
  /// What the person has set.
  struct Settings: Sendable {
    var mode: String
    var limit: Int
    var showsTime = false
    /// The file that answers go to; nil for standard output.
    var output: String?
    /// Whether only the next answer goes to `output`.
    var onlyOnce = false
    var hasLeft = false
  }

  let session: any FrontEndSession
  let settings: Mutex<Settings>

  init(session: any FrontEndSession, options: PluginOptions) {
    self.session = session
    settings = Mutex(
      Settings(mode: options.string("mode") ?? "table", limit: options.int("limit") ?? 50))
  }

  /// Runs the lines of a script; the first that fails ends it.
  func run(script: String) -> Int32 {
    for line in script.split(whereSeparator: \.isNewline) {
      let status = run(line: String(line))
      if status != 0 { return status }
      if settings.withLock({ $0.hasLeft }) { return 0 }
    }
    return 0
  }

  /// Runs one line: nothing, a remark (`#`), a point command, or a verb or query.
  func run(line: String) -> Int32 {
    let text = line.trimmed
    if text.isEmpty || text.hasPrefix("#") { return 0 }
    if text.hasPrefix(".") { return PointCommands.run(text, in: self) }
    if text == "quit" || text == "exit" { return PointCommands.run(".quit", in: self) }
    if text == "help" { return PointCommands.run(".help", in: self) }
    return answer(text)
  }

  private func answer(_ line: String) -> Int32 {
    let settings = self.settings.withLock { $0 }
    let clock = ContinuousClock()
    let start = clock.now
    let watch = InterruptWatch(session: session)
    let screen = Screen.current(environment: session.environment)
    let toFile = settings.output != nil
    let result = session.run(
      line: limited(line, to: settings.limit),
      format: settings.mode, width: toFile ? nil : screen.width,
      color: screen.color && !toFile)
    watch.stop()
    write(result.output, to: settings.output)
    print(result.errors, to: .errors)
    if settings.onlyOnce { self.settings.withLock { ($0.output, $0.onlyOnce) = (nil, false) } }
    if settings.showsTime {
      let spent = (clock.now - start).components
      let milliseconds = spent.seconds * 1000 + spent.attoseconds / 1_000_000_000_000_000
      print("\(milliseconds) ms\n", to: .errors)
    }
    return result.status
  }

  /// A query gets the session's limit unless it names one.
  private func limited(_ line: String, to limit: Int) -> String {
    let words = line.split(separator: " ")
    guard let first = words.first, QueryKind(rawValue: String(first)) != nil,
      !words.contains(where: { $0.hasPrefix("limit:") || $0 == "|" })
    else { return line }
    return line + " limit:\(limit)"
  }

  private func write(_ text: String, to path: String?) {
    guard let path else { return print(text, to: .output) }
    let file = open(path, O_CREAT | O_APPEND | O_WRONLY | O_CLOEXEC, 0o644)
    guard file >= 0 else {
      return print(
        "repl: '\(path)' cannot be written: \(String(cString: strerror(errno)))\n", to: .errors)
    }
    print(text, to: Stream(descriptor: file))
    close(file)
  }

  /// Writes text to a stream at once.
  func print(_ text: String, to stream: Stream) { stream.write(text) }
}

/// Passes Ctrl-C on to the line that runs.
private final class InterruptWatch: Sendable {
  private let isRunning = Atomic(true)

  init(session: any FrontEndSession) {
    Interrupts.clear()
    Thread.detach { [self] in
      while isRunning.load(ordering: .relaxed) {
        if Interrupts.take() { session.interrupt() }
        usleep(20_000)
      }
    }
  }

  func stop() { isRunning.store(false, ordering: .relaxed) }
}

/// A thread of the system without a wrapper library.
private enum Thread {
  static func detach(_ body: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Box(body))
    let status = pthread_create(
      &thread, nil,
      { raw in
        if let raw { Unmanaged<Box>.fromOpaque(raw).takeRetainedValue().body() }
        return nil
      }, box.toOpaque())
    if status == 0 { pthread_detach(thread) } else { box.release() }
  }

  private final class Box {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}
