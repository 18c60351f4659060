/// Collects the faults of one or many files, so that all are told at once.
///
/// One task fills it; it is not shared between tasks.
public final class Diagnostics {
  /// The faults so far, in the order in which they were found.
  public private(set) var all: [Diagnostic] = []

  /// No faults yet.
  public init() {}

  /// Whether nothing was found.
  public var isEmpty: Bool { all.isEmpty }

  /// Adds a fault.
  public func add(_ diagnostic: Diagnostic) { all.append(diagnostic) }

  /// Adds faults.
  public func add(contentsOf diagnostics: [Diagnostic]) { all += diagnostics }

  /// The faults in the order of files (as first met), lines and columns, each once.
  public var sorted: [Diagnostic] {
    var files: [String] = []
    var seen: Set<Diagnostic> = []
    for diagnostic in all where !files.contains(diagnostic.file) { files.append(diagnostic.file) }
    return all.filter { seen.insert($0).inserted }.enumerated().sorted { first, second in
      let left = (
        files.firstIndex(of: first.element.file) ?? 0,
        first.element.mark ?? SourceMark(line: 0, column: 0), first.offset
      )
      let right = (
        files.firstIndex(of: second.element.file) ?? 0,
        second.element.mark ?? SourceMark(line: 0, column: 0), second.offset
      )
      return left < right
    }.map(\.element)
  }

  /// Ends the work when there is an error among the faults.
  ///
  /// - Throws: `YAMLError` with all faults.
  public func throwIfAny() throws(YAMLError) {
    if all.contains(where: { $0.severity == .error }) { throw YAMLError(sorted) }
  }
}
