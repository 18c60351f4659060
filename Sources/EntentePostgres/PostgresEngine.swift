internal import CEntentePostgres
public import EntenteStorage

/// PostgreSQL stores: `postgresql://HOST/DATABASE`.
///
/// The engine is linked so that programs can name it; it cannot open stores in this version and says
/// so.
public struct PostgresEngine: StoreEngine {
  /// The engine.
  public init() {}

  /// `postgresql` and `postgres`.
  public var schemes: [String] { ["postgresql", "postgres"] }

  /// Refuses: the engine comes with a later version.
  public func open(_ location: String, access: StoreAccess) throws(StoreError) -> any Store {
    throw StoreError(
      .unsupported,
      "PostgreSQL stores are not in this version yet (libpq \(PQlibVersion() / 10000) is linked); "
        + "use sqlite:PATH")
  }
}
