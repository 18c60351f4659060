import EntenteLanguage
import EntenteModels
import EntenteParsing
import Testing

/// The quantities of a sentence as short lines: `more than 300 workers: 300 persons moreThan`.
func quantities(_ sentence: String) throws -> [String] {
  try spans(sentence).flatMap { span in
    [line(span, sentence)] + span.equivalents.map { "= " + line($0, sentence) }
  }
}

/// The spans of a sentence.
func spans(_ sentence: String) throws -> [QuantitySpan] {
  let text = Array(sentence.utf8)
  var annotator = Annotator()
  return try QuantityTagger().quantities(in: annotator.annotate(text), text: text)
}

private func line(_ span: QuantitySpan, _ sentence: String) -> String {
  let text = String(decoding: Array(sentence.utf8)[span.range], as: UTF8.self)
  let number =
    span.high.map { high in "\(span.low ?? 0)...\(high)" } ?? span.value?.description ?? "-"
  let more: [String?] = [
    span.unit, span.comparator?.rawValue, span.isChange ? "change" : nil,
    span.base.map { "of \($0)" }, span.per.map { "per \($0)" },
    span.partOf.map { "in a \($0.rawValue)" }, span.kind == .ordinal ? "ordinal" : nil,
    span.doubts.isEmpty ? nil : "?",
  ]
  return "\(text): \(([number] + more.compactMap { $0 }).joined(separator: " "))"
}
