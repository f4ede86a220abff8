internal import LedeText

/// The words by which a line says that its article must not be published yet, where the format has no field
/// for it: wires, mails, notes to editors.
enum ReleaseWords {
  /// Whether the headline, a line beside it, the text, a note to editors or a summary begins with such words.
  static func holdBack(
    anyOf headline: String?, _ body: String, _ metadata: ArticleMetadata
  ) -> Bool {
    headline.map(isInstruction) ?? false || holdBack(body)
      || metadata.slugline.map(isInstruction) ?? false
      || metadata.subheadlines.contains(where: isInstruction)
      || metadata.editorNotes.contains(where: holdBack)
      || metadata.summaries.contains(where: holdBack)
      || metadata.descriptions.contains(where: holdBack)
  }

  /// Whether a line begins with such words: `EMBARGOED UNTIL 6 A.M.`, `Sperrfrist: 12 Uhr`.
  ///
  /// A headline of the news (`Embargo on oil lifted`) does not.
  static func holdBack(_ line: String) -> Bool {
    guard mayHoldBack(line) else { return false }
    let head = line.prefix(80)
    // Behind `Eds:` and the like.
    if let colon = head.prefix(16).firstIndex(of: ":"), beginsSo(head[head.index(after: colon)...])
    {
      return true
    }
    return beginsSo(head)
  }

  /// Whether a headline begins with such words, and not with those of a story (`Hold until spring planting`): with no number
  /// behind them, words in small letters are no instruction where a story may begin so too.
  static func isInstruction(_ headline: String) -> Bool {
    guard holdBack(headline) else { return false }
    let head = headline.prefix(80)
    let start = head.drop { !$0.isLetter }
    let mayBeStory = ["hold until", "embargo:"].contains { start.lowercased().hasPrefix($0) }
    return !mayBeStory || head.contains(where: \.isNumber)
      || start.prefix(4).allSatisfy(\.isUppercase)
  }

  /// Whether the first two letters of the line, or of what stands behind its first colon, begin one of the openings:
  /// few lines pass, and no character of the others is looked for.
  private static func mayHoldBack(_ line: String) -> Bool {
    let bytes = line.utf8.prefix(80)
    if startsLikeOpening(bytes) { return true }
    guard let colon = bytes.prefix(64).firstIndex(of: UInt8(ascii: ":")) else { return false }
    return startsLikeOpening(bytes[bytes.index(after: colon)...])
  }

  private static func startsLikeOpening(_ bytes: Substring.UTF8View) -> Bool {
    let letters = bytes.drop { $0 < 0x80 && !isLetter($0) }
    return start(letters).map(starts.contains) ?? false
  }

  /// The first two bytes in lower case, as one number.
  private static func start(_ bytes: some Collection<UInt8>) -> UInt16? {
    guard let first = bytes.first, let second = bytes.dropFirst().first else { return nil }
    return UInt16(first | 0x20) << 8 | UInt16(second | 0x20)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static let starts = Set(openings.compactMap { start($0.utf8) })

  private static func beginsSo(_ head: Substring) -> Bool {
    let start = head.drop { !$0.isLetter }
    let lower = start.lowercased()
    if openings.contains(where: { lower.hasPrefix($0) }) { return true }
    // Alone in capitals, before a mark.
    for word in ["EMBARGOED", "EMBARGO"] where start.hasPrefix(word) {
      let behind = start.dropFirst(word.count).drop { $0 == " " }.first
      return behind.map { ":-–—/*!(])".contains($0) } ?? true
    }
    return false
  }

  private static let openings = [
    "embargoed until", "embargoed till", "embargoed for", "embargoed to", "embargo until",
    "embargo till", "embargo:", "under embargo until", "under embargo till", "strictly embargoed",
    "strict embargo", "hold for release", "hold until", "not for publication before",
    "not for publication until", "not for release before", "not for release until",
    "not for use before", "not for use until", "do not publish before", "do not publish until",
    "do not use before", "do not use until", "sperrfrist", "sous embargo", "embargo jusqu",
    "embargado hasta", "bajo embargo", "embargo hasta", "embargado até", "sob embargo",
    "embargo até",
    "onder embargo", "embargo tot", "sotto embargo", "embargo fino", "embargo bis",
  ]
}
