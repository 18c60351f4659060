import EntenteModels

/// The record whose slots a fact has: the one with the most confidence, with the weakest phase and
/// certainty among its equals.
struct BestOfFact {
  /// Its place among the records.
  private(set) var place = 0
  private(set) var certainty: Int
  private(set) var phase: Int

  /// The best of records in the order of their ids; at least one.
  init(_ records: [LinkCandidate]) {
    certainty = records[0].certainty
    phase = records[0].phase
    for (index, record) in records.enumerated().dropFirst() {
      if record.confidence > records[place].confidence {
        (place, certainty, phase) = (index, record.certainty, record.phase)
      } else if record.confidence == records[place].confidence {
        certainty = max(certainty, record.certainty)
        phase = max(phase, record.phase)
      }
    }
  }

  /// The record with what its equals leave of it.
  func applied(to record: Record) -> Record {
    Self.weakened(record, certainty: certainty, phase: phase)
  }

  /// A record with another certainty and phase, as places among all cases.
  static func weakened(_ record: Record, certainty: Int, phase: Int) -> Record {
    var record = record
    record.certainty = Certainty.allCases[certainty]
    guard Phase.allCases.indices.contains(phase) else { return record }
    switch record.content {
    case .event(var event):
      event.phase = Phase.allCases[phase]
      record.content = .event(event)
    case .tenure(var tenure):
      tenure.phase = Phase.allCases[phase]
      record.content = .tenure(tenure)
    default: break
    }
    return record
  }
}
