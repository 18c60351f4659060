import EntenteKit

/// The words of a command line that cannot be understood.
struct UsageError: Error, CustomStringConvertible {
  /// What is wrong, what is allowed, what is near, and where the help is.
  let description: String

  /// A fault on a verb's command line.
  init(_ message: String, found: String = "", allowed: [String] = [], verb: Verb? = nil) {
    var text = message
    let near = nearestName(to: found, among: allowed)
    if let near { text += "; did you mean '\(near)'?" } else if !allowed.isEmpty { text += "." }
    if !allowed.isEmpty { text += " Allowed: \(allowed.joined(separator: ", "))." }
    let help = verb.map { "entente \($0.name) --help" } ?? "entente --help"
    description = "entente: \(text)\nSee '\(help)'."
  }
}
