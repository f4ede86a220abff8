internal import LedeText

/// A message of ANPA 1312: `SOH W2870 US wires`, priority, category, keyword, date and number of words,
/// then lines that begin with `^`, paragraphs that begin with a tab, and the time behind ETX.
enum ANPAMessage {
  /// Reads a message; gives the number of the message that it withdraws, if it does.
  ///
  /// Services count their messages from 1 again after some days, so an id is number and date.
  static func read(_ message: WireMessage, _ draft: inout ArticleDraft) -> String? {
    let header = WireMessages.lines(of: message.header)
    if let first = message.header.split(whereSeparator: { $0 == "\u{1F}" || $0.isNewline }).first {
      let number = String(first.filter { $0 > " " }.reversed().drop { $0 == "-" }.reversed())
      if !number.isEmpty { draft.id = number }
    }
    if header.count > 1 { readSecondLine(header[1], &draft) }
    var lines = WireMessages.lines(of: message.text)[...]
    // Some services send the slug without its mark, behind US.
    if let first = lines.firstIndex(where: { !ArticleDraft.trimmed($0).isEmpty }),
      !lines[first].hasPrefix("^"), !lines[first].hasPrefix("\t"),
      lines[(first + 1)...].prefix(3).contains(where: { $0.hasPrefix("^") })
    {
      lines[first] = "^" + lines[first]
      lines = lines[first...]
    }
    while let line = lines.first, line.hasPrefix("^") || ArticleDraft.trimmed(line).isEmpty {
      lines = lines.dropFirst()
      readLine(ArticleDraft.trimmed(line.dropFirst()), &draft)
    }
    draft.body = PlainLines.paragraphs(lines.map(quoted).joined(separator: "\n"))
    draft.date = date(message.trailer)
    if let number = draft.id, let date = draft.date { draft.id = id(number, date) }
    return killed(&draft)
  }

  /// `W2870-2024-03-04`.
  static func id(_ number: String, _ date: ArticleDate) -> String {
    "\(number)-\(date.description.prefix(10))"
  }

  /// The ids that a withdrawn message may have which was not met in this run: it was sent on the day of
  /// the kill or, where that is before six in the morning, perhaps the day before.
  static func ids(ofKilled number: String, on date: ArticleDate?) -> [String] {
    guard let date else { return [number] }
    let isEarly = date.time.map { $0.hour < 6 } ?? false
    let seconds = isEarly ? [date.firstSecond, date.firstSecond - 86_400] : [date.firstSecond]
    return seconds.compactMap { ArticleDate(secondsSince1970: $0) }.map { id(number, $0) }
  }

  /// `r i BC-EU--Bridge-Closed 1stLd-Writethru 03-04 0127`: priority, category, keyword.
  private static func readSecondLine(_ line: String, _ draft: inout ArticleDraft) {
    let words = line.split(separator: " ")
    guard words.count > 1 else { return }
    draft.keep("priority", text: String(words[0]))
    draft.section = String(words[1])
  }

  /// `^slug, version, words<`, `^headline<`, `^Eds: ...<`, `^By ...=`.
  private static func readLine(_ line: String, _ draft: inout ArticleDraft) {
    let isBylineMark = line.hasSuffix("=")
    let text = ArticleDraft.trimmed(
      line.hasSuffix("<") || isBylineMark ? line.dropLast() : line[...])
    guard !text.isEmpty else { return }
    let upper = text.uppercased()
    if draft.metadata.slugline == nil {
      // The number of words ends the line.
      let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      let hasCount = parts.count > 1 && Int(ArticleDraft.trimmed(parts[parts.count - 1])) != nil
      draft.metadata.slugline = hasCount ? parts.dropLast().joined(separator: ",") : text
    } else if upper.hasPrefix("EDS:") || upper.hasPrefix("EDITORS:") || upper.hasPrefix("EDS ") {
      draft.metadata.editorNotes.append(text)
    } else if isBylineMark {
      if upper.hasPrefix("BY ") {
        _ = draft.set(.byline, text)
      } else if draft.source == nil {
        draft.source = text
      }
    } else if draft.headline == nil {
      draft.headline = text
    } else {
      draft.metadata.subheadlines.append(text)
    }
  }

  /// Wires write quotation marks as two single ones.
  private static func quoted(_ line: String) -> String {
    String(line.split(separator: "``", omittingEmptySubsequences: false).joined(separator: "“"))
      .split(separator: "''", omittingEmptySubsequences: false).joined(separator: "”")
  }

  /// `XP-WF-03-04-24 0715GMT<`: month, day, year, time.
  private static func date(_ trailer: Substring) -> ArticleDate? {
    let text = trailer.filter { $0 >= " " }
    let parts = text.split { "- <".contains($0) }
    for index in parts.indices.dropLast(3) {
      guard let month = Int(parts[index]), let day = Int(parts[index + 1]),
        let year = Int(parts[index + 2]), parts[index].count <= 2, parts[index + 2].count == 2
      else { continue }
      let clock = parts[index + 3]
      let digits = clock.prefix { $0.isNumber }
      let time = Int(digits).flatMap { value -> ArticleDate.Time? in
        guard digits.count == 4, value / 100 < 24, value % 100 < 60 else { return nil }
        let zone = clock.dropFirst(4).lowercased()
        return ArticleDate.Time(
          hour: value / 100, minute: value % 100,
          utcOffset: zone.isEmpty ? nil : TimeZones.offset(zone))
      }
      return ArticleDate(
        year: year < 70 ? 2000 + year : 1900 + year, month: month, day: day, time: time)
    }
    return nil
  }

  /// `EDITORS: Kill W2870 ...` withdraws a message.
  private static func killed(_ draft: inout ArticleDraft) -> String? {
    guard draft.metadata.slugline?.uppercased().contains("KILL") ?? false else { return nil }
    for note in draft.metadata.editorNotes {
      if draft.headline == nil { draft.headline = note }
      let words = note.split { " ,.:".contains($0) }
      for (word, next) in zip(words, words.dropFirst()) where word.uppercased() == "KILL" {
        // A letter and four digits, as services number their messages.
        let isNumber = next.first?.isLetter ?? false && next.dropFirst().allSatisfy(\.isNumber)
        if isNumber, (4...6).contains(next.count) { return String(next) }
      }
    }
    return nil
  }
}
