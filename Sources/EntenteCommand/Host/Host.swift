import EntenteKit
@preconcurrency import Glibc

/// What a verb runs on: the plugins and engines that are linked, the environment (read once), the
/// streams, the terminal and the clock.
struct Host: Sendable {
  /// The plugins that are linked.
  let plugins: [any Plugin]
  /// The store engines that are linked.
  let engines: [any StoreEngine]
  /// The environment, read once.
  let environment: [String: String]
  /// Where data go.
  var output: any Sink
  /// Where everything else goes.
  var errors: any Sink
  /// What standard output is connected to.
  var terminal: Terminal
  /// The moment at which the program started, in UTC.
  let now: Moment
  /// The front end that the verb was typed in; it keeps the store open between lines.
  var session: Session?

  /// The host of a program that was just started.
  ///
  /// `ENTENTE_NOW` (an ISO day or date-time) stands in for the clock, for reproducible runs.
  static func current(plugins: [any Plugin], engines: [any StoreEngine]) -> Host {
    let environment = readEnvironment()
    return Host(
      plugins: plugins, engines: engines, environment: environment,
      output: DescriptorSink(descriptor: STDOUT_FILENO),
      errors: DescriptorSink(descriptor: STDERR_FILENO),
      terminal: Terminal.current(environment: environment),
      now: environment["ENTENTE_NOW"].flatMap { Moment(iso: $0) } ?? clock())
  }

  /// Writes a line to standard error.
  func note(_ line: String) {
    errors.write(line + "\n")
    errors.flush()
  }

  private static func readEnvironment() -> [String: String] {
    var values: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let line = String(cString: text)
      if let split = line.firstIndex(of: "=") {
        values[String(line[..<split])] = String(line[line.index(after: split)...])
      }
      entry += 1
    }
    return values
  }

  private static func clock() -> Moment {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    let day = Day(number: Int32(clamping: seconds / 86400))
    let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return Moment(iso: "\(day.iso)T\(clock.joined(separator: ":"))Z") ?? Moment(day)
  }
}

/// What standard output is connected to.
struct Terminal: Sendable {
  /// Whether a person reads it.
  var isTerminal: Bool
  /// Its width in columns; nil without a terminal.
  var width: Int?
  /// Whether colours may be used.
  var color: Bool

  /// No terminal: a pipe or a file.
  static let none = Terminal(isTerminal: false, width: nil, color: false)

  /// Asks the system; `NO_COLOR` and `TERM=dumb` switch colours off.
  static func current(environment: [String: String]) -> Terminal {
    guard isatty(STDOUT_FILENO) == 1 else { return .none }
    var size = winsize()
    let known = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let noColor = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    return Terminal(isTerminal: true, width: known ? Int(size.ws_col) : 80, color: !noColor)
  }
}
