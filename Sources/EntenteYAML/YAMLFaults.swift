/// The faults of form of one file; so many that nobody would read them are counted, not kept.
struct YAMLFaults {
  /// How many are told of one file.
  private static let most = 100
  private var kept: [(message: String, mark: SourceMark)] = []
  private var others = 0

  /// Adds a fault.
  mutating func add(_ message: String, at mark: SourceMark) {
    if kept.count < Self.most { kept.append((message, mark)) } else { others += 1 }
  }

  /// The faults in the order of the file; nil when there is none.
  func error(of source: SourceText, file: String) -> YAMLError? {
    guard !kept.isEmpty else { return nil }
    let all = Diagnostics()
    for fault in kept { all.add(source.diagnostic(fault.message, at: fault.mark, file: file)) }
    let rest = Diagnostic(file: file, message: "\(others) more faults; correct those above first")
    return YAMLError(others > 0 ? all.sorted + [rest] : all.sorted)
  }
}
