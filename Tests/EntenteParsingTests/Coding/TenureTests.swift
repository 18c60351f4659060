import EntenteModels
import EntenteParsing
import EntenteTestSupport
import Testing

struct TenureTests {
  private func tenures(_ text: String) throws -> [Tenure] {
    try CoderFixture.records(text).compactMap { record in
      if case .tenure(let tenure) = record.content { tenure } else { nil }
    }
  }

  @Test func `the person named beside an office held it`() throws {
    let tenure = try #require(
      try tenures("The former prime minister of Pakistan, Imran Khan, is in jail.").first)

    #expect(tenure.person.name == "Imran Khan")
    #expect(tenure.role.contains("prime minister"))
    #expect(tenure.how == .former)
  }

  @Test func `who wins the presidency is elected president`() throws {
    let tenure = try #require(
      try tenures("Javier Milei won the presidency of Argentina in November 2023.").first)

    #expect(tenure.role == "president")
    #expect(tenure.how == .elected)
  }
}
