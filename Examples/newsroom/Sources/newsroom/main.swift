import EntenteKit
import Foundation

// Codes the articles named on the command line into a store in memory, then prints what two allies
// promised each other and how their month-by-month relations stand.

let paths = CommandLine.arguments.dropFirst()
guard !paths.isEmpty else {
  print("usage: newsroom ARTICLE.txt ...")
  exit(2)
}

let store = try SQLiteStore(path: ":memory:", access: .readWrite)
let coder = try Coder(options: .init(profile: "kor-usa"))
let recorded = Moment(Day(number: 20_000))

for path in paths {
  let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  let document = try TextReader.document(bytes: bytes, name: path)
  _ = try store.add(coder.code(document), recorded: recorded)
}

let gloss = Gloss(names: Lexicon.standard)
print("Promises between Seoul and Washington")
if case .facts(let facts) = try store.answer(Query(.facts).between(.kor, .usa)).rows {
  for fact in facts where fact.best.kind == .commitment {
    print("- \(gloss.sentence(for: fact))")
  }
}

let relations = Relations(try store.events(Query(.events)), between: .usa, and: .kor)
print("\nCooperation \(sparkline(relations.points.map { Double($0.cooperation) }))")
print("Conflict    \(sparkline(relations.points.map { Double($0.conflict) }))")
print(relations.method)
