/// How often one word stands before another.
struct WordPair: Sendable {
  let first: String
  let second: String
  let count: Double
}
