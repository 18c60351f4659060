import EntenteKit

/// `entente train` at work.
struct TrainRun {
  let invocation: Invocation

  func run() throws -> ExitStatus {
    if let output = invocation.value("--word-pairs") {
      try trainPairs(to: output)
      if !invocation.has("--output") { return .done }
    }
    guard let output = invocation.value("--output") else {
      throw UsageError("--output is missing", verb: invocation.verb)
    }
    let paths = invocation.values("--treebank")
    guard !paths.isEmpty else {
      throw UsageError("--treebank is missing", verb: invocation.verb)
    }
    var options = ModelTrainer.Options()
    options.seed = UInt64(try number("--seed", from: 0, default: Int(options.seed)))
    options.epochs = try number("--epochs", from: 1, default: options.epochs)
    try Files.checkWritable(output)
    var treebank = Treebank()
    for path in paths {
      var sentences = try lessons(at: path).sentences
      sentences[0].startsDocument = true
      treebank.sentences += sentences
    }
    for path in invocation.values("--names") {
      try NameView(bytes: try Files.bytes(of: path), name: path).join(to: &treebank)
    }
    let pairs = try invocation.values("--pairs").map { path in
      try CountedWordPairs(bytes: try Files.bytes(of: path), name: path)
    }
    let trainer = ModelTrainer(treebanks: [treebank], pairs: pairs, options: options)
    try Files.write(trainer.train { invocation.host.note($0) }, to: output)
    return .done
  }

  /// Makes the file of word pairs.
  private func trainPairs(to output: String) throws {
    guard let words = invocation.value("--word-counts") else {
      throw UsageError("--word-counts is missing", verb: invocation.verb)
    }
    try Files.checkWritable(output)
    let trainer = WordPairTrainer(
      words: try Files.bytes(of: words),
      pairs: try invocation.values("--pairs").map {
        try CountedWordPairs(bytes: try Files.bytes(of: $0), name: $0)
      },
      treebanks: try invocation.values("--treebank").map { try Files.treebank(at: $0) })
    try Files.write(trainer.bytes(), to: output)
  }

  /// A treebank from which tags and trees can be learned.
  private func lessons(at path: String) throws -> Treebank {
    let treebank = try Files.treebank(at: path)
    guard treebank.layers.isSuperset(of: [.upos, .trees]) else {
      let message = "its words have no tags or no heads, but '_'; a model is learned from both"
      throw YAMLError(Diagnostic(file: path, message: message))
    }
    return treebank
  }

  private func number(
    _ name: String, from least: Int, default value: Int
  ) throws(UsageError) -> Int {
    guard let text = invocation.value(name) else { return value }
    guard let number = Int(text), number >= least else {
      throw UsageError(
        "\(name) is a whole number from \(least); found '\(text)'", verb: invocation.verb)
    }
    return number
  }
}
