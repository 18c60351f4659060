import EntenteKit

extension Verbs {
  /// `entente parse`.
  static let parse = Verb(
    name: "parse", summary: "Print the syntax of a text as CoNLL-U.", group: .documents,
    arguments: [
      Argument(
        name: "FILE|DIR|-", help: "Texts or NDJSON; - or nothing is standard input.",
        isOptional: true, repeats: true)
    ],
    options: [
      Option(name: "--text", value: .text("SENTENCE"), help: "Parse this text instead of files."),
      Option(
        name: "--format", value: .choice(["conllu", "json"]),
        help: "CoNLL-U, the default, or a JSON object a document."),
      Option(name: "--timings", help: "Say how long each stage took."),
      .model,
    ],
    examples: [
      Example(
        line: "entente parse --text 'Seoul pledged to invest $350 billion.'",
        meaning: "Parse one sentence."),
      Example(
        line: "entente parse --timings articles/ >articles.conllu",
        meaning: "Every text in a folder, with the time that each stage took."),
    ],
    work: .ready { try ParseRun(invocation: $0).run() })

  /// `entente evaluate`.
  static let evaluate = Verb(
    name: "evaluate", summary: "Score a language model against a treebank.", group: .lexicon,
    options: [
      Option(
        name: "--gold", value: .text("FILE"), help: "The treebank, CoNLL-U; needed."),
      Option(
        name: "--names", value: .text("FILE"),
        help: "Its names, a line a word: form, UPOS, XPOS, BIO label."),
      Option(
        name: "--system", value: .text("FILE"),
        help: "Compare this CoNLL-U file instead of running a model."),
      Option(
        name: "--format", value: .choice(["table", "json"]),
        help: "Form of the scores; default table."),
      Option(name: "--timings", help: "Say how long each stage took."),
      .model,
    ],
    examples: [
      Example(
        line: "entente evaluate --gold dev.conllu",
        meaning: "The CoNLL 2018 scores of the built-in model, from raw text and gold segmentation."
      ),
      Example(
        line: "entente evaluate --gold dev.conllu --names names.dev.tsv --model my.model",
        meaning: "The same of another model, with its names."),
      Example(
        line: "entente evaluate --gold dev.conllu --system parsed.conllu --format json",
        meaning: "Score what another parser made of the same text."),
    ],
    work: .ready { try EvaluateRun(invocation: $0).run() })

  /// `entente train`.
  static let train = Verb(
    name: "train", summary: "Train a language model from CoNLL-U.", group: .lexicon,
    options: [
      Option(
        name: "--treebank", value: .text("FILE"), help: "A treebank, CoNLL-U; needed, may repeat."),
      Option(
        name: "--names", value: .text("FILE"),
        help: "Names of the treebanks' sentences, a line a word; may repeat."),
      Option(
        name: "--pairs", value: .text("FILE"),
        help: "Counted word pairs, 'word word count' a line, for vectors of words; may repeat."),
      Option(
        name: "--word-pairs", value: .text("FILE"),
        help: "Where a file of word pairs goes, as repair uses; alone, no model is trained."),
      Option(
        name: "--word-counts", value: .text("FILE"),
        help: "How often words occur, 'word count' a line; needed for --word-pairs."),
      Option(name: "--output", value: .text("FILE"), help: "Where the model goes; needed."),
      Option(name: "--seed", value: .text("N"), help: "The seed of all that is random; default 1."),
      Option(
        name: "--epochs", value: .text("N"),
        help: "Passes over the treebanks; default \(ModelTrainer.Options().epochs)."),
    ],
    examples: [
      Example(
        line: "entente train --treebank ewt.conllu --treebank gum.conllu --output english.model",
        meaning: "A model of two treebanks."),
      Example(
        line: "entente train --treebank gum.conllu --names gum.names.tsv --output names.model",
        meaning: "A model that also finds names."),
    ],
    work: .ready { try TrainRun(invocation: $0).run() })
}

extension Option {
  /// A language model in place of the built-in one.
  static let model = Option(
    name: "--model", value: .text("FILE"), help: "A trained model; default the built-in English.")
}

extension Invocation {
  /// The language model: the built-in one, or that of `--model`.
  func languageModel() throws(LanguageModelError) -> LanguageModel {
    guard let path = value("--model") else { return .english }
    return try LanguageModel(contentsOf: path)
  }
}
