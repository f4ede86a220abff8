extension DateMention {
  /// The days that the mention means in an article of this date, as days since 1970-01-01; nil where
  /// it needs the article's date and that is not known to the day.
  ///
  /// News looks back: `on Tuesday` is the last Tuesday up to the article's day, `in October` the last
  /// October, `October 7` the last one. Where the sentence speaks of what is to come, it is the next one;
  /// where nothing tells, a day of the next three weeks is the coming one. A weekday that is tomorrow's is
  /// tomorrow: news from a time zone ahead of the article's is told so, and news of six days ago seldom by
  /// the weekday. So is what is to come on yesterday's weekday told behind the article's time zone: yesterday.
  package func days(in articleDate: ArticleDate?) -> ClosedRange<Int>? {
    days(in: articleDate, tense: .open)
  }

  /// As `days(in:)`, by the tense of the sentence.
  package func days(in articleDate: ArticleDate?, tense: ProseTense) -> ClosedRange<Int>? {
    switch meaning {
    case .date(let date): return date.firstDay...date.lastDay
    case .decade(let year): return Self.years(year, year + 9)
    case .century(let number): return Self.years(number * 100 - 99, number * 100)
    case .day, .month, .weekday, .offset, .timeOfDay: break
    }
    guard let articleDate, let month = articleDate.month, articleDate.day != nil else { return nil }
    let today = articleDate.firstDay
    switch meaning {
    case .date, .decade, .century: return nil
    case .timeOfDay: return today...today
    case .day(let month, let day):
      return Self.day(month, day, from: today, articleDate.year, tense)
    case .month(let named):
      let year = named > month ? articleDate.year - 1 : articleDate.year
      return ArticleDate(year: year, month: named).map { $0.firstDay...$0.lastDay }
    case .weekday(let weekday, let weeks):
      let back = ((articleDate.weekday ?? 1) - weekday + 7) % 7
      let ahead = back == 0 ? 0 : 7 - back
      let isAhead =
        ahead == 1 || tense == .future && back != 1 || tense == .near && back > 1
        || tense == .scheduled && ahead == 2
      if weeks == 0, isAhead { return today + ahead...today + ahead }
      let day = weeks > 0 ? today - back + 7 : weeks < 0 && back == 0 ? today - 7 : today - back
      return day...day
    case .offset(let count, .day): return today + count...today + count
    case .offset(let count, .week):
      let monday = today - (articleDate.weekday ?? 1) + 1 + 7 * count
      return monday...monday + 6
    case .offset(let count, .month):
      let months = articleDate.year * 12 + month - 1 + count
      return ArticleDate(year: months / 12, month: months % 12 + 1).map { $0.firstDay...$0.lastDay }
    case .offset(let count, .year):
      return ArticleDate(year: articleDate.year + count).map { $0.firstDay...$0.lastDay }
    }
  }

  /// The date that the mention means in an article of this date, to a day, a month or a year; nil
  /// for weeks, decades and centuries, and where the article's date is needed and not known.
  package func date(in articleDate: ArticleDate?) -> ArticleDate? {
    date(in: articleDate, tense: .open)
  }

  /// As `date(in:)`, by the tense of the sentence.
  package func date(in articleDate: ArticleDate?, tense: ProseTense) -> ArticleDate? {
    if case .date(let date) = meaning { return date }
    guard let days = days(in: articleDate, tense: tense),
      let first = ArticleDate(daysSince1970: days.lowerBound)
    else { return nil }
    if days.count == 1 { return first }
    if let month = ArticleDate(year: first.year, month: first.month),
      days == month.firstDay...month.lastDay
    {
      return month
    }
    guard let year = ArticleDate(year: first.year), days == year.firstDay...year.lastDay else {
      return nil
    }
    return year
  }

  private static func years(_ first: Int, _ last: Int) -> ClosedRange<Int>? {
    guard let first = ArticleDate(year: first), let last = ArticleDate(year: last) else {
      return nil
    }
    return first.firstDay...last.lastDay
  }

  /// The last day of that name up to `today`, or the next one.
  private static func day(
    _ month: Int, _ day: Int, from today: Int, _ year: Int, _ tense: ProseTense
  ) -> ClosedRange<Int>? {
    let candidates = (year - 4...year + 4).compactMap {
      ArticleDate(year: $0, month: month, day: day)?.firstDay
    }
    let last = candidates.last { $0 <= today }
    let next = candidates.first { $0 >= today }
    switch tense {
    case .near, .scheduled:
      guard let last, let next else { return (last ?? next).map { $0...$0 } }
      return next - today <= today - last ? next...next : last...last
    case .future: return (next ?? last).map { $0...$0 }
    case .past: return (last ?? next).map { $0...$0 }
    case .open:
      if let next, next - today <= 21 { return next...next }
      return (last ?? next).map { $0...$0 }
    }
  }
}
