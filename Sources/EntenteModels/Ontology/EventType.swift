// stand-in until generated
/// x
public enum EventType: String, Sendable, CaseIterable, JSONName {
  /// x
  case agree = "AGREE"
  /// x
  case consult = "CONSULT"
  /// x
  case support = "SUPPORT"
  /// x
  case cooperate = "COOPERATE"
  /// x
  case aid = "AID"
  /// x
  case concede = "CONCEDE"
  /// x
  case retreat = "RETREAT"
  /// x
  case request = "REQUEST"
  /// x
  case accuse = "ACCUSE"
  /// x
  case reject = "REJECT"
  /// x
  case threaten = "THREATEN"
  /// x
  case sanction = "SANCTION"
  /// x
  case mobilize = "MOBILIZE"
  /// x
  case coerce = "COERCE"
  /// x
  case protest = "PROTEST"
  /// x
  case assault = "ASSAULT"
}
