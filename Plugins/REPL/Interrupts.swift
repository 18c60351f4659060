@preconcurrency import Glibc
import Synchronization

/// Whether somebody pressed Ctrl-C since the last look.
enum Interrupts {
  private static let pressed = Atomic(false)

  /// Takes Ctrl-C from the system; a blocking read then ends, the session goes on.
  static func install() {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in
      Interrupts.pressed.store(true, ordering: .relaxed)
    }
    sigaction(SIGINT, &action, nil)
  }

  /// Forgets what was pressed.
  static func clear() { pressed.store(false, ordering: .relaxed) }

  /// Whether it was pressed since the last look.
  static func take() -> Bool { pressed.exchange(false, ordering: .relaxed) }
}
