internal import CEntenteYAML

/// Builds the tree of one YAML document from libyaml's events and refuses what we do not allow.
struct YAMLComposer {
  private let bytes: [UInt8]
  private let file: String
  private let limits: YAMLLimits
  private var lineStarts: [Int]
  private var faults: [Diagnostic] = []
  private var anchors: [String: Anchor] = [:]
  private var nodes = 0
  private var parser = yaml_parser_t()

  /// A node that an alias may stand for, with how many nodes it holds.
  private struct Anchor {
    let node: YAMLNode
    let size: Int
  }

  /// Ends the work at a fault after which nothing more can be read.
  private struct Stop: Error {}

  /// Reads the one document that the bytes hold.
  static func document(
    bytes: [UInt8], file: String, limits: YAMLLimits
  ) throws(YAMLError) -> YAMLDocument {
    try refuseBytes(bytes, file: file, limits: limits)
    var composer = YAMLComposer(bytes: bytes, file: file, limits: limits)
    let root = composer.compose()
    guard composer.faults.isEmpty, let root else { throw YAMLError(composer.faults) }
    return YAMLDocument(file: file, root: root, bytes: bytes)
  }

  private init(bytes: [UInt8], file: String, limits: YAMLLimits) {
    self.bytes = bytes
    self.file = file
    self.limits = limits
    lineStarts = [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lineStarts.append(index + 1)
    }
  }

