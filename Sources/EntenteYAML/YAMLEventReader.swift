internal import CEntenteYAML

/// libyaml's parser over the bytes of one file; the one place that knows libyaml.
///
/// The parser holds pointers into itself and into the bytes: it stays where it was allocated, and the
/// bytes outlive it.
final class YAMLEventReader {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let offsets: CharacterOffsets

  /// A reader of bytes without a byte order mark; nil when there is no memory for it.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    offsets = CharacterOffsets(bytes)
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event; after the end of the stream there is none to ask for.
  func next() throws(YAMLSyntaxProblem) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
    defer { yaml_event_delete(&event) }
    let (kind, anchor, tag) = Self.content(of: event)
    return YAMLEvent(
      kind: kind, anchor: anchor, tag: tag,
      start: offsets.byte(ofCharacter: event.start_mark.index),
      end: offsets.byte(ofCharacter: event.end_mark.index))
  }

  private static func content(
    of event: yaml_event_t
  ) -> (kind: YAMLEvent.Kind, anchor: String?, tag: String?) {
    switch event.type {
    case YAML_STREAM_START_EVENT: return (.streamStart, nil, nil)
    case YAML_DOCUMENT_START_EVENT: return (.documentStart, nil, nil)
    case YAML_DOCUMENT_END_EVENT: return (.documentEnd, nil, nil)
    case YAML_ALIAS_EVENT: return (.alias(of: text(event.data.alias.anchor) ?? ""), nil, nil)
    case YAML_SCALAR_EVENT:
      let data = event.data.scalar
      let value = String(
        decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
      let isPlain = data.style == YAML_PLAIN_SCALAR_STYLE && data.tag == nil
      return (.scalar(value, isPlain: isPlain), text(data.anchor), text(data.tag))
    case YAML_SEQUENCE_START_EVENT:
      let data = event.data.sequence_start
      return (.sequenceStart, text(data.anchor), text(data.tag))
    case YAML_SEQUENCE_END_EVENT: return (.sequenceEnd, nil, nil)
    case YAML_MAPPING_START_EVENT:
      let data = event.data.mapping_start
      return (.mappingStart, text(data.anchor), text(data.tag))
    case YAML_MAPPING_END_EVENT: return (.mappingEnd, nil, nil)
    default: return (.streamEnd, nil, nil)
    }
  }

  private static func text(_ bytes: UnsafeMutablePointer<UInt8>?) -> String? {
    bytes.map { String(cString: $0) }
  }

  private func problem() -> YAMLSyntaxProblem {
    let state = parser.pointee
    let isOfBytes = state.error == YAML_READER_ERROR
    return YAMLSyntaxProblem(
      problem: state.problem.map { String(cString: $0) } ?? "no memory",
      offset: isOfBytes
        ? state.problem_offset : offsets.byte(ofCharacter: state.problem_mark.index),
      start: state.context == nil ? nil : offsets.byte(ofCharacter: state.context_mark.index))
  }
}
