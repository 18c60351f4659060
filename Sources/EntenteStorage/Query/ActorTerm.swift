public import EntenteModels

/// An actor as a query names it.
public struct ActorTerm: Hashable, Sendable {
  /// The country or kind of body.
  public var code: ActorCode?
  /// The part of society.
  public var sector: Sector?
  /// The entry of the lexicon.
  public var id: ActorID?

  /// An actor.
  public init(code: ActorCode? = nil, sector: Sector? = nil, id: ActorID? = nil) {
    self.code = code
    self.sector = sector
    self.id = id
  }
}
