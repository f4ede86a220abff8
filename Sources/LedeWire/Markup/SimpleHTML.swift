#if !XML
/// A reader of HTML that knows tags, attributes in quotes, comments and the commonest references, and no rules
/// of nesting: enough for the paragraphs that feeds and databases keep as HTML.
enum HTMLParser {
  /// The tree of a page or of a piece of one, in UTF-8.
  static func tree(of bytes: Span<UInt8>, encoding: String? = nil, limit: Int) -> MarkupTree {
    var text: [UInt8] = []
    for index in 0..<min(bytes.count, limit) { text.append(bytes[index]) }
    return tree(of: String(decoding: text, as: UTF8.self))
  }

  /// The tree of a piece of HTML that is text already.
  static func tree(of text: String, limit: Int = 64 << 20) -> MarkupTree {
    var tree = MarkupTree()
    let space = tree.intern("")
    tree.startElement(tree.intern("html"), space)
    // The elements that are open, the document's own left out.
    var open: [String] = []
    var rest = text.utf8.prefix(limit)
    while let bracket = rest.firstIndex(of: UInt8(ascii: "<")) {
      add(rest[..<bracket], to: &tree)
      rest = rest[bracket...]
      if rest.starts(with: "<!--".utf8) {
        rest = behind("-->", rest)
        continue
      }
      guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { break }
      let tag = Tag(rest[rest.index(after: bracket)..<close])
      rest = rest[rest.index(after: close)...]
      guard !tag.name.isEmpty else { continue }
      if tag.isEnd {
        guard let depth = open.lastIndex(of: tag.name) else { continue }
        for _ in depth..<open.count { _ = tree.endElement() }
        open.removeSubrange(depth...)
        continue
      }
      if open.count >= 200 { continue }
      tree.startElement(tree.intern(tag.name), space)
      for (name, value) in tag.attributes {
        tree.addAttribute(tree.intern(name), decoded(value).utf8Span.span)
      }
      if tag.isEmpty {
        _ = tree.endElement()
      } else if tag.name == "script" || tag.name == "style" {
        rest = behind("</" + tag.name, rest)
        rest = behind(">", rest)
        _ = tree.endElement()
      } else {
        open.append(tag.name)
      }
    }
    add(rest, to: &tree)
    while tree.endElement() != nil {}
    return tree
  }

  private static func add(_ text: Substring.UTF8View, to tree: inout MarkupTree) {
    guard !text.isEmpty else { return }
    tree.addText(decoded(String(Substring(text))).utf8Span.span)
  }

  /// What stands behind a mark; nothing if it does not come.
  private static func behind(_ mark: String, _ text: Substring.UTF8View) -> Substring.UTF8View {
    let wanted = Array(mark.utf8)
    var rest = text
    while let start = rest.firstIndex(of: wanted[0]) {
      rest = rest[start...]
      if rest.prefix(wanted.count).elementsEqual(wanted, by: { $0 | 0x20 == $1 | 0x20 }) {
        return rest.dropFirst(wanted.count)
      }
      rest = rest.dropFirst()
    }
    return text[text.endIndex...]
  }

  private static let references = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "ndash": "\u{2013}", "mdash": "\u{2014}", "lsquo": "\u{2018}", "rsquo": "\u{2019}",
    "ldquo": "\u{201C}", "rdquo": "\u{201D}", "hellip": "\u{2026}", "copy": "\u{A9}",
    "euro": "\u{20AC}", "pound": "\u{A3}", "shy": "\u{AD}",
  ]

  /// A text with its references resolved; those that are not known stand as they are.
  private static func decoded(_ text: String) -> String {
    var decoded = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "&") {
      decoded += rest[..<open]
      rest = rest[open...]
      guard let close = rest.prefix(12).firstIndex(of: ";") else {
        decoded += "&"
        rest = rest.dropFirst()
        continue
      }
      let name = rest[rest.index(after: open)..<close]
      decoded += references[String(name)] ?? character(name) ?? String(rest[...close])
      rest = rest[rest.index(after: close)...]
    }
    return decoded + rest
  }

  private static func character(_ name: Substring) -> String? {
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let code = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return code.flatMap { Unicode.Scalar($0) }.map { String($0) }
  }

  /// What stands between `<` and `>`.
  private struct Tag {
    var name = ""
    var isEnd = false
    var isEmpty = false
    var attributes: [(name: String, value: String)] = []

    private static let emptyNames: Set<String> = [
      "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr",
    ]

    init(_ bytes: Substring.UTF8View) {
      var text = String(Substring(bytes))[...]
      guard text.first != "!", text.first != "?" else { return }
      if text.first == "/" {
        isEnd = true
        text = text.dropFirst()
      }
      let word = text.prefix { $0.isLetter || $0.isNumber }
      name = word.lowercased()
      isEmpty = text.last == "/" || Self.emptyNames.contains(name)
      text = text.dropFirst(word.count)
      while let equals = text.firstIndex(of: "=") {
        let name = text[..<equals].split(whereSeparator: \.isWhitespace).last ?? ""
        text = text[text.index(after: equals)...].drop(while: \.isWhitespace)
        let quote = text.first
        let value: Substring
        if let quote, quote == "\"" || quote == "'" {
          value = text.dropFirst().prefix { $0 != quote }
          text = text.dropFirst(value.count + 2)
        } else {
          value = text.prefix { !$0.isWhitespace }
          text = text.dropFirst(value.count)
        }
        attributes.append((name.lowercased(), String(value)))
      }
    }
  }
}
#endif
