public import EntenteModels
public import EntenteStorage

/// One exporter at work on one query.
public struct Exporting {
  private let exporter: any Exporter
  private let destination: ExportDestination
  private let store: any Store
  private let query: Query
  private let queryText: String
  private let names: any NameResolver
  private let needs: PluginManifest.Needs

  /// An export.
  ///
  /// - Parameters:
  ///   - exporter: Writes the records.
  ///   - destination: Where its files go.
  ///   - store: Has the records; opened for reading where the exporter gets it.
  ///   - query: Which records are written.
  ///   - queryText: The query as it was written.
  ///   - names: Knows names of codes.
  ///   - needs: Whether the exporter gets the store, as its manifest says.
  public init(
    exporter: any Exporter, destination: ExportDestination, store: any Store, query: Query,
    queryText: String, names: any NameResolver, needs: PluginManifest.Needs = .store
  ) {
    self.exporter = exporter
    self.destination = destination
    self.store = store
    self.query = query
    self.queryText = queryText
    self.names = names
    self.needs = needs
  }

  /// Hands the records to the exporter; the caller commits the destination.
  ///
  /// Documents come by date of publication, then id; the records of one document in printing order.
  ///
  /// - Returns: How many records were written.
  /// - Throws: `StoreError` and `PluginError`; what was written is then removed.
  public func run() throws -> Int {
    do {
      let answer = try store.answer(query)
      guard case .records(let records) = answer.rows else {
        throw PluginError(
          plugin: "export", "the query '\(queryText)' gives no records; exporters take records")
      }
      let reviewed = Set(try store.judgements(about: nil).flatMap(\.about))
      try exporter.begin(
        ExportContext(
          destination: destination, store: needs == .store ? store : nil, query: queryText,
          names: names,
          reviewed: (records.filter { reviewed.contains($0.id) }.count, records.count)))
      for record in records.sorted(by: Exporting.isBefore) { try exporter.write(record) }
      try exporter.finish()
      return records.count
    } catch {
      destination.discard()
      throw error
    }
  }

  private static func isBefore(_ first: Record, _ second: Record) -> Bool {
    let left = (first.published?.text ?? "", first.document)
    let right = (second.published?.text ?? "", second.document)
    if left != right { return left < right }
    return Record.isPrintedBefore(first, second)
  }
}
