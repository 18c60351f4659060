/// Why a store could not do what was asked; the store is as it was before.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of fault, to match on.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The code's name.
    public let rawValue: String

    /// Takes a name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// There is no store there.
    public static let missing = Code(rawValue: "missing")
    /// The file is no store of ours, or of a newer version.
    public static let format = Code(rawValue: "format")
    /// The file cannot be read or written.
    public static let access = Code(rawValue: "access")
    /// Another program holds the store.
    public static let busy = Code(rawValue: "busy")
    /// The disk is full or the file damaged.
    public static let damage = Code(rawValue: "damage")
    /// The query was interrupted.
    public static let interrupted = Code(rawValue: "interrupted")
    /// A prefix fits several ids.
    public static let ambiguous = Code(rawValue: "ambiguous")
    /// A question in SQL that cannot be answered.
    public static let sql = Code(rawValue: "sql")
    /// The engine does not know what was asked.
    public static let unsupported = Code(rawValue: "unsupported")
  }

  /// The kind of fault.
  public let code: Code
  /// One sentence for people, which names the store.
  public let message: String

  /// A fault.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The message.
  public var description: String { message }
}
