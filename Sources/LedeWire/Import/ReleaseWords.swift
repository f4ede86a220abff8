internal import LedeText

/// The words by which a line says that its article must not be published yet, where the format has no field
/// for it: wires, mails, notes to editors.
///
/// `docs/FORMATS.md` lists the forms.
enum ReleaseWords {
  /// Where a line stands: as a headline, as the first line of a text or of a summary, or as a note to editors.
  enum Place {
    case headline, text, note
  }

  /// What a headline, a line beside it, one of the lines above the text, a note to editors or a summary says; of several the
  /// strictest.
  static func statement(
    of headline: Headline, _ body: String, _ metadata: ArticleMetadata
  ) -> StatedEmbargo {
    var found = statement(above: body, lines: 5)
    func look(_ line: String, _ place: Place) { found.restrict(to: statement(of: line, place)) }
    if !headline.isDerived { look(headline.text, .headline) }
    if let slugline = metadata.slugline { look(slugline, .headline) }
    for line in metadata.subheadlines { look(line, .headline) }
    for line in metadata.editorNotes { look(line, .note) }
    for line in metadata.summaries + metadata.descriptions { look(line, .text) }
    return found
  }

  /// What the first lines of a text say: an instruction may stand below a headline, a byline, the name of who sends it, or the
  /// remarks and headers of who forwards it.
  static func statement(above text: String, lines: Int) -> StatedEmbargo {
    // By bytes: each article that comes in is looked at.
    let bytes = text.utf8Span.span
    var found = StatedEmbargo()
    var start = 0
    for number in 0..<lines {
      while start < bytes.count, endsLine(bytes[start]) { start += 1 }
      guard start < bytes.count else { break }
      let end = firstByte(0x0A, in: bytes, from: start)
      if mayHoldBack(bytes, start..<end) {
        var head: [UInt8] = []
        for index in start..<min(end, start + longestHead) { head.append(bytes[index]) }
        let line = String(decoding: head, as: UTF8.self)
        found.restrict(to: statement(of: line, number == 0 ? .text : .headline))
      }
      start = end
    }
    return found
  }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Whether a line is an instruction, and no headline of the news.
  static func isInstruction(_ line: String) -> Bool { statement(of: line, .headline).isStated }

  /// What a line says: until when, or that it holds back its article (`EMBARGOED UNTIL 6 A.M.`, `Sperrfrist: Redebeginn`);
  /// nothing for any other one, such as a headline of the news (`Embargo on oil lifted`).
  static func statement(of line: String, _ place: Place) -> StatedEmbargo {
    guard mayHoldBack(line.utf8Span.span, 0..<line.utf8.count) else { return StatedEmbargo() }
    let line = ReleaseLine(line)
    return line.instruction(place).map(line.statement) ?? StatedEmbargo()
  }

  /// Whether the first bytes of the line, or of what stands after a prefix, begin one of the openings, or one of the first words is
  /// one for an embargo: few lines pass, and no character of the others is looked for.
  private static func mayHoldBack(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    var mayOpen = true
    var isInWord = false
    for index in line.prefix(reach) {
      let byte = bytes[index]
      let isLetter = beginsLetter(byte)
      if isLetter, !isInWord {
        guard index + 3 < line.upperBound else { return false }
        // Letters of full width.
        if byte == 0xEF, bytes[index + 1] == 0xBC || bytes[index + 1] == 0xBD { return true }
        // Brackets and other marks of Japanese are no letters.
        if byte == 0xE3, bytes[index + 1] == 0x80 { continue }
        if namesEmbargo(bytes, index, line.upperBound) { return true }
        if mayOpen, index + startLength <= line.upperBound,
          starts.contains(number(bytes.extracting(index..<index + startLength)))
        {
          return true
        }
        mayOpen = false
      } else if ReleaseLine.endsPrefix(byte), index < line.lowerBound + longestPrefix {
        mayOpen = true
      }
      isInWord = isLetter || isInWord && byte >= 0x80
    }
    return false
  }

  /// Whether a word begins as one for an embargo does, and not as `embassy`; a soft hyphen may stand in it.
  private static func namesEmbargo(_ bytes: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
    let start = number(bytes.extracting(index..<index + 4))
    guard start == embargo || start == gesperrt || start == sperrfrist else { return false }
    guard index + 4 < end else { return true }
    let next = bytes[index + 4]
    return next >= 0x80 || next | 0x20 == UInt8(ascii: start == gesperrt ? "e" : "r")
  }

  /// Whether a byte is an ASCII letter, or the first one of a letter of another alphabet in which openings are known.
  private static func beginsLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0xC3...0xD1).contains(byte)
      || (0xE3...0xED).contains(byte) || byte == 0xEF
  }

  /// Bytes of a line that are looked at, and those that a prefix may have.
  private static let reach = 120
  private static let longestPrefix = 64
  /// Bytes of a line that are read.
  private static let longestHead = 1_000
  private static let embargo = number("emba".utf8Span.span)
  private static let gesperrt = number("gesp".utf8Span.span)
  private static let sperrfrist = number("sper".utf8Span.span)

  /// A few bytes as one number, of ASCII letters the small ones.
  private static func number(_ bytes: Span<UInt8>) -> UInt64 {
    var number: UInt64 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      number = number << 8 | UInt64((0x61...0x7A).contains(byte | 0x20) ? byte | 0x20 : byte)
    }
    return number
  }

  /// How a line begins that is polite, or that calls for attention.
  private static let courteous = [
    "please", "kindly", "strictly", "bitte ", "streng ", "merci de", "prière",
    "à ne pas",
    "a ne pas", "veuillez", "da non", "por favor", "favor ", "se ruega", "si prega", "gelieve",
    "uwaga: ", "внимание",
  ]

  /// Bytes by which an opening is known: each has as many.
  private static let startLength = 6

  /// The first bytes of each opening as one number, of letters that are not ASCII those of capitals too.
  private static let starts = Set(
    (ReleaseLine.openings + ReleaseLine.labels + ReleaseLine.openingsOfNews
      + ReleaseLine.openingsOfRelease + ReleaseLine.labelsOfRelease + ReleaseLine.prohibitions
      + courteous)
      .flatMap { [$0, $0.uppercased(), $0.prefix(1).uppercased() + $0.dropFirst()] }
      .map { number($0.utf8Span.span.extracting(first: startLength)) }
  )
}
