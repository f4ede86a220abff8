internal import LedeText

/// Finds the day that a sentence tells of: "on Tuesday", "yesterday", "October 7", resolved from the
/// day of its article.
///
/// Days of the week and days without a year are the last ones up to the article's day, as agencies write
/// them, or the next ones where the sentence speaks of what is to come (`ProseTense`). English only; in
/// other languages it is the article's day.
struct EventDay {
  private let article: ArticleDate

  /// An article of this date; its time of day does not matter.
  init(_ article: ArticleDate) {
    self.article =
      ArticleDate(year: article.year, month: article.month, day: article.day) ?? article
  }

  /// The day that the stretch of text tells of: the first one it names, else the article's.
  func told(in text: Span<UInt8>, _ stretch: Range<Int>) -> ArticleDate {
    if let label = DayLabel(of: stretch, in: text) {
      return label.mention.flatMap { self.day(of: $0, text, stretch) } ?? article
    }
    for mention in DateMention.all(in: text, stretch) {
      if let day = day(of: mention, text, stretch) { return day }
    }
    return article
  }

  /// The days that the stretch of text names, as days since 1970-01-01, in the order of the text; of an
  /// entry of a chronology only that of its label, and nil where the label names no day: the entry tells of
  /// another time.
  func named(in text: Span<UInt8>, _ stretch: Range<Int>) -> [Int]? {
    if let label = DayLabel(of: stretch, in: text) {
      guard let mention = label.mention else { return nil }
      return day(of: mention, text, stretch).map { [$0.firstDay] } ?? []
    }
    return DateMention.all(in: text, stretch).compactMap { mention in
      day(of: mention, text, stretch).flatMap { $0.day == nil ? nil : $0.firstDay }
    }
  }

  /// The day that a mention in a sentence names; nil where it names none. In an entry of a chronology the
  /// days of the week are those from its label on.
  func resolved(_ mention: DateMention, _ text: Span<UInt8>) -> ArticleDate? {
    guard let label = DayLabel(of: 0..<text.count, in: text) else {
      return day(of: mention, text, 0..<text.count)
    }
    guard let day = label.mention.flatMap({ self.day(of: $0, text, 0..<text.count) }) else {
      return nil
    }
    return mention.date(in: day, tense: .future)
  }

  private func day(of mention: DateMention, _ text: Span<UInt8>, _ sentence: Range<Int>)
    -> ArticleDate?
  {
    switch mention.meaning {
    case .day(let month, let day) where article.day == nil:
      return ArticleDate(year: article.year, month: month, day: day)
    case .weekday, .day, .offset(_, .day):
      return mention.date(in: article, tense: ProseTense(of: mention.range, in: text, sentence))
    case .date(let date):
      return date.day == nil ? nil : date
    case .month, .offset, .decade, .century, .timeOfDay:
      return nil
    }
  }
}
