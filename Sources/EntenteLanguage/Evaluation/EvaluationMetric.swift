/// What an evaluation measures.
///
/// - Source: CoNLL 2018 Shared Task "Multilingual Parsing from Raw Text to Universal Dependencies",
///   evaluation measures; `lasSubtypes` is ours.
public enum EvaluationMetric: String, CaseIterable, Sendable {
  /// Surface tokens with the same characters.
  case tokens = "Tokens"
  /// Sentences with the same characters.
  case sentences = "Sentences"
  /// Syntactic words that are aligned.
  case words = "Words"
  /// Universal tags.
  case upos = "UPOS"
  /// Penn tags.
  case xpos = "XPOS"
  /// Universal features, all of a word's together.
  case features = "UFeats"
  /// Universal tag, Penn tag and features together.
  case allTags = "AllTags"
  /// Lemmas; where the treebank has none (`_`), any is right.
  case lemmas = "Lemmas"
  /// Heads.
  case uas = "UAS"
  /// Heads and universal relations.
  case las = "LAS"
  /// The same for content words.
  case clas = "CLAS"
  /// The same with tag, features and function words.
  case mlas = "MLAS"
  /// The same as CLAS with lemmas.
  case blex = "BLEX"
  /// Heads and relations with their subtypes.
  case lasSubtypes = "LAS+sub"

  /// What both sides must be annotated with.
  var layers: TreebankLayers {
    switch self {
    case .tokens, .sentences, .words: []
    case .upos, .features: .upos
    case .xpos: .xpos
    case .allTags: [.upos, .xpos]
    case .lemmas: .lemmas
    case .uas, .las, .clas, .lasSubtypes: .trees
    case .mlas: [.trees, .upos]
    case .blex: [.trees, .lemmas]
    }
  }

  /// Whether only words with a content relation count.
  var isOfContentWords: Bool { self == .clas || self == .mlas || self == .blex }
}
