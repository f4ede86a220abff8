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

  /// The days that the stretch of text names, in the order of the text; of an entry of a chronology only that
  /// of its label. Nil where it tells of another time: the label names no day, or there is but a month that is over.
  func named(in text: Span<UInt8>, _ stretch: Range<Int>) -> [NamedDay]? {
    if let label = DayLabel(of: stretch, in: text) {
      guard let mention = label.mention else { return nil }
      return day(of: mention, text, stretch).map { [NamedDay(day: $0.firstDay, isAside: false)] }
        ?? []
    }
    guard DateMention.mayNameDay(in: text, stretch) else { return [] }
    var days: [NamedDay] = []
    var owners: Set<Int> = []
    var tellsOfAnotherTime = false
    var previous: (mention: DateMention, day: ArticleDate)?
    for mention in DateMention.all(in: text, stretch) where !mention.isBound(in: text, stretch) {
      guard let told = dayAndTense(of: mention, text, stretch), told.day.day != nil else {
        if case .date(let month) = mention.meaning, month.month != nil {
          tellsOfAnotherTime = tellsOfAnotherTime || month.lastDay < article.firstDay
        }
        continue
      }
      let tense = told.tense
      let date =
        previous.flatMap { mention.day(behind: $0.mention, $0.day, text) } ?? told.day
      previous = (mention, date)
      let isToCome =
        tense == .future && date.firstDay >= article.firstDay
        && !mention.followsComma(in: text, stretch)
      let isReference = mention.isReference(in: text, stretch)
      days.append(NamedDay(day: date.firstDay, isAside: isToCome || isReference))
      if mention.isOwner(in: text, stretch) { owners.insert(days.count - 1) }
    }
    // "Shares tumbled on Monday to below Friday's price" tells of Monday.
    if owners.count < days.count {
      for place in owners { days[place] = NamedDay(day: days[place].day, isAside: true) }
    }
    // "The minister wrote to the bank in June 2008, documents show."
    return days.isEmpty && tellsOfAnotherTime ? nil : days
  }

  /// The day that a mention in a sentence names; nil where it names none. In an entry of a chronology, which
  /// tells of `entry`, the days of the week are those from that day on.
  func resolved(_ mention: DateMention, _ text: Span<UInt8>, entry: ArticleDate?) -> ArticleDate? {
    guard let label = DayLabel(of: 0..<text.count, in: text) else {
      return day(of: mention, text, 0..<text.count)
    }
    let told = label.mention.flatMap { self.day(of: $0, text, 0..<text.count) }
    guard let day = entry ?? told else { return nil }
    return mention.date(in: day, tense: .future)
  }

  private func day(of mention: DateMention, _ text: Span<UInt8>, _ sentence: Range<Int>)
    -> ArticleDate?
  {
    dayAndTense(of: mention, text, sentence)?.day
  }

  private func dayAndTense(of mention: DateMention, _ text: Span<UInt8>, _ sentence: Range<Int>)
    -> (day: ArticleDate, tense: ProseTense)?
  {
    switch mention.meaning {
    case .day(let month, let day) where article.day == nil:
      return ArticleDate(year: article.year, month: month, day: day).map { ($0, .open) }
    case .weekday, .day, .offset(_, .day):
      let tense = ProseTense(of: mention.range, in: text, sentence)
      return mention.date(in: article, tense: tense).map { ($0, tense) }
    case .date(let date):
      return date.day == nil ? nil : (date, .open)
    case .month, .offset, .decade, .century, .timeOfDay:
      return nil
    }
  }
}

/// A day that a sentence names.
struct NamedDay: Equatable {
  /// Days since 1970-01-01.
  let day: Int
  /// The sentence does not tell of it: something is to come on it, or it stands beside an event that is only
  /// referred to ("the April 20 blast").
  let isAside: Bool
}

extension DateMention {
  /// It bounds a time and tells of no event: "the year ended June 30", "until Friday", "since May 2", "from May 2
  /// through".
  fileprivate func isBound(in text: Span<UInt8>, _ sentence: Range<Int>) -> Bool {
    if case .day = meaning, isOfThatYear(text, sentence) { return true }
    if isOfPrice(text, sentence) || isCompared(text, sentence) { return true }
    guard let before = wordBefore(range.lowerBound, text, sentence) else { return false }
    let word = Self.word(text, before)
    if Self.bounds.contains(word) || word == "from" && opensPeriod(text, sentence) { return true }
    // "It had debts of $1 billion as of October 30."
    if word == "of", let other = wordBefore(before.lowerBound, text, sentence),
      Self.word(text, other) == "as"
    {
      return true
    }
    return endsPeriod(before, text, sentence)
  }

