/// A relation of Universal Dependencies between a word and its head, with the subtypes of English.
///
/// - Source: Universal Dependencies v2, "Universal Dependency Relations", and the English treebanks'
///   documentation of subtypes.
public struct Relation: RawRepresentable, Hashable, Sendable {
  /// The place of the relation in `names`.
  public let rawValue: UInt8

  /// The relation at a place of `names`; a place past its end reads as `dep`.
  public init(rawValue: UInt8) {
    self.rawValue = Int(rawValue) < Self.names.count ? rawValue : Self.dep.rawValue
  }

  /// The relation with this spelling; an unknown subtype is its universal relation; nil for any other.
  public init?(name: String) {
    let universal = name.split(separator: ":").first.map(String.init) ?? ""
    guard let index = Self.names.firstIndex(of: name) ?? Self.names.firstIndex(of: universal) else {
      return nil
    }
    rawValue = UInt8(index)
  }

  /// The relation as CoNLL-U spells it: `nsubj:pass`.
  public var name: String { Self.names[Int(rawValue)] }

  /// All relations.
  ///
  /// The order is part of the model format.
  public static let names = [
    "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass",
    "case",
    "cc", "cc:preconj", "ccomp", "clf", "compound", "compound:prt", "conj", "cop", "csubj",
    "csubj:outer", "csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated", "expl",
    "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss",
    "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl", "obl:agent",
    "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
  ]

  /// `acl`.
  public static let acl = Relation(rawValue: 0)
  /// `acl:relcl`.
  public static let aclRelcl = Relation(rawValue: 1)
  /// `advcl`.
  public static let advcl = Relation(rawValue: 2)
  /// `advcl:relcl`.
  public static let advclRelcl = Relation(rawValue: 3)
  /// `advmod`.
  public static let advmod = Relation(rawValue: 4)
  /// `amod`.
  public static let amod = Relation(rawValue: 5)
  /// `appos`.
  public static let appos = Relation(rawValue: 6)
  /// `aux`.
  public static let aux = Relation(rawValue: 7)
  /// `aux:pass`.
  public static let auxPass = Relation(rawValue: 8)
  /// `case`.
  public static let `case` = Relation(rawValue: 9)
  /// `cc`.
  public static let cc = Relation(rawValue: 10)
  /// `cc:preconj`.
  public static let ccPreconj = Relation(rawValue: 11)
  /// `ccomp`.
  public static let ccomp = Relation(rawValue: 12)
  /// `clf`.
  public static let clf = Relation(rawValue: 13)
  /// `compound`.
  public static let compound = Relation(rawValue: 14)
  /// `compound:prt`.
  public static let compoundPrt = Relation(rawValue: 15)
  /// `conj`.
  public static let conj = Relation(rawValue: 16)
  /// `cop`.
  public static let cop = Relation(rawValue: 17)
  /// `csubj`.
  public static let csubj = Relation(rawValue: 18)
  /// `csubj:outer`.
  public static let csubjOuter = Relation(rawValue: 19)
  /// `csubj:pass`.
  public static let csubjPass = Relation(rawValue: 20)
  /// `dep`.
  public static let dep = Relation(rawValue: 21)
  /// `det`.
  public static let det = Relation(rawValue: 22)
  /// `det:predet`.
  public static let detPredet = Relation(rawValue: 23)
  /// `discourse`.
  public static let discourse = Relation(rawValue: 24)
  /// `dislocated`.
  public static let dislocated = Relation(rawValue: 25)
  /// `expl`.
  public static let expl = Relation(rawValue: 26)
  /// `fixed`.
  public static let fixed = Relation(rawValue: 27)
  /// `flat`.
  public static let flat = Relation(rawValue: 28)
  /// `goeswith`.
  public static let goeswith = Relation(rawValue: 29)
  /// `iobj`.
  public static let iobj = Relation(rawValue: 30)
  /// `list`.
  public static let list = Relation(rawValue: 31)
  /// `mark`.
  public static let mark = Relation(rawValue: 32)
  /// `nmod`.
  public static let nmod = Relation(rawValue: 33)
  /// `nmod:desc`.
  public static let nmodDesc = Relation(rawValue: 34)
  /// `nmod:poss`.
  public static let nmodPoss = Relation(rawValue: 35)
  /// `nmod:unmarked`.
  public static let nmodUnmarked = Relation(rawValue: 36)
  /// `nsubj`.
  public static let nsubj = Relation(rawValue: 37)
  /// `nsubj:outer`.
  public static let nsubjOuter = Relation(rawValue: 38)
  /// `nsubj:pass`.
  public static let nsubjPass = Relation(rawValue: 39)
  /// `nummod`.
  public static let nummod = Relation(rawValue: 40)
  /// `obj`.
  public static let obj = Relation(rawValue: 41)
  /// `obl`.
  public static let obl = Relation(rawValue: 42)
  /// `obl:agent`.
  public static let oblAgent = Relation(rawValue: 43)
  /// `obl:unmarked`.
  public static let oblUnmarked = Relation(rawValue: 44)
  /// `orphan`.
  public static let orphan = Relation(rawValue: 45)
  /// `parataxis`.
  public static let parataxis = Relation(rawValue: 46)
  /// `punct`.
  public static let punct = Relation(rawValue: 47)
  /// `reparandum`.
  public static let reparandum = Relation(rawValue: 48)
  /// `root`.
  public static let root = Relation(rawValue: 49)
  /// `vocative`.
  public static let vocative = Relation(rawValue: 50)
  /// `xcomp`.
  public static let xcomp = Relation(rawValue: 51)
}
