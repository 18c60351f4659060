/// What a Penn tag says of how its words become lemmas.
enum LemmaAction: UInt8 {
  /// Written small.
  case small
  /// As it stands: addresses, brackets, symbols.
  case same
  /// Quotes and dashes in their plain form.
  case mark
  /// A singular noun: small, unless it is written like `TV`.
  case noun
  /// A plural noun.
  case plural
  /// A name, as it stands.
  case name
  /// A verb in a name: `United`.
  case nameOfVerb
  /// A name in the plural.
  case names
  /// An adjective: small, unless it is one of a people or faith.
  case adjective
  /// Comparative or superlative.
  case degree
  /// Third person singular.
  case person
  /// Past or participle in -ed.
  case past
  /// Form in -ing.
  case gerund
  /// A number: without commas.
  case number

  /// The action of each Penn tag.
  static let ofTag: [LemmaAction] = PennTag.names.map { name in
    switch name {
    case "NN": .noun
    case "NNS": .plural
    case "NNP": .name
    case "NNPS": .names
    case "JJ": .adjective
    case "JJR", "JJS", "RBR", "RBS": .degree
    case "VBZ": .person
    case "VBD", "VBN": .past
    case "VBG": .gerund
    case "CD": .number
    case "''", "``", ":", ",", ".", "HYPH", "SYM": .mark
    case "$", "-LRB-", "-RRB-", "ADD", "LS": .same
    default: .small
    }
  }
}
