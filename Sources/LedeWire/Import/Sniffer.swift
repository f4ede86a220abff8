/// Tells a file's format from its first bytes; names and extensions play no part.
enum Sniffer {
  /// Bytes that suffice to tell.
  static let reach = 1 << 14

  /// The format of a file that begins so, or nil if it is none that Lede knows.
  static func format(of head: Span<UInt8>) -> ArticleFormat? {
    var at = 0
    if starts(head, at, "\u{FEFF}") { at = 3 }
    if isUTF16(head) { return markup(head, at) ?? .text }
    // Wires send SYN and other control characters before the SOH that begins a message.
    while at < head.count, head[at] <= 0x20, head[at] != 0x01 { at += 1 }
    if at < head.count, head[at] == 0x01 || starts(head, at, "ZCZC") {
      // A wire's message has a handful of control characters, noise one in ten bytes.
      return head.count < 256 || controlCount(head) * 16 < head.count ? .iptc7901 : nil
    }
    guard at < head.count else { return .text }
    if starts(head, at, "WARC/") { return .warc }
    switch head[at] {
    case UInt8(ascii: "{"): return .json
    case UInt8(ascii: "["): return startsArray(head, at) ? .json : .text
    case UInt8(ascii: "<"):
      if starts(head, at, "<!--"), FrontMatter.begins(head.extracting(at...)) { return .markdown }
      if let format = markup(head, at) { return format }
      // XML of a kind that we do not know would make a poor text.
      if starts(head, at, "<?xml") || isElement(head, at) { return nil }
    default: break
    }
    if looksBinary(head) { return nil }
    if FrontMatter.begins(head) { return .markdown }
    if MailImport.begins(head) { return .mail }
    if DelimitedText.header(in: head) != nil { return .csv }
    if holdsObjects(head) { return .json }
    return .text
  }

  /// Whether of the first lines all but one or two are JSON objects, as below a line of a log.
  private static func holdsObjects(_ head: Span<UInt8>) -> Bool {
    var (objects, others, at) = (0, 0, 0)
    while at < head.count, objects + others < 8 {
      let start = at
      while at < head.count, head[at] != 0x0A { at += 1 }
      let letters = (start..<at).filter { head[$0] > 0x20 }
      // A line that the head cuts off shows how it begins.
      let isWhole = at < head.count || head.count < reach
      at += 1
      guard letters.count > 1 else { continue }
      let isObject =
        head[letters[0]] == UInt8(ascii: "{") && head[letters[1]] == UInt8(ascii: "\"")
        && (!isWhole || letters.last.map { head[$0] } == UInt8(ascii: "}"))
      if isObject { objects += 1 } else { others += 1 }
    }
    return objects > 0 && others <= min(2, objects)
  }

  /// What a file is that Lede does not read, by its first bytes, and what to do; nil for other files.
  static func refusal(of head: Span<UInt8>) -> String? {
    if starts(head, 0, "%PDF") {
      return "a PDF; `lede add --pdf` reads it by the program pdftotext"
    }
    if starts(head, 0, "{\\rtf") { return "an RTF document; save it as text or HTML" }
    if head.count > 3, head[0] == 0xD0, head[1] == 0xCF, head[2] == 0x11, head[3] == 0xE0 {
      return "an old office document; save it as text or HTML"
    }
    let isJPEG = head.count > 2 && head[0] == 0xFF && head[1] == 0xD8 && head[2] == 0xFF
    let isPNG = head.count > 3 && head[0] == 0x89 && starts(head, 1, "PNG")
    return isJPEG || isPNG || starts(head, 0, "GIF8") ? "a picture, no text" : nil
  }

  /// Bytes that mean nothing above an article, blanks and marks of UTF-8; nil where there are none, or a text or a table follows,
  /// whose blanks count.
  static func lead(of head: Span<UInt8>) -> Int? {
    var at = 0
    var isMark = false
    var firstWord = 0
    while at < head.count, at < 256 {
      isMark = starts(head, at, "\u{FEFF}")
      if isMark || ["\u{200B}", "\u{2060}"].contains(where: { starts(head, at, $0) }) {
        at += 3
      } else if starts(head, at, "\u{A0}") {
        at += 2
      } else if head[at] == 0x20 || (0x09...0x0D).contains(head[at]) {
        at += 1
      } else {
        break
      }
      if isMark, firstWord == at - 3 { firstWord = at }
    }
    guard at > 0, at < head.count else { return nil }
    let rest = head.extracting(at..<head.count)
    if head[at] == UInt8(ascii: "<") {
      // A mark right before XML says what it is encoded in.
      return starts(head, at - min(3, at), "\u{FEFF}") ? at > 3 ? at - 3 : nil : at
    }
    let isObject = head[at] == UInt8(ascii: "{") || head[at] == UInt8(ascii: "[")
    if isObject || FrontMatter.begins(rest) || MailImport.begins(rest) { return at }
    return firstWord > 0 ? firstWord : nil
  }

