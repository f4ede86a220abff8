/// Reads one mention of a date from the words of a text, beginning at `index`.
struct DateMentionReader {
  let words: [MentionWord]
  /// Behind the words that were read.
  var index = 0

  /// What the words from `index` on say of a date; nil if they say nothing.
  mutating func meaning(_ text: Span<UInt8>) -> DateMention.Meaning? {
    guard let word = peek(), Self.mayOpen(word, text) else { return nil }
    if word.isCapital, let month = Self.months[word] { return afterMonth(text, month) }
    if let day = word.ordinal(text) { return afterNumber(text, word, day) }
    if word.isCapital, let day = Self.weekdays[word] {
      if isInName() { return nil }
      return dayOfMonth(text) ?? take(.weekday(day, weeks: 0))
    }
    // "USA Today" is a newspaper.
    if let days = Self.days[word], index == 0 || !word.isCapital {
      return take(.offset(days, .day))
    }
    if let minutes = Self.times[word] { return take(.timeOfDay(minutes)) }
    if let direction = Self.directions[word] { return afterDirection(direction) }
    if let count = Self.counts[word] { return ago(count) ?? century(count) }
    if let count = Self.ordinals[word] { return century(count) }
    return decade(text, word)
  }

  // MARK: Forms

  /// `October 7, 2023`, `October 7th`, `October 2023`, `October`.
  private mutating func afterMonth(_ text: Span<UInt8>, _ month: Int) -> DateMention.Meaning? {
    let isAmbiguous = month == 3 || month == 5
    let cue = index > 0 ? words[index - 1] : nil
    index += 1
    if let word = peek(), word.range.lowerBound - words[index - 1].range.upperBound <= 3 {
      if let day = word.ordinal(text), (1...31).contains(day), word.range.count <= 4 {
        index += 1
        guard let year = year(), let date = ArticleDate(year: year, month: month, day: day) else {
          return namedEvent(month, day) ?? .day(month: month, day: day)
        }
        index += 1
        return .date(date)
      }
      if let year = year(), let date = ArticleDate(year: year, month: month) {
        index += 1
        return .date(date)
      }
    }
    let isCued = cue.flatMap { $0.packed.map(Self.cues.contains) } ?? false
    return isAmbiguous && !isCued ? nil : .month(month)
  }

  /// `the Sunday Times`, `the Mail on Sunday`, `Black Friday`: names of papers and of days of the year.
  private func isInName() -> Bool {
    if index + 1 < words.count, words[index + 1].isCapital, words[index + 1].followsBlank,
      words[index + 1].packed.map(Self.papers.contains) ?? false
    {
      return true
    }
    guard index > 0 else { return false }
    let before = words[index - 1]
    if before.isCapital { return before.packed.map(Self.namedDays.contains) ?? false }
    return before.packed == Self.on && index > 1 && words[index - 2].isCapital
      && (words[index - 2].packed.map(Self.papers.contains) ?? false)
  }

  /// `Saturday, February 10`, `Saturday 10 February`: which Saturday it is, is told by the day of the month.
  private mutating func dayOfMonth(_ text: Span<UInt8>) -> DateMention.Meaning? {
    let start = index
    index += 1
    if let word = peek(), word.range.lowerBound - words[start].range.upperBound <= 2 {
      var meaning: DateMention.Meaning?
      if word.isCapital, let month = Self.months[word] {
        meaning = afterMonth(text, month)
      } else if let day = word.ordinal(text), word.range.count <= 4 {
        meaning = afterNumber(text, word, day)
      }
      switch meaning {
      case .day?: return meaning
      case .date(let date)? where date.day != nil: return meaning
      default: break
      }
    }
    index = start
    return nil
  }

  /// `the Sept. 11 attacks` are those of 2001, in whatever year they are named.
  private func namedEvent(_ month: Int, _ day: Int) -> DateMention.Meaning? {
    guard month == 9, day == 11, let next = peek()?.packed, Self.attacks.contains(next) else {
      return nil
    }
    return ArticleDate(year: 2001, month: 9, day: 11).map { .date($0) }
  }

  /// `7 October`, `7th of October 2023`, `10th century`, `3 days ago`, `5:30 p.m.`, `2023`.
  private mutating func afterNumber(
    _ text: Span<UInt8>, _ word: MentionWord, _ number: Int
  ) -> DateMention.Meaning? {
    if word.number != nil, word.range.count == 4 { return yearOrISO(text) }
    if let time = clock(text, word) { return time }
    let start = index
    index += 1
    if let of = peek(), of.followsBlank, of.packed == Self.of { index += 1 }
    if (1...31).contains(number), let name = peek(), name.followsBlank, name.isCapital,
      let month = Self.months[name]
    {
      index += 1
      guard let year = year(), let date = ArticleDate(year: year, month: month, day: number) else {
        return .day(month: month, day: number)
      }
      index += 1
      return .date(date)
    }
    index = start
    return ago(number) ?? century(number)
  }

