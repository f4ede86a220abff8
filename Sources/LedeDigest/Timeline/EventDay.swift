internal import LedeText

/// Finds the day that a sentence tells of: "on Tuesday", "yesterday", "October 7", resolved from the
/// day of its article.
///
/// A day of the week is the last one before or on the article's day, as agencies write it; the next one
/// where the sentence speaks of the future. A month and day without a year fall into the year that
/// brings them nearest to the article's day. English only; in other languages it is the article's day.
struct EventDay {
  private let article: ArticleDate

  /// An article of this date; its time of day does not matter.
  init(_ article: ArticleDate) {
    self.article =
      ArticleDate(year: article.year, month: article.month, day: article.day) ?? article
  }

  /// The day that the sentence tells of: one it names, else the article's.
  func told(in line: String) -> ArticleDate { named(in: line) ?? article }

  /// The first day that the sentence names; nil if it names none, or the article's day is not known.
  func named(in line: String) -> ArticleDate? {
    // By bytes: letters' properties would cost more than all the rest of a digest.
    let words = line.utf8.split { !Self.isWordByte($0) }.map { word in
      String(decoding: word.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
    let isFuture = words.contains { Self.futureWords.contains($0) }
    for (i, word) in words.enumerated() {
      if let date = calendarDay(words, i) { return date }
      guard article.day != nil else { continue }
      if let offset = Self.relative[word] {
        return ArticleDate(daysSince1970: article.firstDay + offset)
      }
      if let weekday = Self.weekdays.firstIndex(of: word) {
        let before = i > 0 ? words[i - 1] : ""
        return day(of: weekday + 1, isFuture: isFuture || before == "next", after: before)
      }
    }
    return nil
  }

  private func day(of weekday: Int, isFuture: Bool, after word: String) -> ArticleDate? {
    guard let today = article.weekday else { return nil }
    var offset = weekday - today
    if isFuture && word != "last" {
      if offset <= 0 { offset += 7 }
    } else {
      if offset > 0 || (offset == 0 && word == "last") { offset -= 7 }
    }
    return ArticleDate(daysSince1970: article.firstDay + offset)
  }

  /// `October 7`, `Oct 7th 2023`, `7 October`.
  private func calendarDay(_ words: [String], _ i: Int) -> ArticleDate? {
    guard let month = Self.month(words[i]) else { return nil }
    var day: Int?
    var year: Int?
    if i + 1 < words.count, let number = Self.ordinal(words[i + 1]), number <= 31 {
      day = number
      if i + 2 < words.count, words[i + 2].count == 4 { year = Int(words[i + 2]) }
    } else if i > 0, let number = Self.ordinal(words[i - 1]), number <= 31 {
      day = number
      if i + 1 < words.count, words[i + 1].count == 4 { year = Int(words[i + 1]) }
    }
    guard let day else { return nil }
    if let year, (1000...9999).contains(year) {
      return ArticleDate(year: year, month: month, day: day)
    }
    let near = [article.year, article.year - 1, article.year + 1]
      .compactMap { ArticleDate(year: $0, month: month, day: day) }
    guard article.month != nil else { return near.first }
    return near.min { abs($0.firstDay - article.firstDay) < abs($1.firstDay - article.firstDay) }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }

  private static func ordinal(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let rest = word.dropFirst(digits.count)
    guard (1...2).contains(digits.count), ["", "st", "nd", "rd", "th"].contains(rest) else {
      return nil
    }
    return Int(digits).flatMap { $0 > 0 ? $0 : nil }
  }

  /// A month's name or abbreviation; `may` and `march` need a number beside them, as all months do.
  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return months.firstIndex { $0 == word || (word.count <= 4 && $0.hasPrefix(word)) }.map {
      $0 + 1
    }
  }

  private static let relative = ["today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1]
  private static let futureWords: Set<String> = ["will", "shall", "due", "scheduled", "planned"]
  private static let weekdays = CueWords.weekdays["en"] ?? []
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