  /// Whether markup begins here with a comment that goes on behind these bytes, so that more of it tells what it is.
  static func endsInComment(_ head: Span<UInt8>) -> Bool {
    guard let start = head.indices.first(where: { head[$0] > 0x20 }), head[start] == 0x3C else {
      return false
    }
    var at = start
    while at < head.count {
      if starts(head, at, "<!--") {
        at += 4
        while at < head.count, !starts(head, at, "-->") { at += 1 }
        if at == head.count { return true }
      }
      // An element begins.
      let next = at + 1 < head.count ? head[at + 1] | 0x20 : 0
      if head[at] == 0x3C, next >= UInt8(ascii: "a"), next <= UInt8(ascii: "z") { return false }
      at += 1
    }
    return false
  }

  /// Whether a file in UTF-16 is markup, whose parser reads UTF-16 itself.
  static func isMarkup(_ head: Span<UInt8>) -> Bool { isUTF16(head) && markup(head, 0) != nil }

  /// The format by the root element or the document type.
  private static func markup(_ head: Span<UInt8>, _ start: Int) -> ArticleFormat? {
    let text = asciiText(head, start)
    return names(in: text).compactMap { format(ofElement: $0, in: text) }.first
  }

  private static func format(ofElement root: String, in text: String) -> ArticleFormat? {
    switch root.lowercased() {
    case "newsitem", "packageitem", "conceptitem", "knowledgeitem", "planningitem",
      "catalogitem", "newsmessage":
      return .newsMLG2
    case "newsml": return .newsML1
    case "nitf": return .nitf
    case "rss", "rdf", "feed", "channel": return .feed
    case "html", "head", "body": return .html
    case "doc", "reuters", "lewis": return .sgml
    case "item", "entry", "deleted-entry": return .feed
    default:
      let page = text.lowercased()
      return page.contains("<html") || page.contains("<p>") && !page.contains("<?xml") ? .html : nil
    }
  }

  /// Whether an element begins here, behind comments and the like, that ends later on.
  private static func isElement(_ head: Span<UInt8>, _ start: Int) -> Bool {
    let text = asciiText(head, start).drop { $0.isWhitespace }
    return text.first == "<" && !names(in: String(text)).isEmpty && text.contains("</")
  }

  /// The local names of the first element and of the document type, which may name another one.
  private static func names(in text: String) -> [String] {
    var rest = text[...]
    var documentType: [String] = []
    while let open = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: open)...]
      if rest.hasPrefix("!--") {
        guard let end = rest.firstRange(of: "-->") else { break }
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("?") {
        guard let end = rest.firstIndex(of: ">") else { break }
        rest = rest[end...]
      } else if rest.prefix(8).lowercased() == "!doctype" {
        let name = rest.dropFirst(8).drop { $0.isWhitespace }.prefix { isNamePart($0) }
        documentType = [localName(name)]
      } else {
        let name = rest.prefix { isNamePart($0) }
        if !name.isEmpty { return [localName(name)] + documentType }
      }
    }
    return documentType
  }

  private static func localName(_ name: Substring) -> String {
    String(name.split(separator: ":").last ?? "")
  }

  private static func isNamePart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "-_:.".contains(character)
  }

  /// ASCII of the head, zero bytes left out, so that UTF-16 reads as well, and comments, which may be long.
  private static func asciiText(_ head: Span<UInt8>, _ start: Int) -> String {
    var bytes: [UInt8] = []
    var at = start
    while at < head.count, bytes.count < 4096 {
      if starts(head, at, "<!--") {
        at += 4
        while at < head.count, !starts(head, at, "-->") { at += 1 }
        at += 3
        continue
      }
      if head[at] != 0 { bytes.append(head[at] < 0x80 ? head[at] : 0x3F) }
      at += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isUTF16(_ head: Span<UInt8>) -> Bool {
    guard head.count >= 4 else { return false }
    return head[0] == 0xFF && head[1] == 0xFE || head[0] == 0xFE && head[1] == 0xFF
      || head[0] == UInt8(ascii: "<") && head[1] == 0 || head[0] == 0 && head[1] == 0x3C
  }

  /// `[` begins JSON only before an object, be it in another array or behind `null`: plain text may begin with a bracket too.
  private static func startsArray(_ head: Span<UInt8>, _ start: Int) -> Bool {
    var at = start + 1
    while at < head.count {
      switch head[at] {
      case ...0x20, UInt8(ascii: "["), UInt8(ascii: ","): at += 1
      case UInt8(ascii: "n") where starts(head, at, "null"): at += 4
      default: return head[at] == UInt8(ascii: "{") || head[at] == UInt8(ascii: "]")
      }
    }
    return false
  }

  private static func looksBinary(_ head: Span<UInt8>) -> Bool {
    controlCount(head) * 50 > head.count
  }

  /// How many bytes are control characters that no text has.
  private static func controlCount(_ head: Span<UInt8>) -> Int {
    var count = 0
    for index in head.indices where head[index] < 9 || (14..<32).contains(head[index]) {
      count += 1
    }
    return count
  }

  private static func starts(_ head: Span<UInt8>, _ at: Int, _ text: String) -> Bool {
    let wanted = text.utf8Span.span
    guard head.count >= at + wanted.count else { return false }
    for index in wanted.indices where head[at + index] != wanted[index] { return false }
    return true
  }
}
