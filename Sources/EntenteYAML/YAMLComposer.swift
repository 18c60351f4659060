/// Builds the tree of one YAML document from events and collects what we do not allow.
struct YAMLComposer {
  private let source: SourceText
  private let file: String
  private let limits: YAMLLimits
  private var faults = YAMLFaults()
  private var anchors: [String: Anchor] = [:]
  /// The anchors of the nodes that are being read.
  private var open: [String] = []
  private var nodes = 0
  /// The last line whose indentation was looked at.
  private var lastLine = 0

  /// A node that an alias may stand for.
  private struct Anchor {
    let node: YAMLNode
    /// How many nodes it holds, itself included.
    let size: Int
    /// How many lists and mappings stand inside one another in it.
    let height: Int
  }

  /// Ends the work at a fault after which nothing more can be read.
  private struct Stop: Error {}

  init(source: SourceText, file: String, limits: YAMLLimits) {
    self.source = source
    self.file = file
    self.limits = limits
  }

  /// Reads the one document of the file.
  ///
  /// - Throws: `YAMLError` with all faults in the order of the file.
  mutating func compose() throws(YAMLError) -> YAMLNode {
    let empty = YAMLNode(.scalar("", isPlain: true), at: SourceMark(line: 1, column: 1))
    guard source.firstSignificant(from: 0) != nil else { return empty }
    let bytes = source.bytes
    let root: YAMLNode? = bytes.withUnsafeBufferPointer { bytes in
      guard let events = YAMLEventReader(bytes) else { return nil }
      do { return try stream(events) ?? empty } catch { return nil }
    }
    if let error = faults.error(of: source, file: file) { throw error }
    guard let root else {
      throw YAMLError(Diagnostic(file: file, message: "no memory to read the file; free some"))
    }
    return root
  }

  // MARK: Events

  private mutating func stream(_ events: YAMLEventReader) throws(Stop) -> YAMLNode? {
    var root: YAMLNode?
    try refuseDirective(from: 0)
    while true {
      let event = try next(events)
      switch event.kind {
      case .streamEnd: return root
      case .documentStart:
        if root != nil {
          throw stop(
            "a second YAML document; one file holds one, remove the '---'", at: event.start)
        }
        root = try node(try next(events), events, depth: 0).node
      case .documentEnd: try refuseDirective(from: event.end)
      default: continue
      }
    }
  }

  private mutating func next(_ events: YAMLEventReader) throws(Stop) -> YAMLEvent {
    do {
      return try events.next()
    } catch {
      let fault = error.fault(in: source)
      faults.add(fault.message, at: fault.mark)
      throw Stop()
    }
  }

  /// Refuses `%YAML` and `%TAG` before libyaml reads them: it takes long over many.
  private mutating func refuseDirective(from offset: Int) throws(Stop) {
    guard let first = source.firstSignificant(from: offset),
      source.bytes[first] == UInt8(ascii: "%"), source.mark(ofByte: first).column == 1
    else { return }
    throw stop("a '%' directive; remove the line, every file of ours is plain YAML", at: first)
  }

  private mutating func node(
    _ event: YAMLEvent, _ events: YAMLEventReader, depth: Int
  ) throws(Stop) -> Anchor {
    refuseTab(at: event.start)
    refuseTag(of: event)
    try count(1, at: event.start)
    if let name = event.anchor {
      open.append(name)
      anchors[name] = nil
    }
    let result = try content(of: event, events, depth: depth)
    if let name = event.anchor {
      open.removeLast()
      anchors[name] = result
    }
    return result
  }

  private mutating func content(
    of event: YAMLEvent, _ events: YAMLEventReader, depth: Int
  ) throws(Stop) -> Anchor {
    switch event.kind {
    case .scalar(let text, let isPlain):
      if text.utf8.contains(0) {
        report("a NUL character in a text; remove the escape", at: event.start)
      }
      let mark = source.mark(ofByte: event.start)
      return Anchor(node: YAMLNode(.scalar(text, isPlain: isPlain), at: mark), size: 1, height: 0)
    case .alias(let name): return try alias(name, at: event.start, depth: depth)
    case .sequenceStart: return try sequence(event, events, depth: depth + 1)
    case .mappingStart: return try mapping(event, events, depth: depth + 1)
    default: throw stop("no value where one must stand; write one", at: event.start)
    }
  }

