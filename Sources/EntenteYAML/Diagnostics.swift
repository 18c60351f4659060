/// Collects the faults of one or many files, so that all are told at once.
///
/// ```swift
/// let faults = Diagnostics()
/// for document in documents { read(document, faults) }
/// try faults.throwIfAny()
/// ```
///
/// One task fills it; it is not shared between tasks.
public final class Diagnostics {
  /// The faults so far, in the order in which they were found.
  public private(set) var all: [Diagnostic] = []

  /// No faults yet.
  public init() {}

  /// Whether nothing was found, not even a warning.
  public var isEmpty: Bool { all.isEmpty }

  /// Adds a fault.
  public func add(_ diagnostic: Diagnostic) { all.append(diagnostic) }

  /// Adds faults.
  public func add(contentsOf diagnostics: [Diagnostic]) { all += diagnostics }

  /// The faults in the order of files (as first met), lines and columns, each once.
  ///
  /// - Shape: a fault of a whole file comes before those with a place.
  public var sorted: [Diagnostic] {
    var order: [String: Int] = [:]
    for diagnostic in all where order[diagnostic.file] == nil {
      order[diagnostic.file] = order.count
    }
    let start = SourceMark(line: 0, column: 0)
    var seen: Set<Diagnostic> = []
    return all.filter { seen.insert($0).inserted }.enumerated()
      .map { (order[$1.file] ?? 0, $1.mark ?? start, $0, $1) }
      .sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }
      .map(\.3)
  }

  /// Ends the work when there is an error among the faults; warnings alone end nothing.
  ///
  /// - Throws: `YAMLError` with all faults, warnings too.
  public func throwIfAny() throws(YAMLError) {
    if all.contains(where: { $0.severity == .error }) { throw YAMLError(sorted) }
  }
}
