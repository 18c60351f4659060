public import EntenteModels

/// What is worth knowing about one alliance: its parties, topics, laws and series of statements.
public struct Profile: Hashable, Sendable {
  /// A series of statements that continue each other: the communiqués of a yearly meeting.
  public struct Series: Hashable, Sendable {
    /// The id that instruments carry.
    public let id: String
    /// What people call it.
    public let name: String
    /// Words that a paper of the series is known by, in lower case.
    public let terms: [String]
  }

  /// The profile's name: `kor-usa`.
  public let name: String
  /// What people call the alliance.
  public let title: String
  /// The allies' codes.
  public let parties: [ActorCode]
  /// What is watched.
  public let topics: [Topic]
  /// The ids of the laws that measures rest on.
  public let legalBases: [String]
  /// The series of statements.
  public let series: [Series]
}
