/// The version of Entente.
public enum Version {
  /// The semantic version of the SDK and the command.
  public static let current = "0.1.0"
}
