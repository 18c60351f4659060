/// How far a run of a pipeline is.
public enum PipelineEvent: Hashable, Sendable {
  /// All files were read; they hold so many documents.
  case read(documents: Int)
  /// So many documents of all are in the store, the last one just now.
  case stored(documents: Int, of: Int)
  /// An exporter's files are at their place.
  case exported(PipelineSummary.Export)
}
