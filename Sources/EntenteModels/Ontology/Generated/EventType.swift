// Generated from Data/ontology.yaml by scripts/generate; change that file, not this one.
// swift-format-ignore-file

/// What kind of act an event is.
///
/// - Source: PLOVER manual, draft 2.0.
public enum EventType: String, Sendable, CaseIterable, JSONName {
  /// Agreeing or promising to act; the deed is not done yet.
  case agree = "AGREE"
  /// Meeting, visiting, calling, talking.
  case consult = "CONSULT"
  /// Backing, praising, recognising, apologising, signing.
  case support = "SUPPORT"
  /// Working together in deed.
  case cooperate = "COOPERATE"
  /// Giving help: money, arms, relief, protection.
  case aid = "AID"
  /// Yielding in words: giving in to a demand, easing a rule at home.
  case concede = "CONCEDE"
  /// Yielding in deed: withdrawing, releasing, lifting, disarming.
  case retreat = "RETREAT"
  /// Asking, urging, demanding.
  case request = "REQUEST"
  /// Criticising, alleging, investigating.
  case accuse = "ACCUSE"
  /// Refusing a demand, offer or plan.
  case reject = "REJECT"
  /// Announcing harm unless or until.
  case threaten = "THREATEN"
  /// Cutting relations, aid or trade; import duties.
  case sanction = "SANCTION"
  /// Moving or showing forces, exercises, alerts.
  case mobilize = "MOBILIZE"
  /// Using power without wounding: arrests, seizures, raids, bans.
  case coerce = "COERCE"
  /// Demonstrating, striking, boycotting.
  case protest = "PROTEST"
  /// Using violence.
  case assault = "ASSAULT"
}