  /// What can be refused before parsing: size, encoding, control characters.
  private static func refuseBytes(
    _ bytes: [UInt8], file: String, limits: YAMLLimits
  ) throws(YAMLError) {
    if bytes.count > limits.bytes {
      throw YAMLError(
        Diagnostic(
          file: file,
          message: "the file has \(bytes.count) bytes; at most \(limits.bytes) are read"))
    }
    if let offset = firstInvalidByte(bytes) {
      throw YAMLError(fault(at: offset, "byte 0x\(hex(bytes[offset])) is not UTF-8"))
    }
    let control = bytes.firstIndex {
      ($0 < 0x20 && $0 != 9 && $0 != 10 && $0 != 13) || $0 == 0x7F
    }
    if let control {
      throw YAMLError(
        fault(at: control, "control character 0x\(hex(bytes[control])); remove it"))
    }

    func fault(at offset: Int, _ message: String) -> Diagnostic {
      let mark = SourceLines.mark(ofByte: offset, in: bytes)
      return Diagnostic(
        file: file, mark: mark, message: message, excerpt: SourceLines.line(mark.line, of: bytes))
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count < 2 ? "0" + digits : digits
  }

  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var low = 0
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): low += scalar.count
      case .error, .emptyInput: return min(low, bytes.count - 1)
      }
    }
  }

  // MARK: Events

  private mutating func compose() -> YAMLNode? {
    guard yaml_parser_initialize(&parser) == 1 else {
      report("libyaml has no memory", at: SourceMark(line: 1, column: 1))
      return nil
    }
    defer { yaml_parser_delete(&parser) }
    let input = bytes
    return input.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      do { return try stream() } catch { return nil }
    }
  }

  private mutating func stream() throws(Stop) -> YAMLNode {
    var root: YAMLNode?
    while true {
      var event = try next()
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: continue
      case YAML_STREAM_END_EVENT:
        return root ?? YAMLNode(.scalar("", isPlain: true), at: SourceMark(line: 1, column: 1))
      case YAML_DOCUMENT_START_EVENT:
        guard root == nil else {
          report(
            "a second YAML document; one file holds one, remove the '---'", at: mark(of: event))
          throw Stop()
        }
        refuseDirectives(event)
        var first = try next()
        defer { yaml_event_delete(&first) }
        root = try node(first, depth: 0)
      default:
        report("text that belongs to no document", at: mark(of: event))
        throw Stop()
      }
    }
  }

  private mutating func refuseDirectives(_ event: yaml_event_t) {
    let start = event.data.document_start
    if start.version_directive != nil || start.tag_directives.start != start.tag_directives.end {
      report("a '%' directive; remove it, every file of ours is plain YAML", at: mark(of: event))
    }
  }

  private mutating func next() throws(Stop) -> yaml_event_t {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else {
      reportSyntax()
      throw Stop()
    }
    return event
  }

  private mutating func node(_ event: yaml_event_t, depth: Int) throws(Stop) -> YAMLNode {
    let mark = mark(of: event)
    nodes += 1
    if nodes > limits.nodes {
      report("more than \(limits.nodes) nodes once aliases are followed", at: mark)
      throw Stop()
    }
    if depth > limits.depth {
      report("nested deeper than \(limits.depth) levels", at: mark)
      throw Stop()
    }
    switch event.type {
    case YAML_SCALAR_EVENT: return scalar(event, at: mark)
    case YAML_ALIAS_EVENT: return try alias(event, at: mark)
    case YAML_SEQUENCE_START_EVENT: return try sequence(event, at: mark, depth: depth)
    case YAML_MAPPING_START_EVENT: return try mapping(event, at: mark, depth: depth)
    default:
      report("a value was expected", at: mark)
      throw Stop()
    }
  }

  private mutating func scalar(_ event: yaml_event_t, at mark: SourceMark) -> YAMLNode {
    let data = event.data.scalar
    refuseTag(data.tag, at: mark)
    let text = String(
      decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
    let isPlain = data.style == YAML_PLAIN_SCALAR_STYLE
    let node = YAMLNode(.scalar(text, isPlain: isPlain), at: mark)
    remember(node, as: data.anchor, since: nodes - 1)
    return node
  }

  private mutating func alias(_ event: yaml_event_t, at mark: SourceMark) throws(Stop) -> YAMLNode {
    let name = string(event.data.alias.anchor)
    guard let anchor = anchors[name] else {
      report("'*\(name)' stands for nothing that is complete before it", at: mark)
      return YAMLNode(.scalar("", isPlain: true), at: mark)
    }
    nodes += anchor.size
    if nodes > limits.nodes {
      report("more than \(limits.nodes) nodes once aliases are followed", at: mark)
      throw Stop()
    }
    return anchor.node
  }

  private mutating func sequence(
    _ event: yaml_event_t, at mark: SourceMark, depth: Int
  ) throws(Stop) -> YAMLNode {
    let before = nodes - 1
    let (tag, name) = (event.data.sequence_start.tag, event.data.sequence_start.anchor)
    refuseTag(tag, at: mark)
    var elements: [YAMLNode] = []
    while true {
      var child = try next()
      defer { yaml_event_delete(&child) }
      if child.type == YAML_SEQUENCE_END_EVENT { break }
      elements.append(try node(child, depth: depth + 1))
    }
    let node = YAMLNode(.sequence(elements), at: mark)
    remember(node, as: name, since: before)
    return node
  }

  private mutating func mapping(
    _ event: yaml_event_t, at mark: SourceMark, depth: Int
  ) throws(Stop) -> YAMLNode {
    let before = nodes - 1
    let (tag, name) = (event.data.mapping_start.tag, event.data.mapping_start.anchor)
    refuseTag(tag, at: mark)
    var entries: [YAMLNode.Entry] = []
    var lines: [String: Int] = [:]
    while true {
      var child = try next()
      defer { yaml_event_delete(&child) }
      if child.type == YAML_MAPPING_END_EVENT { break }
      let key = try node(child, depth: depth + 1)
      var second = try next()
      defer { yaml_event_delete(&second) }
      let value = try node(second, depth: depth + 1)
      if accepts(key, in: &lines) { entries.append(YAMLNode.Entry(key: key, value: value)) }
    }
    let node = YAMLNode(.mapping(entries), at: mark)
    remember(node, as: name, since: before)
    return node
  }

  /// Whether a key may stand in its mapping: a scalar, no merge key, not there already.
  private mutating func accepts(_ key: YAMLNode, in lines: inout [String: Int]) -> Bool {
    guard let text = key.text else {
      report("\(key.kindName) cannot be a key; write a word", at: key.mark)
      return false
    }
    if text == "<<" {
      report("merge keys ('<<') are not allowed; write the keys out", at: key.mark)
      return false
    }
    if let line = lines[text] {
      report("the key '\(text)' stands twice; the first is on line \(line)", at: key.mark)
      return false
    }
    lines[text] = key.mark.line
    return true
  }

  private mutating func remember(
    _ node: YAMLNode, as name: UnsafeMutablePointer<UInt8>?, since before: Int
  ) {
    guard let name else { return }
    anchors[string(name)] = Anchor(node: node, size: nodes - before)
  }

  private mutating func refuseTag(_ tag: UnsafeMutablePointer<UInt8>?, at mark: SourceMark) {
    guard let tag else { return }
    let name = string(tag)
    if name != "!", name != "tag:yaml.org,2002:str" {
      report("the tag '\(name)' is not allowed; values are what is written", at: mark)
    }
  }

  // MARK: Words and places

  private func string(_ bytes: UnsafeMutablePointer<UInt8>) -> String { String(cString: bytes) }

  private func mark(of event: yaml_event_t) -> SourceMark { mark(event.start_mark) }

  /// libyaml counts columns in characters; ours count bytes.
  private func mark(_ place: yaml_mark_t) -> SourceMark {
    let line = Int(place.line)
    guard line < lineStarts.count else { return SourceMark(line: line + 1, column: 1) }
    let start = lineStarts[line]
    let rest = String(decoding: bytes[start...].prefix(4 * Int(place.column)), as: UTF8.self)
    let before = rest.unicodeScalars.prefix(Int(place.column))
    let width = String(String.UnicodeScalarView(before)).utf8.count
    return SourceMark(line: line + 1, column: width + 1)
  }

  private mutating func report(_ message: String, at mark: SourceMark) {
    faults.append(
      Diagnostic(
        file: file, mark: mark, message: message, excerpt: SourceLines.line(mark.line, of: bytes)))
  }

  /// Turns libyaml's complaint into ours; a tab in the indentation is told as such.
  private mutating func reportSyntax() {
    let place = mark(parser.problem_mark)
    if let tab = tabInIndentation(of: place.line) {
      return report("a tab in the indentation; indent with spaces", at: tab)
    }
    let problem = parser.problem.map { String(cString: $0) } ?? "not YAML"
    report("the YAML cannot be read: \(problem)", at: place)
  }

  private func tabInIndentation(of line: Int) -> SourceMark? {
    guard line >= 1, line <= lineStarts.count else { return nil }
    let indentation = bytes[lineStarts[line - 1]...].prefix { $0 == 32 || $0 == 9 }
    guard let tab = indentation.firstIndex(of: 9) else { return nil }
    return SourceMark(line: line, column: tab - lineStarts[line - 1] + 1)
  }
}
