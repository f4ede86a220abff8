internal import LedeText

/// A mail, or a part of one (RFC 2045 ... 2047, 5322).
struct MailPart {
  private var headers: [(name: String, value: String)] = []
  private let content: ArraySlice<UInt8>
  private let depth: Int

  init(_ bytes: ArraySlice<UInt8>, depth: Int = 0) {
    self.depth = depth
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.endIndex
      var line = String(decoding: bytes[at..<end], as: UTF8.self)
      if line.last == "\r" { line.removeLast() }
      at = min(end + 1, bytes.endIndex)
      if line.isEmpty { break }
      if line.first == " " || line.first == "\t", !headers.isEmpty {
        headers[headers.count - 1].value += " " + ArticleDraft.trimmed(line)
      } else if let colon = line.firstIndex(of: ":") {
        headers.append(
          (line[..<colon].lowercased(), ArticleDraft.trimmed(line[line.index(after: colon)...])))
      }
    }
    content = bytes[at...]
  }

  private func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// The mail as an article: subject, date, sender, the text of its best part, which may be empty.
  func article() -> ArticleDraft {
    var draft = ArticleDraft()
    draft.heedsWords = true
    draft.headline = header("subject").map(Self.decoded)
    draft.date = header("date").flatMap { ArticleDate.stated($0) }
    draft.byline = header("from").map { Self.name(Self.decoded($0)) }
    draft.id = header("message-id").map { $0.filter { !"<>".contains($0) } }
    draft.language = header("content-language")
    takeRelease(&draft)
    for mail in attachedMails() {
      // What the other mail states frees nothing.
      let states = draft.statesStatus
      mail.takeRelease(&draft)
      draft.statesStatus = states
      if let subject = mail.header("subject").map(Self.decoded), subject != draft.headline {
        draft.metadata.subheadlines.append(subject)
      }
      let texts = mail.texts()
      let text = texts.plain.isEmpty ? texts.html : texts.plain
      draft.wordsBeside.restrict(to: ReleaseWords.statement(of: text, .note))
    }
    for text in attachedTexts() {
      draft.wordsBeside.restrict(to: ReleaseWords.statement(above: text, lines: 40))
    }
    let texts = texts()
    draft.body = texts.plain.isEmpty ? texts.html : texts.plain
    // A mail that is forwarded as text has its subject and its first line somewhere below.
    let states = draft.statesStatus || draft.metadata.embargo != nil
    if !states {
      // What the plain text leaves out stands in its other form.
      draft.wordsBeside.restrict(to: ReleaseWords.statement(above: texts.html, lines: 5))
      draft.wordsBeside.restrict(to: ReleaseWords.statement(above: draft.body, lines: 40))
    }
    return draft
  }

  /// Takes what the headers say of the release.
  private func takeRelease(_ draft: inout ArticleDraft) {
    for (name, value) in headers {
      let plain = name.hasPrefix("x-") ? String(name.dropFirst(2)) : name
      if plain != name { takeHouseHeader(plain, value, &draft) }
      if ArticleDraft.isOfEmbargo(plain), !plain.contains("reason") {
        draft.setEmbargo(Self.decoded(value))
      }
      // Mailboxes keep there what was read and answered: `RO`.
      if StatedStatus.isName(plain), !value.allSatisfy({ "AROFTDUNPX".contains($0) }) {
        draft.setStatus(Self.decoded(value))
      } else if !StatedStatus.isName(plain), !ArticleDraft.isOfEmbargo(plain) {
        draft.heedRelease(named: plain, JSONMembers.quoted(Self.decoded(value)))
      }
    }
  }

  /// Takes what a header says under a house's name (`X-Newsroom-Status`). A status of anybody may be that of a filter of spam, so that
  /// known words alone count.
  private func takeHouseHeader(_ name: String, _ value: String, _ draft: inout ArticleDraft) {
    let parts = name.split(separator: "-")
    for start in parts.indices.dropFirst() {
      let own = parts[start...].joined(separator: "-")
      guard !ReleaseName.of(own).tellsNothing else { continue }
      let isStatus = StatedStatus.isName(own)
      let json = JSONMembers.quoted(Self.decoded(value))
      return draft.heedRelease(named: isStatus ? "_state" : own, json)
    }
  }

  /// The texts that are attached as files.
  private func attachedTexts() -> [String] {
    let type = (header("content-type") ?? "text/plain").lowercased()
    if type.hasPrefix("multipart/"), depth < 8, let boundary = parameter("boundary") {
      return parts(boundary).flatMap { $0.attachedTexts() }
    }
    guard isAttached, let (plain, html) = ownText(type) else { return [] }
    return [plain.isEmpty ? html : plain]
  }

  private var isAttached: Bool {
    header("content-disposition")?.lowercased().hasPrefix("attachment") ?? false
  }

  /// The mails that the mail forwards as attachments.
  private func attachedMails() -> [MailPart] {
    guard depth < 8, let type = header("content-type")?.lowercased() else { return [] }
    if type.hasPrefix("message/rfc822") {
      let mail = MailPart(decodedContent()[...], depth: depth + 1)
      return [mail] + mail.attachedMails()
    }
    guard type.hasPrefix("multipart/"), let boundary = parameter("boundary") else { return [] }
    return parts(boundary).flatMap { $0.attachedMails() }
  }

  /// The text of HTML as mail programs show it: without what is hidden, unless that says that the text is held back.
  private static func shownText(ofHTML html: String) -> String {
    guard html.contains("<") else { return Markup.text(html) }
    let page = HTMLParser.tree(of: html)
    let body = page.descendant(page.root, "body") ?? page.root
    guard let body else { return "" }
    var hidden: Set<MarkupTree.NodeIndex> = []
    for node in body..<page.end(body) where !page.isText(node) {
      let style = page.attribute(node, "style")?.lowercased().filter { !$0.isWhitespace } ?? ""
      guard style.contains("display:none") || page.attribute(node, "hidden") != nil,
        !ReleaseWords.statement(of: BlockText.text(of: node, in: page), .note).isStated
      else { continue }
      hidden.insert(node)
    }
    return BlockText.text(of: body, in: page, without: hidden)
  }

  private func texts() -> (plain: String, html: String) {
    let type = (header("content-type") ?? "text/plain").lowercased()
    if type.hasPrefix("multipart/"), depth < 8, let boundary = parameter("boundary") {
      let texts = parts(boundary).map { $0.texts() }.filter {
        !($0.plain.isEmpty && $0.html.isEmpty)
      }
      // Of alternatives one is read; of other parts each is a part of the text.
      if type.hasPrefix("multipart/alternative") {
        return (
          texts.first { !$0.plain.isEmpty }?.plain ?? "",
          texts.first { !$0.html.isEmpty }?.html ?? ""
        )
      }
      let shown = texts.map { $0.plain.isEmpty ? $0.html : $0.plain }
      return (shown.joined(separator: "\n\n"), "")
    }
    // A mail within a mail.
    if type.hasPrefix("message/rfc822"), depth < 8 {
      return MailPart(decodedContent()[...], depth: depth + 1).texts()
    }
    return isAttached ? ("", "") : ownText(type) ?? ("", "")
  }

  /// The text of a part that is one; nil for others.
  private func ownText(_ type: String) -> (plain: String, html: String)? {
    guard type.hasPrefix("text/plain") || type.hasPrefix("text/html") else { return nil }
    let bytes = decodedContent()
    let stated = parameter("charset").flatMap { isBelieved($0, bytes.span) ? $0 : nil }
    let charset = stated ?? EncodingGuess.name(of: bytes.span)
    let decoded = Iconv.utf8(bytes.span, from: charset)?.bytes ?? bytes
    var text = String(decoding: decoded, as: UTF8.self)
    if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
    if type.hasPrefix("text/html") { return ("", Self.shownText(ofHTML: text)) }
    let isFlowed = parameter("format")?.lowercased() == "flowed"
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return (
      ArticleDraft.trimmed(isFlowed ? Self.unfolded(lines) : lines.joined(separator: "\n")), ""
    )
  }

  /// Whether a stated encoding is one that the system knows, and not ASCII of bytes that are none.
  private func isBelieved(_ charset: String, _ bytes: Span<UInt8>) -> Bool {
    if ["us-ascii", "ascii"].contains(charset.lowercased()) { return false }
    return Iconv.utf8(bytes.extracting(first: 0), from: charset) != nil
  }

  /// Lines that end in a blank go on in the next one (RFC 3676); one that is `-- ` begins a signature.
  private static func unfolded(_ lines: [Substring]) -> String {
    var output = ""
    for line in lines {
      let line = line.hasPrefix(" ") ? line.dropFirst() : line
      output += line
      let goesOn = line.hasSuffix(" ") && line != "-- "
      if !goesOn { output += "\n" }
    }
    return output
  }

  private func parameter(_ name: String) -> String? {
    guard let type = header("content-type") else { return nil }
    let lower = type.lowercased()
    guard let range = lower.firstRange(of: name + "=") else { return nil }
    let rest = type.dropFirst(lower.distance(from: lower.startIndex, to: range.upperBound))
    if rest.hasPrefix("\"") { return String(rest.dropFirst().prefix { $0 != "\"" }) }
    return String(rest.prefix { !"; \t".contains($0) })
  }

  private func parts(_ boundary: String) -> [MailPart] {
    let mark = Array("--\(boundary)".utf8)
    var parts: [MailPart] = []
    var start: Int?
    var at = content.startIndex
    while at < content.endIndex {
      let end = content[at...].firstIndex(of: 0x0A) ?? content.endIndex
      if content[at..<end].starts(with: mark) {
        if let start { parts.append(MailPart(content[start..<at], depth: depth + 1)) }
        start = min(end + 1, content.endIndex)
        if content[at..<end].dropFirst(mark.count).starts(with: Array("--".utf8)) { return parts }
      }
      at = min(end + 1, content.endIndex)
    }
    if let start { parts.append(MailPart(content[start...], depth: depth + 1)) }
    return parts
  }

  private func decodedContent() -> [UInt8] {
    switch header("content-transfer-encoding")?.lowercased() {
    case "quoted-printable": TransferCoding.quotedPrintable(content)
    case "base64": TransferCoding.base64(content)
    default: Array(content)
    }
  }

  /// `Ann Example <ann@example.org>` without the address.
  private static func name(_ sender: String) -> String {
    guard let open = sender.firstIndex(of: "<"), open > sender.startIndex else { return sender }
    return ArticleDraft.trimmed(sender[..<open]).filter { $0 != "\"" }
  }

  /// Encoded words (RFC 2047): `=?UTF-8?Q?closed?=`.
  static func decoded(_ text: String) -> String {
    var output = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "=?") {
      let parts = rest[start.upperBound...].split(
        separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, parts[3].hasPrefix("=") else { break }
      let between = rest[..<start.lowerBound]
      if output.isEmpty || !ArticleDraft.trimmed(between).isEmpty { output += between }
      let word = parts[2].utf8
      let bytes =
        parts[1].lowercased() == "b"
        ? TransferCoding.base64(Array(word)[...])
        : TransferCoding.quotedPrintable(word.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }[...])
      let charset = parts[0].split(separator: "*").first.map(String.init) ?? "UTF-8"
      output += String(
        decoding: Iconv.utf8(bytes.span, from: charset)?.bytes ?? bytes, as: UTF8.self)
      rest = parts[3].dropFirst()
    }
    return output + rest
  }
}