  /// "below Friday's share price", "the Friday closing price", "after closing on Wednesday at $15".
  private func isOfPrice(_ text: Span<UInt8>, _ sentence: Range<Int>) -> Bool {
    let behind = wordsBehind(24, text, sentence)
    if isOwner(in: text, sentence) { return behind.contains(where: Self.prices.contains) }
    if behind.first == "closing" { return true }
    guard let on = wordBefore(range.lowerBound, text, sentence), Self.word(text, on) == "on",
      let verb = wordBefore(on.lowerBound, text, sentence)
    else { return false }
    return Self.word(text, verb) == "closing"
  }

  /// "up from 48 cents on Friday", "compared with 3.2 percent on November 13": the day of a figure beside that of the news.
  private func isCompared(_ text: Span<UInt8>, _ sentence: Range<Int>) -> Bool {
    let before = words(text, max(sentence.lowerBound, range.lowerBound - 96)..<range.lowerBound)
    // "The bank lowered its rate to 3.25 percent from 3.5 percent on Sunday" tells of Sunday.
    if before.contains(where: Self.decisions.contains) { return false }
    var tellsFigure = false
    var isOfClose = false
    for word in before.reversed() {
      if Self.comparisons.contains(word) { return tellsFigure }
      if word == "below" || word == "above" { return isOfClose }
      if word == "closing" || word == "close" { isOfClose = true }
      if word.utf8.contains(where: { (0x30...0x39).contains($0) }) {
        tellsFigure = true
      } else if !Self.figureWords.contains(word) {
        return false
      }
    }
    return false
  }

  /// "through", "until" or "to" stands right behind it.
  private func opensPeriod(_ text: Span<UInt8>, _ sentence: Range<Int>) -> Bool {
    wordsBehind(12, text, sentence).first.map(Self.periodJoints.contains) ?? false
  }

  /// What stands in so many bytes behind it, parted by blanks, in small letters.
  private func wordsBehind(_ reach: Int, _ text: Span<UInt8>, _ sentence: Range<Int>) -> [String] {
    words(text, range.upperBound..<min(sentence.upperBound, range.upperBound + reach))
  }

  private func words(_ text: Span<UInt8>, _ stretch: Range<Int>) -> [String] {
    String(decoding: stretch.map { text[$0] | 0x20 }, as: UTF8.self).split(separator: " ")
      .map(String.init)
  }

  /// "Friday's".
  fileprivate func isOwner(in text: Span<UInt8>, _ sentence: Range<Int>) -> Bool {
    let end = range.upperBound
    guard end + 1 < sentence.upperBound else { return false }
    if text[end] == UInt8(ascii: "'") { return text[end + 1] == UInt8(ascii: "s") }
    // ’ is E2 80 99.
    return end + 3 < sentence.upperBound && text[end] == 0xE2 && text[end + 2] == 0x99
      && text[end + 3] == UInt8(ascii: "s")
  }

  /// "the quarter ended June 30", "the year, which ended on June 30", and not "the war ended on June 30".
  private func endsPeriod(_ before: Range<Int>, _ text: Span<UInt8>, _ sentence: Range<Int>) -> Bool
  {
    var words = [Self.word(text, before)]
    var start = before.lowerBound
    while words.count < 4 {
      guard let next = wordBefore(start, text, sentence) else { break }
      words.append(Self.word(text, next))
      start = next.lowerBound
    }
    if words.first == "on" { words.removeFirst() }
    guard words.first.map(Self.ends.contains) ?? false else { return false }
    // "in fiscal 2010, ended May 31"
    return words.dropFirst().contains(where: Self.periods.contains)
      || words.count == 1 && endsInNumber(start, text, sentence)
  }

  /// A number and a comma stand before the offset.
  private func endsInNumber(_ offset: Int, _ text: Span<UInt8>, _ sentence: Range<Int>) -> Bool {
    offset - 3 >= sentence.lowerBound && text[offset - 1] == 0x20
      && text[offset - 2] == UInt8(ascii: ",") && (0x30...0x39).contains(text[offset - 3])
  }

  /// "May 27 of that year": which one is told elsewhere.
  private func isOfThatYear(_ text: Span<UInt8>, _ sentence: Range<Int>) -> Bool {
    let words = Self.thatYear
    let end = range.upperBound + words.count
    return end <= sentence.upperBound
      && words.indices.allSatisfy { text[range.upperBound + $0] == words[$0] }
  }

  private static let thatYear = Array(" of that year".utf8)

