import EntenteModels
import Testing

struct IdentityTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `SHA-256 gives the digests of the published test vectors`(text: String, digest: String) {
    #expect(hexadecimal(SHA256.hash(Array(text.utf8))) == digest)
  }

  @Test func `SHA-256 of a million letters a is the published one`() {
    let digest = SHA256.hash(repeatElement(UInt8(ascii: "a"), count: 1_000_000))

    #expect(
      hexadecimal(digest) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `fields that run together the same way keep different ids`() {
    let first = DocumentID(text: "a", key: "bc", published: nil, publisher: nil)
    let second = DocumentID(text: "ab", key: "c", published: nil, publisher: nil)

    #expect(first != second)
  }

  @Test func `the id of a record names its kind and does not depend on its slots`() {
    let document = DocumentID(rawValue: "d-0000000000000000")
    let ids = RecordKind.allCases.map {
      RecordID(kind: $0, document: document, trigger: 3..<9, ordinal: 0)
    }

    #expect(ids.map { $0.kind } == RecordKind.allCases)
    #expect(String(ids.compactMap { $0.rawValue.first }) == "ecmxti")
    #expect(Set(ids.map { $0.rawValue.dropFirst() }).count == 6)
  }

  @Test func `the same text under another name of its file has the same id`() {
    let first = Document(text: "Seoul agreed.", published: Moment(iso: "2025-11-14"))
    let second = Document(text: "Seoul agreed.", published: Moment(iso: "2025-11-14"))

    #expect(first.id == second.id)
    #expect(first.id.rawValue.hasPrefix("d-") && first.id.rawValue.utf8.count == 18)
  }
}
