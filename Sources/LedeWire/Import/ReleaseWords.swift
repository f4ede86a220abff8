internal import LedeText

/// The words by which a line says that its article must not be published yet, where the format has no field
/// for it: wires, mails, notes to editors.
enum ReleaseWords {
  /// Whether the headline, a line beside it, the text, a note to editors or a summary begins with such words, or one of the
  /// lines above the text does.
  static func holdBack(
    anyOf headline: String?, _ body: String, _ metadata: ArticleMetadata
  ) -> Bool {
    headline.map(isInstruction) ?? false || opensText(body) || standsAbove(body, lines: 5)
      || metadata.slugline.map(isInstruction) ?? false
      || metadata.subheadlines.contains(where: isInstruction)
      || metadata.editorNotes.contains(where: holdBack)
      || metadata.summaries.contains(where: opensText)
      || metadata.descriptions.contains(where: opensText)
  }

  /// Whether one of the first lines of a text is such an instruction: it may stand below a headline, a byline, the name of
  /// who sends it, or the remarks and headers of who forwards it.
  static func standsAbove(_ text: String, lines: Int) -> Bool {
    // By bytes: each article that comes in is looked at.
    let bytes = text.utf8Span.span
    var start = 0
    for _ in 0..<lines {
      while start < bytes.count, endsLine(bytes[start]) { start += 1 }
      guard start < bytes.count else { return false }
      let end = firstByte(0x0A, in: bytes, from: start)
      if mayHoldBack(bytes, start..<end) {
        var head: [UInt8] = []
        for index in start..<min(end, start + 400) { head.append(bytes[index]) }
        if isInstruction(String(decoding: head, as: UTF8.self)) { return true }
      }
      start = end
    }
    return false
  }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Whether a line begins with such words: `EMBARGOED UNTIL 6 A.M.`, `Sperrfrist: 12 Uhr`.
  ///
  /// A headline of the news (`Embargo on oil lifted`) does not.
  static func holdBack(_ line: String) -> Bool {
    guard mayHoldBack(line.utf8Span.span, 0..<line.utf8.count) else { return false }
    let head = visibleHead(of: line)
    return beginsSo(head) || holdsBackAfterPrefix(head)
  }

  /// Whether a text begins with such words. Behind a colon anything may say when it ends (`Embargo: Redebeginn`); else a
  /// story is told, as by a headline (`Embargo ends on Cuban rum`).
  private static func opensText(_ text: String) -> Bool {
    guard mayHoldBack(text.utf8Span.span, 0..<text.utf8.count) else { return false }
    let head = visibleHead(of: text)
    let lower = head.drop { !$0.isLetter }.lowercased()
    let isLabel = lower.hasPrefix("embargo:") || lower.hasPrefix("embargoed:")
    return beginsSo(head) && (isLabel || !isStory(head)) || holdsBackAfterPrefix(head)
  }

  /// Whether a headline begins with such words, and not with those of a story (`Hold until spring planting`): see
  /// `isStory`.
  static func isInstruction(_ headline: String) -> Bool {
    guard mayHoldBack(headline.utf8Span.span, 0..<headline.utf8.count) else { return false }
    let head = visibleHead(of: headline)
    return isInstruction(head) || holdsBackAfterPrefix(head)
  }

  /// The first 80 characters, without what nobody sees: soft hyphens, joiners, marks of direction.
  private static func visibleHead(of line: String) -> Substring {
    var head = String.UnicodeScalarView()
    let seen = line.unicodeScalars.lazy.filter { $0.properties.generalCategory != .format }
    head.append(contentsOf: seen.prefix(120))
    return String(head).prefix(80)
  }

  /// After `Eds:`, `Fwd: Re:`, `[External]` and the like.
  private static func holdsBackAfterPrefix(_ head: Substring) -> Bool {
    let start = head.prefix(40)
    return start.indices.contains { index in
      endsPrefix(start[index].utf8.first ?? 0) && isInstruction(head[head.index(after: index)...])
    }
  }