  /// A year where a word before it or brackets say so; `2023-11-07`.
  private mutating func yearOrISO(_ text: Span<UInt8>) -> DateMention.Meaning? {
    guard let year = words[index].number, (1000...2200).contains(year) else { return nil }
    if index + 2 < words.count, let month = words[index + 1].number,
      let day = words[index + 2].number, isHyphen(text, index + 1), isHyphen(text, index + 2),
      let date = ArticleDate(year: year, month: month, day: day)
    {
      index += 3
      return .date(date)
    }
    let cue = index > 0 ? words[index - 1].packed : nil
    let start = words[index].range.lowerBound
    let isBracketed = start > 0 && text[start - 1] == UInt8(ascii: "(")
    guard isBracketed || cue.map(Self.cues.contains) ?? false,
      let date = ArticleDate(year: year)
    else { return nil }
    index += 1
    return .date(date)
  }

  /// `5 p.m.`, `5:30 p.m.`, `5pm`.
  private mutating func clock(_ text: Span<UInt8>, _ word: MentionWord) -> DateMention.Meaning? {
    guard let hour = word.number, (1...12).contains(hour) else { return nil }
    var next = index + 1
    var minute = 0
    if next < words.count, let value = words[next].number, value < 60,
      words[next].range.lowerBound == words[index].range.upperBound + 1,
      text[words[index].range.upperBound] == UInt8(ascii: ":")
    {
      minute = value
      next += 1
    }
    guard next < words.count, let half = words[next].packed else { return nil }
    var isAfternoon: Bool?
    if half == Self.am || half == Self.pm {
      isAfternoon = half == Self.pm
    } else if next + 1 < words.count, words[next + 1].packed == Self.m,
      !words[next + 1].followsBlank
    {
      if half == Self.a { isAfternoon = false }
      if half == Self.p { isAfternoon = true }
      next += 1
    }
    guard let isAfternoon else { return nil }
    index = next + 1
    return .timeOfDay((hour % 12 + (isAfternoon ? 12 : 0)) * 60 + minute)
  }

  /// `last week`, `next Tuesday`, `this year`.
  private mutating func afterDirection(_ direction: Int) -> DateMention.Meaning? {
    guard index + 1 < words.count, words[index + 1].followsBlank else { return nil }
    let word = words[index + 1]
    if word.isCapital, let day = Self.weekdays[word] {
      index += 2
      return .weekday(day, weeks: direction)
    }
    guard let unit = Self.unit(word), unit != .day else { return nil }
    index += 2
    return .offset(direction, unit)
  }

  /// `3 days ago`, `a week ago`
  private mutating func ago(_ count: Int) -> DateMention.Meaning? {
    guard index + 2 < words.count, let unit = Self.unit(words[index + 1]),
      words[index + 2].packed == Self.ago, count < 10_000
    else { return nil }
    index += 3
    return .offset(-count, unit)
  }

  private mutating func century(_ number: Int) -> DateMention.Meaning? {
    guard index + 1 < words.count, words[index + 1].packed == Self.century,
      (1...21).contains(number)
    else { return nil }
    index += 2
    return .century(number)
  }

  /// `1990s`, `'90s`
  private mutating func decade(_ text: Span<UInt8>, _ word: MentionWord) -> DateMention.Meaning? {
    let start = word.range.lowerBound
    guard word.range.count == 5 || word.range.count == 3,
      text[word.range.upperBound - 1] | 0x20 == UInt8(ascii: "s")
    else { return nil }
    var year = 0
    for offset in start..<word.range.upperBound - 1 {
      guard text[offset].isDigit else { return nil }
      year = year * 10 + Int(text[offset] - UInt8(ascii: "0"))
    }
    guard year % 10 == 0, word.range.count == 5 || year >= 20 else { return nil }
    return take(.decade(word.range.count == 5 ? year : 1900 + year))
  }

  // MARK: Words

  private func peek() -> MentionWord? { index < words.count ? words[index] : nil }

  private mutating func take(_ meaning: DateMention.Meaning) -> DateMention.Meaning {
    index += 1
    return meaning
  }

  /// The year at `index`, close behind the word before it.
  private func year() -> Int? {
    guard let word = peek(), word.range.count == 4, let year = word.number,
      (1000...2200).contains(year), index > 0,
      word.range.lowerBound - words[index - 1].range.upperBound <= 2
    else { return nil }
    return year
  }

  private func isHyphen(_ text: Span<UInt8>, _ word: Int) -> Bool {
    words[word].range.lowerBound == words[word - 1].range.upperBound + 1
      && text[words[word - 1].range.upperBound] == UInt8(ascii: "-")
  }

  /// Most words open no date: they are told by one look.
  private static func mayOpen(_ word: MentionWord, _ text: Span<UInt8>) -> Bool {
    text[word.range.lowerBound].isDigit || word.packed.map(openers.contains) ?? false
  }

  private static func unit(_ word: MentionWord) -> DateMention.Unit? {
    switch units[word] {
    case 0?: .day
    case 1?: .week
    case 2?: .month
    case 3?: .year
    default: nil
    }
  }
}
