@preconcurrency internal import CEntenteEdit
@preconcurrency import Glibc

/// One line at a time from a terminal, with history and completion, over libedit.
final class LineEditor {
  /// What reading a line gave.
  enum Reading {
    /// A line, without its end.
    case line(String)
    /// Ctrl-C.
    case interrupted
    /// Ctrl-D.
    case end
  }

  /// What libedit's callbacks reach through the client pointer.
  fileprivate final class Client {
    let prompt: UnsafeMutablePointer<CChar>
    let completer: Completer

    init?(prompt: String, completer: Completer) {
      guard let copy = strdup(prompt) else { return nil }
      self.prompt = copy
      self.completer = completer
    }

    deinit { free(prompt) }
  }

  private let edit: OpaquePointer
  private let past: OpaquePointer
  private let client: Client

  /// Takes the terminal; nil when it cannot be set up.
  init?(prompt: String, historySize: Int, completer: Completer) {
    guard let client = Client(prompt: prompt, completer: completer),
      let input = fdopen(STDIN_FILENO, "r"), let output = fdopen(STDOUT_FILENO, "w"),
      let errors = fdopen(STDERR_FILENO, "w"),
      let edit = el_init("entente", input, output, errors), let past = history_init()
    else { return nil }
    self.client = client
    self.edit = edit
    self.past = past
    entente_edit_set_client(edit, Unmanaged.passUnretained(client).toOpaque())
    entente_edit_set_prompt(edit) { edit in LineEditor.client(of: edit)?.prompt }
    entente_edit_use_emacs_keys(edit)
    entente_history_set_size(past, Int32(clamping: historySize))
    entente_edit_set_history(edit, past)
    entente_edit_set_completion(edit) { edit, _ in LineEditor.complete(edit) }
  }

  deinit {
    history_end(past)
    el_end(edit)
  }

  /// Reads one line and adds it to the history.
  func readLine() -> Reading {
    Interrupts.clear()
    var count: Int32 = 0
    guard let text = el_gets(edit, &count), count > 0 else {
      let wasInterrupted = Interrupts.take()
      if wasInterrupted { el_reset(edit) }
      return wasInterrupted ? .interrupted : .end
    }
    if Interrupts.take() {
      el_reset(edit)
      return .interrupted
    }
    let line = String(cString: text)
    if !line.trimmed.isEmpty { entente_history_enter(past, text) }
    return .line(line)
  }

  /// Takes over the lines of earlier sessions, if the file is there.
  func loadHistory(from path: String) { entente_history_load(past, path) }

  /// Keeps the lines, readable by the user alone.
  func saveHistory(to path: String) {
    let mask = umask(0o077)
    entente_history_save(past, path)
    umask(mask)
  }

  fileprivate static func client(of edit: OpaquePointer?) -> Client? {
    guard let edit, let raw = entente_edit_client(edit) else { return nil }
    return Unmanaged<Client>.fromOpaque(raw).takeUnretainedValue()
  }

  /// Completes the word before the cursor; shows what is possible when there are several.
  private static func complete(_ edit: OpaquePointer?) -> UInt8 {
    guard let edit, let client = client(of: edit), let info = el_line(edit)?.pointee,
      let buffer = info.buffer, let cursor = info.cursor
    else { return UInt8(CC_ERROR) }
    let before = UnsafeBufferPointer(start: buffer, count: cursor - buffer)
    let line = String(decoding: before.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let completion = client.completer.completion(of: line)
    if !completion.insertion.isEmpty {
      return UInt8(el_insertstr(edit, completion.insertion) == -1 ? CC_ERROR : CC_REFRESH)
    }
    guard completion.choices.count > 1 else { return UInt8(CC_ERROR) }
    Stream.output.write("\n" + completion.choices.joined(separator: "  ") + "\n")
    return UInt8(CC_REDISPLAY)
  }
}
