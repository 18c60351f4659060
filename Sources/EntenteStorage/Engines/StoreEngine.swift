/// How a store is opened.
public enum StoreAccess: Sendable {
  /// For questions; a store that is not there is never made.
  case readOnly
  /// For adding; a store that is not there is made.
  case readWrite
}

/// Opens the stores of one kind of database.
public protocol StoreEngine: Sendable {
  /// What the names of its stores begin with: `sqlite`.
  var schemes: [String] { get }

  /// Opens a store.
  ///
  /// - Parameters:
  ///   - location: The store's name, scheme included.
  ///   - access: For questions or for adding.
  /// - Returns: The store.
  /// - Throws: `StoreError` that names the store, never a password.
  func open(_ location: String, access: StoreAccess) throws(StoreError) -> any Store
}

/// Chooses among engines by the scheme of a store's name.
public enum StoreEngines {
  /// Opens a store with the engine that its scheme asks for; a name without a scheme is a file of the
  /// first engine.
  ///
  /// - Throws: `StoreError` of code `unsupported` for a scheme that no engine has, and the engine's own.
  public static func open(
    _ location: String, engines: [any StoreEngine], access: StoreAccess
  ) throws(StoreError) -> any Store {
    let scheme = location.firstIndex(of: ":").map { String(location[..<$0]) }
    if let scheme, let engine = engines.first(where: { $0.schemes.contains(scheme) }) {
      return try engine.open(location, access: access)
    }
    guard let scheme, !scheme.contains("/"), let known = engines.first else {
      guard let first = engines.first else {
        throw StoreError(.unsupported, "no store engine is linked")
      }
      return try first.open(location, access: access)
    }
    let all = engines.isEmpty ? known.schemes : engines.flatMap(\.schemes)
    throw StoreError(
      .unsupported, "no store engine is called '\(scheme)'. Allowed: \(all.joined(separator: ", "))"
    )
  }
}

/// SQLite files: `sqlite:PATH`, or a path alone.
public struct SQLiteEngine: StoreEngine {
  /// The engine.
  public init() {}

  /// `sqlite`.
  public var schemes: [String] { ["sqlite"] }

  /// Opens a file.
  public func open(_ location: String, access: StoreAccess) throws(StoreError) -> any Store {
    let path = location.hasPrefix("sqlite:") ? String(location.dropFirst(7)) : location
    return try SQLiteStore(path: path, access: access)
  }
}
