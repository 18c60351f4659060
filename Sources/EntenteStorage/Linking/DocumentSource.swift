public import EntenteModels

/// What a document rests on, as far as counting independent documents goes.
public struct DocumentSource: Hashable, Sendable {
  /// How it came to be.
  public var origin: DocumentOrigin?
  /// The representative of its cluster; nil where it stands alone.
  public var cluster: DocumentID?
  /// The news agency it rests on.
  public var agency: String?

  /// What a document rests on.
  public init(
    origin: DocumentOrigin? = nil, cluster: DocumentID? = nil, agency: String? = nil
  ) {
    self.origin = origin
    self.cluster = cluster
    self.agency = agency
  }

  /// How many of some documents are independent.
  ///
  /// None derives from another, and no two rest on the same agency. Copies of which no source is known
  /// count only where nothing else does: then this is 0, and the fact still has one.
  static func independent(_ sources: [DocumentSource]) -> Int {
    var groups: [Set<String>] = []
    for source in sources {
      var roots = Set(source.roots)
      if roots.isEmpty { continue }
      groups.removeAll { group in
        guard !group.isDisjoint(with: roots) else { return false }
        roots.formUnion(group)
        return true
      }
      groups.append(roots)
    }
    let alone = sources.count { $0.standsAlone }
    return groups.count + alone
  }

  /// Whether one more such document is one more independent one, whatever the others are.
  var standsAlone: Bool { roots.isEmpty && !isDerived }

  private var roots: [String] {
    [cluster.map { "d " + $0.rawValue }, agency.map { "a " + $0 }].compactMap { $0 }
  }

  private var isDerived: Bool { origin != nil && origin != .original }
}
