import EntenteModels
import EntenteTestSupport
import Testing

struct OntologyTests {
  @Test func `there are the sixteen types of the manual, each with a quad class and a score`() {
    #expect(EventType.allCases.count == 16)
    #expect(EventType.sanction.quad == .materialConflict)
    #expect(Ontology.score(of: .accuse) == ExactDecimal("-2.0"))
    #expect(Ontology.score(of: .sanction, mode: EventMode(rawValue: "tariff")) == -4)
  }

  @Test func `old names are known`() {
    #expect(EventType(named: "DEMAND") == .request)
    #expect(EventType(named: "FIGHT") == .assault)
    #expect(EventType(named: "NONSENSE") == nil)
  }

  @Test func `every type and mode is printed with a CAMEO code that has a value`() {
    for type in EventType.allCases {
      for mode in [nil] + Ontology.modes(of: type).map(Optional.some) {
        let code = Ontology.cameo(of: type, mode: mode)
        #expect(Ontology.entry(forCAMEO: code) != nil, "\(type) \(mode?.rawValue ?? "")")
      }
    }
  }

  @Test func `the choices between contradictions hold`() {
    #expect(Ontology.entry(forCAMEO: "163")?.type == .sanction)
    #expect(Ontology.entry(forCAMEO: "20")?.type == .assault)
    #expect(Ontology.entry(forCAMEO: "1213")?.goldstein == -4)
  }

  @Test func `the topics of the contract are there`() {
    let ids = Ontology.topics.map(\.topic.rawValue)

    for id in ["trade.tariffs", "security.opcon", "geopolitics.northkorea", "diplomacy.summits"] {
      #expect(ids.contains(id))
    }
    #expect(Set(ids).count == ids.count)
  }

  @Test func `an event takes its scores from the ontology`() {
    let event = Event(.consult, mode: EventMode(rawValue: "visit"))

    #expect(event.intensity == 4 && event.cameo == "042" && event.quad == .verbalCooperation)
  }
}
