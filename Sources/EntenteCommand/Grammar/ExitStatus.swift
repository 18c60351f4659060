/// How a verb ended.
struct ExitStatus: Error, Hashable, Sendable {
  /// What the shell sees.
  let code: Int32

  /// Done, also when nothing was found.
  static let done = ExitStatus(code: 0)
  /// A check failed, or nothing was found and `--fail-empty` was given.
  static let failed = ExitStatus(code: 1)
  /// The command line could not be understood.
  static let usage = ExitStatus(code: 2)
  /// An input is not what it should be.
  static let input = ExitStatus(code: 3)
  /// The store could not do what was asked.
  static let store = ExitStatus(code: 4)
  /// A plugin could not do its work.
  static let plugin = ExitStatus(code: 5)
  /// Somebody pressed Ctrl-C.
  static let interrupted = ExitStatus(code: 130)
}
