/// The readable text of XHTML, HTML or NITF: paragraphs parted by blank lines.
enum BlockText {
  /// The text below a node, or the empty string; elements in `without` and what they hold are left out.
  static func text(
    of node: MarkupTree.NodeIndex?, in tree: MarkupTree, without: Set<MarkupTree.NodeIndex> = []
  ) -> String {
    guard let node else { return "" }
    var writer = BlockWriter()
    let text = tree.text.span
    var ends: [(end: Int, kind: Kind)] = []
    var notes: [MarkupTree.NodeIndex] = []
    var verbatim = 0
    var index = node
    let stop = tree.end(node)
    while index < stop {
      while let last = ends.last, last.end <= index {
        ends.removeLast()
        if last.kind == .verbatim { verbatim -= 1 }
        if last.kind != .cell { writer.breakParagraph() }
      }
      if tree.isText(index) {
        writer.add(text.extracting(tree.bytes(index)), verbatim: verbatim > 0)
        index += 1
        continue
      }
      if !without.isEmpty, without.contains(index) {
        writer.breakParagraph()
        index = tree.end(index)
        continue
      }
      let kind = tree.kind(index)
      switch kind {
      case .inline: break
      case .line: writer.breakLine()
      case .hidden:
        index = tree.end(index)
        continue
      case .note where index > node:
        // A footnote must not cut the sentence that it belongs to.
        notes.append(index)
        index = tree.end(index)
        continue
      case .block, .verbatim, .note:
        writer.breakParagraph()
        ends.append((tree.end(index), kind))
        if kind == .verbatim { verbatim += 1 }
      case .cell: writer.add(" ".utf8Span.span, verbatim: false)
      }
      index += 1
    }
    let body = writer.finish()
    return ([body] + notes.map { Self.text(of: $0, in: tree) }).filter { !$0.isEmpty }
      .joined(separator: "\n\n")
  }

  /// What an element does to the text around it.
  enum Kind { case inline, block, line, cell, verbatim, hidden, note }

  /// The kind of the elements of a name.
  static func kind(_ name: String) -> Kind {
    kinds[name] ?? .inline
  }

  /// What elements of XHTML and NITF do to the text around them.
  private static let kinds: [String: Kind] = {
    var kinds: [String: Kind] = [
      "br": .line, "td": .cell, "th": .cell, "frac": .cell, "byttl": .cell, "pre": .verbatim,
      "fn": .note,
    ]
    for name in [
      "p", "div", "section", "article", "header", "footer", "main", "aside", "h1", "h2", "h3",
      "h4", "h5", "h6", "hl1", "hl2", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "table",
      "tr", "caption", "figure", "figcaption", "address", "hr", "bq", "block", "note",
      "nitf-table", "body.content", "body", "tbody", "abstract", "tagline", "credit",
    ] { kinds[name] = .block }
    for name in [
      "script", "style", "head", "template", "noscript", "svg", "iframe", "object", "button",
      "select", "textarea", "media", "nitf-table-metadata", "nav", "form",
    ] { kinds[name] = .hidden }
    return kinds
  }()
}

/// Collects text, white space made single blanks, and knows what breaks are due.
private struct BlockWriter {
  private var output: [UInt8] = []
  private var isBlankDue = false
  private var linesDue = 0

  mutating func breakLine() { linesDue += 1 }

  mutating func breakParagraph() { linesDue = max(linesDue, 2) }

  mutating func add(_ bytes: Span<UInt8>, verbatim: Bool) {
    var at = 0
    while at < bytes.count {
      let end = runEnd(bytes, from: at)
      if end > at {
        breakIfDue()
        appendBytes(bytes.extracting(at..<end), to: &output)
        at = end
      }
      guard at < bytes.count else { return }
      switch bytes[at] {
      case 0x0A where verbatim: linesDue += 1
      case 0x20 where verbatim && linesDue == 0 && !output.isEmpty: output.append(0x20)
      default: isBlankDue = true
      }
      at += 1
    }
  }

  private mutating func breakIfDue() {
    if !output.isEmpty {
      if linesDue > 0 {
        while output.last == 0x20 { output.removeLast() }
        output.append(0x0A)
        if linesDue > 1 { output.append(0x0A) }
      } else if isBlankDue {
        output.append(0x20)
      }
    }
    isBlankDue = false
    linesDue = 0
  }

  /// The text; paragraphs that hold only no-break spaces are dropped.
  func finish() -> String {
    let text = String(decoding: output, as: UTF8.self)
    guard hasNoBreakSpace else { return text }
    return text.split(separator: "\n\n").filter { $0.contains { !$0.isWhitespace } }
      .joined(separator: "\n\n")
  }

  private var hasNoBreakSpace: Bool {
    let bytes = output.span
    var at = firstByte(0xA0, in: bytes, from: 0)
    while at < bytes.count {
      if at > 0, bytes[at - 1] == 0xC2 { return true }
      at = firstByte(0xA0, in: bytes, from: at + 1)
    }
    return false
  }
}

/// The end of the run of words at `start` that single blanks part; `start` where white space begins.
/// Control characters are no white space: they stay in the run, to be replaced and counted.
func runEnd(_ text: Span<UInt8>, from start: Int) -> Int {
  func isSpace(_ at: Int) -> Bool { text[at] == 0x20 || text[at] &- 9 < 5 }
  guard start < text.count, !isSpace(start) else { return start }
  var end = firstBreak(in: text, from: start)
  while end < text.count, !isSpace(end) { end = firstBreak(in: text, from: end + 1) }
  // A blank before other white space, or before the end, parts no words.
  return text[end - 1] == 0x20 ? end - 1 : end
}
