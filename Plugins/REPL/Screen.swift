@preconcurrency import Glibc

/// The terminal that answers are shown on.
struct Screen {
  /// Its width in columns; nil when output is no terminal.
  let width: Int?
  /// Whether colours may be used.
  let color: Bool

  /// Asks the system; `NO_COLOR` and `TERM=dumb` switch colours off.
  static func current(environment: [String: String]) -> Screen {
    guard isatty(STDOUT_FILENO) == 1 else { return Screen(width: nil, color: false) }
    var size = winsize()
    let known = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let noColor = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    return Screen(width: known ? Int(size.ws_col) : 80, color: !noColor)
  }
}
