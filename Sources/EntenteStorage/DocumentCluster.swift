public import EntenteModels

/// Documents of which all derive from one: copies and spun copies with their source.
public struct DocumentCluster: Hashable, Sendable {
  /// A document of a cluster.
  public struct Member: Hashable, Sendable {
    /// The document.
    public var document: DocumentID
    /// How it came to be: declared, or found; nil where nobody said and nothing was found.
    public var origin: DocumentOrigin?
    /// Why it is taken for that; nil where its source declares it.
    public var because: String?

    /// A document with its origin.
    public init(document: DocumentID, origin: DocumentOrigin? = nil, because: String? = nil) {
      self.document = document
      self.origin = origin
      self.because = because
    }
  }

  /// The document that the others derive from, as far as is known: the earliest that is no copy by
  /// declaration and not known to be spun.
  public var representative: DocumentID
  /// All documents, the representative too, in the order of their ids; at least two.
  public var members: [Member]

  /// Documents that derive from one.
  public init(representative: DocumentID, members: [Member]) {
    self.representative = representative
    self.members = members
  }
}

extension DocumentCluster: JSONWritable {
  /// Writes `{representative, members: [{document, origin?, because?}]}`.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("representative", representative)
      json.list("members", members)
    }
  }
}

extension DocumentCluster.Member: JSONWritable {
  /// Writes `{document, origin?, because?}`.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("document", document)
      json.field("origin", origin)
      json.field("because", because)
    }
  }
}