  private mutating func alias(
    _ name: String, at offset: Int, depth: Int
  ) throws(Stop) -> Anchor {
    if let anchor = anchors[name] {
      try refuseDepth(depth + anchor.height, at: offset)
      try count(anchor.size - 1, at: offset)
      return anchor
    }
    report(
      open.contains(name)
        ? "the alias '*\(name)' stands inside what it stands for; write the value out"
        : "the alias '*\(name)' stands for nothing; write '&\(name)' before a value above it, or "
          + "quotes around the text",
      at: offset)
    let nothing = YAMLNode(.scalar("", isPlain: true), at: source.mark(ofByte: offset))
    return Anchor(node: nothing, size: 1, height: 0)
  }

  private mutating func sequence(
    _ event: YAMLEvent, _ events: YAMLEventReader, depth: Int
  ) throws(Stop) -> Anchor {
    try refuseDepth(depth, at: event.start)
    var elements: [YAMLNode] = []
    var (size, height) = (1, 0)
    while true {
      let child = try next(events)
      if case .sequenceEnd = child.kind { break }
      let element = try node(child, events, depth: depth)
      elements.append(element.node)
      (size, height) = (size + element.size, max(height, element.height))
    }
    let node = YAMLNode(.sequence(elements), at: source.mark(ofByte: event.start))
    return Anchor(node: node, size: size, height: height + 1)
  }

  private mutating func mapping(
    _ event: YAMLEvent, _ events: YAMLEventReader, depth: Int
  ) throws(Stop) -> Anchor {
    try refuseDepth(depth, at: event.start)
    var entries: [YAMLNode.Entry] = []
    var lines: [String: Int] = [:]
    var (size, height) = (1, 0)
    while true {
      let child = try next(events)
      if case .mappingEnd = child.kind { break }
      let key = try node(child, events, depth: depth)
      let isKey = accepts(key.node, at: child.start, in: &lines)
      let value = try node(try next(events), events, depth: depth)
      if isKey { entries.append(YAMLNode.Entry(key: key.node, value: value.node)) }
      (size, height) = (size + key.size + value.size, max(height, key.height, value.height))
    }
    let node = YAMLNode(.mapping(entries), at: source.mark(ofByte: event.start))
    return Anchor(node: node, size: size, height: height + 1)
  }
}

// MARK: What is not allowed

extension YAMLComposer {
  /// Whether a key may stand in its mapping: a text, no merge key, not there already.
  private mutating func accepts(
    _ key: YAMLNode, at offset: Int, in lines: inout [String: Int]
  ) -> Bool {
    guard case .scalar(let text, let isPlain) = key.content else {
      report("\(key.kindName) cannot be a key; write a word", at: offset)
      return false
    }
    if isPlain, text == "<<" {
      report("merge keys ('<<') are not allowed; write the keys out", at: offset)
      return false
    }
    if isPlain, text.isEmpty {
      report("no key before ':'; write one", at: offset)
      return false
    }
    if let line = lines[text] {
      let place = source.mark(ofByte: offset).line == line ? "this line" : "line \(line)"
      report(
        "the key \(quoted(text)) stands twice, first on \(place); remove one of them", at: offset)
      return false
    }
    lines[text] = source.mark(ofByte: offset).line
    return true
  }

  /// Tabs that YAML allows, in brackets and braces, still move with the width of a tab.
  private mutating func refuseTab(at offset: Int) {
    let mark = source.mark(ofByte: offset)
    guard mark.line > lastLine else { return }
    lastLine = mark.line
    if source.isIndented(to: mark), let tab = source.tabInIndentation(ofLine: mark.line),
      tab < mark
    {
      faults.add(YAMLSyntaxProblem.tabMessage, at: tab)
    }
  }

  private mutating func refuseTag(of event: YAMLEvent) {
    guard let tag = event.tag, tag != "!" else { return }
    let core = "tag:yaml.org,2002:"
    let shown = tag.hasPrefix(core) ? "!!" + tag.dropFirst(core.utf8.count) : tag
    if shown == "!!str", case .scalar = event.kind { return }
    report(
      "the tag \(quoted(shown)) is not allowed; remove it, a value is the text that is written",
      at: event.start)
  }

  private mutating func refuseDepth(_ depth: Int, at offset: Int) throws(Stop) {
    guard depth > limits.maxDepth else { return }
    throw stop(
      "lists and mappings nest deeper than \(limits.maxDepth) levels; write it flatter", at: offset)
  }

  private mutating func count(_ more: Int, at offset: Int) throws(Stop) {
    nodes += more
    guard nodes > limits.maxNodes else { return }
    throw stop(
      "more than \(limits.maxNodes) nodes once aliases are followed; split the file", at: offset)
  }

  private mutating func report(_ message: String, at offset: Int) {
    faults.add(message, at: source.mark(ofByte: offset))
  }

  private mutating func stop(_ message: String, at offset: Int) -> Stop {
    report(message, at: offset)
    return Stop()
  }
}
