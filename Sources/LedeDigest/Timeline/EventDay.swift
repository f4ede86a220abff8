internal import LedeText

/// Finds the day that a sentence tells of: "on Tuesday", "yesterday", "October 7", resolved from the
/// day of its article.
///
/// A day of the week is the last one before or on the article's day, as agencies write it; the next one
/// on or behind it where the words before it speak of the future, and not of who said so. A month and day without a year fall into the year
/// that brings them nearest to the article's day. English only; in other languages it is the
/// article's day.
struct EventDay {
  private let article: ArticleDate

  /// An article of this date; its time of day does not matter.
  init(_ article: ArticleDate) {
    self.article =
      ArticleDate(year: article.year, month: article.month, day: article.day) ?? article
  }

  /// The day that the stretch of text tells of: the first one it names, else the article's.
  func told(in text: Span<UInt8>, _ stretch: Range<Int>) -> ArticleDate {
    for mention in DateMention.all(in: text, stretch) {
      if let day = day(of: mention, text, stretch.lowerBound) { return day }
    }
    return article
  }

  /// The days that the stretch of text names, as days since 1970-01-01, in the order of the text.
  func named(in text: Span<UInt8>, _ stretch: Range<Int>) -> [Int] {
    DateMention.all(in: text, stretch).compactMap { mention in
      day(of: mention, text, stretch.lowerBound).flatMap { $0.day == nil ? nil : $0.firstDay }
    }
  }

  private func day(of mention: DateMention, _ text: Span<UInt8>, _ start: Int) -> ArticleDate? {
    switch mention.meaning {
    case .weekday(let weekday, weeks: 0):
      guard Self.speaksOfFuture(text, start..<mention.range.lowerBound),
        let today = article.weekday
      else { return mention.date(in: article) }
      let ahead = (weekday - today + 7) % 7
      return ArticleDate(daysSince1970: article.firstDay + ahead)
    case .day(let month, let day) where article.day == nil:
      return ArticleDate(year: article.year, month: month, day: day)
    case .weekday, .day, .offset(_, .day):
      return mention.date(in: article)
    case .date(let date):
      return date.day == nil ? nil : date
    case .month, .offset, .decade, .century, .timeOfDay:
      return nil
    }
  }

  /// "will begin on Friday", and neither "said on Friday it will begin" nor "will begin soon, he said on
  /// Friday": the last word of either kind counts.
  private static func speaksOfFuture(_ text: Span<UInt8>, _ stretch: Range<Int>) -> Bool {
    var isFuture = false
    var word: [UInt8] = []
    for i in stretch {
      if (0x61...0x7A).contains(text[i] | 0x20) {
        word.append(text[i] | 0x20)
      } else {
        if futureWords.contains(word) { isFuture = true }
        if sayingWords.contains(word) { isFuture = false }
        word.removeAll(keepingCapacity: true)
      }
    }
    return isFuture
  }

  private static let futureWords = words(["will", "shall", "due", "scheduled", "planned"])
  private static let sayingWords = words([
    "said", "told", "says", "announced", "reported", "showed",
  ])

  private static func words(_ words: [String]) -> Set<[UInt8]> { Set(words.map { Array($0.utf8) }) }
}
