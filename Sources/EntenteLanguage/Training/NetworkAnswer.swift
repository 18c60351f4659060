/// What the network says of a sentence.
struct NetworkAnswer {
  /// For each word the best of each kind of tag: UPOS, Penn tag, features, name.
  let tags: [[Int]]
  /// The heads; the count of words for the root.
  let heads: [Int]
  let relations: [Int]
}