  /// A comma shortly before it parts it from the verb: "will cut jobs, sending its shares up on Friday".
  fileprivate func followsComma(in text: Span<UInt8>, _ sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, range.lowerBound - 60)..<range.lowerBound).contains {
      text[$0] == UInt8(ascii: ",")
    }
  }

  /// It stands before the name of an event as an adjective does: "the April 20 blast", "its July 31-August 1
  /// meeting"; or behind it: "the attacks of September 11".
  fileprivate func isReference(in text: Span<UInt8>, _ sentence: Range<Int>) -> Bool {
    if opensName(text, sentence), followsDeterminer(text, sentence) { return true }
    guard let of = wordBefore(range.lowerBound, text, sentence), Self.word(text, of) == "of",
      let event = wordBefore(of.lowerBound, text, sentence)
    else { return false }
    return Self.events.contains(Self.word(text, event))
  }

  private func opensName(_ text: Span<UInt8>, _ sentence: Range<Int>) -> Bool {
    var blank = range.upperBound
    guard blank + 2 < sentence.upperBound else { return false }
    if text[blank] == UInt8(ascii: "-") { return true }
    // "the September 11, 2001, attacks"
    if text[blank] == UInt8(ascii: ","), isOfMonth { blank += 1 }
    let start = blank + 1
    var end = start
    while end < sentence.upperBound, (0x61...0x7A).contains(text[end]) { end += 1 }
    return text[blank] == 0x20 && end > start
      && !Self.links.contains(Self.word(text, start..<end))
  }

  private func followsDeterminer(_ text: Span<UInt8>, _ sentence: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    if before >= sentence.lowerBound, text[before] == UInt8(ascii: "-") { return true }
    if before >= sentence.lowerBound, text[before] == UInt8(ascii: "(") { return isOfMonth }
    guard let word = wordBefore(range.lowerBound, text, sentence) else { return false }
    if Self.determiners.contains(Self.word(text, word)) { return true }
    // "the mysterious May 6 crash"
    guard isOfMonth, text[word.lowerBound] >= 0x61,
      let other = wordBefore(word.lowerBound, text, sentence)
    else { return false }
    return Self.determiners.contains(Self.word(text, other))
  }

  /// "May 6", and not "Thursday": "the company Thursday said".
  private var isOfMonth: Bool {
    switch meaning {
    case .day, .date: true
    default: false
    }
  }

  /// "on Thursday and Friday": the Friday behind that Thursday; nil where no day of the week is joined to another.
  func day(
    behind other: DateMention, _ day: ArticleDate, _ text: Span<UInt8>
  ) -> ArticleDate? {
    guard case .weekday(let weekday, weeks: 0) = meaning,
      case .weekday(let first, weeks: 0) = other.meaning, weekday != first,
      Self.joints.contains(where: { joint in
        range.lowerBound - other.range.upperBound == joint.count
          && joint.indices.allSatisfy { text[other.range.upperBound + $0] == joint[$0] }
      })
    else { return nil }
    return ArticleDate(daysSince1970: day.firstDay + (weekday - first + 7) % 7)
  }

  private static let joints = [" and ", " or "].map { Array($0.utf8) }

  /// The word before an offset, a blank and perhaps a comma between them.
  private func wordBefore(_ offset: Int, _ text: Span<UInt8>, _ sentence: Range<Int>) -> Range<Int>?
  {
    var end = offset - 1
    guard end > sentence.lowerBound, text[end] == 0x20 else { return nil }
    if text[end - 1] == UInt8(ascii: ",") { end -= 1 }
    var start = end
    while start > sentence.lowerBound, (0x61...0x7A).contains(text[start - 1] | 0x20) { start -= 1 }
    return start < end ? start..<end : nil
  }

  private static func word(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: range.map { text[$0] | 0x20 }, as: UTF8.self)
  }

  private static let comparisons: Set<String> = ["from", "with", "versus", "vs", "than"]
  private static let decisions: Set<String> = [
    "cut", "lowered", "raised", "reduced", "increased", "lifted", "trimmed", "sweetened", "boosted",
  ]
  private static let figureWords: Set<String> = [
    "a", "an", "the", "its", "their", "of", "on", "per", "percent", "cents", "share", "barrel",
    "ounce", "million", "billion", "trillion", "points", "basis", "dollar", "dollars", "euros",
    "pounds", "yen", "pence", "close", "closing", "price", "about", "around", "late", "low", "high",
  ]
  private static let events: Set<String> = ["attack", "attacks", "blast", "crash", "events"]
  private static let periodJoints: Set<String> = ["through", "until", "till", "to"]
  private static let prices: Set<String> = ["price", "price,", "price.", "close", "closing"]
  private static let bounds: Set<String> = ["through", "until", "till", "since"]
  private static let ends: Set<String> = ["ended", "ending", "ends", "end"]
  private static let periods: Set<String> = [
    "quarter", "year", "half", "months", "month", "weeks", "week", "period",
  ]
  private static let determiners: Set<String> = [
    "the", "a", "an", "its", "their", "his", "her", "this", "that", "s",
  ]
  private static let links: Set<String> = [
    "and", "or", "to", "at", "in", "on", "with", "by", "from", "when", "after", "before", "as",
    "that",
    "which", "but", "for", "of", "about",
  ]
}