  /// A colon, a closing bracket or a dash (`PRESS RELEASE - EMBARGO`), after which an instruction may stand.
  private static func endsPrefix(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: ")")
      || byte == UInt8(ascii: "-")
  }

  private static func isInstruction(_ head: Substring) -> Bool { beginsSo(head) && !isStory(head) }

  /// Whether the first bytes of the line, or of what stands after a prefix, begin one of the openings: few lines pass,
  /// and no character of the others is looked for.
  private static func mayHoldBack(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    var mayBegin = true
    for index in line.prefix(80) {
      let byte = bytes[index]
      if mayBegin, isLetter(byte) || beginsForeignLetter(byte) {
        guard index + 2 < line.upperBound else { return false }
        // Brackets and other marks of Japanese are no letters.
        mayBegin = byte == 0xE3 && bytes[index + 1] == 0x80
        let start = folded(byte) << 16 | folded(bytes[index + 1]) << 8 | folded(bytes[index + 2])
        if starts.contains(start) { return true }
      } else if endsPrefix(byte), index < line.lowerBound + 64 {
        mayBegin = true
      }
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// A byte, of an ASCII letter that of the small one.
  private static func folded(_ byte: UInt8) -> UInt32 {
    UInt32(isLetter(byte) ? byte | 0x20 : byte)
  }

  /// Whether a byte begins a Cyrillic letter or a Japanese one.
  private static func beginsForeignLetter(_ byte: UInt8) -> Bool {
    byte == 0xD0 || byte == 0xD1 || (0xE3...0xE9).contains(byte)
  }

  /// The first three bytes of each opening as one number, of letters that are not ASCII those of capitals too.
  private static let starts = Set(
    (openings + ["not for", "do not", "gesperrt"])
      .flatMap { [$0, $0.uppercased(), $0.prefix(1).uppercased() + $0.dropFirst()] }
      .map { $0.utf8.prefix(3).reduce(UInt32(0)) { $0 << 8 | folded($1) } })

  private static func beginsSo(_ head: Substring) -> Bool {
    let start = head.drop { !$0.isLetter }
    let lower = start.lowercased()
    if openings.contains(where: { lower.hasPrefix($0) }) || forbidsUse(lower) { return true }
    // Alone in capitals, before a mark or a number.
    if start.hasPrefix("GESPERRT BIS ") { return true }
    for word in ["EMBARGOED", "EMBARGO"] where start.hasPrefix(word) {
      let behind = start.dropFirst(word.count).drop { $0 == " " }.first
      return behind.map { ":-–—/*!(])".contains($0) || $0.isNumber } ?? true
    }
    return false
  }

  /// `not for broadcast or publication before`: words for use, and until when there is none.
  private static func forbidsUse(_ line: String) -> Bool {
    guard let opening = ["not for ", "not to be ", "do not "].first(where: line.hasPrefix) else {
      return false
    }
    for word in line.dropFirst(opening.count).split(whereSeparator: { !$0.isLetter }).prefix(8) {
      if ["before", "until", "till"].contains(word) { return true }
      guard uses.contains(String(word)) else { return false }
    }
    return false
  }

  private static let uses: Set = [
    "publication", "release", "use", "broadcast", "broadcasting", "distribution", "transmission",
    "printing", "print", "online", "web", "air", "publish", "published", "released", "used",
    "aired",
    "printed", "distributed", "distribute", "quoted", "quote", "or", "and", "nor", "general", "any",
    "immediate", "in", "on",
  ]

  private static let openings = [
    "embargoed until", "embargoed till", "embargoed for", "embargoed to", "embargo until",
    "embargo till", "embargo:", "under embargo until", "under embargo till", "strictly embargoed",
    "strict embargo", "under strict embargo", "strictly under embargo", "embargoed:",
    "embargo date",
    "embargo time", "embargo lifts", "embargo-until", "embargo_until", "embargo-date",
    "embargo_date", "embargo ends", "advance for release",
    "this press release is under embargo", "this press release is embargoed",
    "this release is under embargo", "this release is embargoed", "this story is embargoed",
    "this article is embargoed", "this article is under embargo", "this story is under embargo",
    "this report is under embargo", "this report is embargoed", "this statement is under embargo",
    "this statement is embargoed", "this document is under embargo", "this document is embargoed",
    "this information is under embargo", "this information is embargoed", "under embargo:",
    "please respect the embargo", "no publication before", "unter embargo bis", "gesperrt bis:",
    "achtung! gesperrt", "achtung! sperrfrist", "achtung, sperrfrist", "bitte sperrfrist beachten",
    "communiqué de presse sous embargo", "embargada hasta", "persbericht onder embargo",
    "embargo til ", "embargo au", "ne pas diffuser avant", "ne pas publier avant",
    "klausul til", "klausuleret til", "sendesperrfrist", "achtung sperrfrist",
    "es gilt das gesprochene wort. sperrfrist", "hold for release", "hold until",
    "sperrfrist", "sous embargo", "embargo jusqu",
    "embargado hasta", "bajo embargo", "embargo hasta", "embargado até", "sob embargo",
    "embargo até",
    "onder embargo", "embargo tot", "sotto embargo", "embargo fino", "embargo bis", "embargo do",
    "pod embargiem", "objęte embargiem", "nie publikować przed", "nie publikować do",
    "zakaz publikacji do", "do publikacji po", "эмбарго до", "эмбарго:", "под эмбарго",
    "не публиковать до", "не публиковать ранее", "не для публикации до", "запрет на публикацию до",
    "エンバーゴ", "解禁日", "報道解禁", "情報解禁", "公開解禁",
  ]
}
