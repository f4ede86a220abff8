internal import LedeText

/// The labels of a chronology's entries, read together: an entry that states no year is of the year that the
/// entries around it tell.
struct Chronology {
  /// The first labelled sentence; nil where the text is no chronology.
  let first: Int?
  /// The labelled sentences, and the days of those whose year is known.
  private var labelled: Set<Int> = []
  private var days: [Int: Int] = [:]

  /// A label of an entry: its sentence, its day if it has one, its year if it states one.
  private struct Entry {
    let sentence: Int
    let day: (month: Int, day: Int)?
    let year: Int?
  }

  /// Fewer labels with a day make no chronology.
  private static let fewest = 3
  /// Sentences before the first label that may name the year of all: "events in 2007".
  private static let announcing = 3
  /// So many days entries may stand out of their order.
  private static let disorder = 60

  init(_ sentences: [Sentence], _ text: borrowing Span<UInt8>) {
    let entries = Self.entries(sentences, text)
    let dated = entries.filter { $0.day != nil }
    guard dated.count >= Self.fewest, let first = entries.first?.sentence else {
      self.first = nil
      return
    }
    self.first = first
    labelled = Set(entries.map(\.sentence))
    let rises = Self.rises(dated)
    let announced =
      entries.allSatisfy { $0.year == nil }
      ? Self.announcedYear(sentences[max(0, first - Self.announcing)..<first], text) : nil
    var last = announced.flatMap { year in dated[0].day.flatMap { Self.civil(year, $0) } }
    for entry in entries {
      last = Self.day(of: entry, behind: last, rises)
      if entry.day != nil { days[entry.sentence] = last }
    }
    // Those before the first year, from behind.
    var next: Int?
    for entry in entries.reversed() {
      if let known = days[entry.sentence] {
        next = known
      } else if entry.year == nil, entry.day != nil {
        next = Self.day(of: entry, behind: next, !rises)
        days[entry.sentence] = next
      }
    }
  }

  /// The day of a labelled sentence, as days since 1970-01-01; nil where its year is not known.
  func day(of sentence: Int) -> Int? { days[sentence] }

  /// Whether a sentence opens with a label.
  func isEntry(_ sentence: Int) -> Bool { labelled.contains(sentence) }

  private static func entries(_ sentences: [Sentence], _ text: borrowing Span<UInt8>) -> [Entry] {
    sentences.indices.compactMap { index in
      guard let label = DayLabel(of: sentences[index].range, in: copy text) else { return nil }
      switch label.mention?.meaning {
      case .day(let month, let day):
        return Entry(sentence: index, day: (month, day), year: label.year)
      case .date(let date):
        guard let month = date.month, let day = date.day else { return nil }
        return Entry(sentence: index, day: (month, day), year: date.year)
      default:
        return Entry(sentence: index, day: nil, year: label.year)
      }
    }
  }

  /// Whether most entries come after the one before them; else the latest stands first.
  private static func rises(_ entries: [Entry]) -> Bool {
    var balance = 0
    for (entry, next) in zip(entries, entries.dropFirst()) {
      guard let a = entry.day, let b = next.day, a != b else { continue }
      balance += (a.month, a.day) < (b.month, b.day) ? 1 : -1
    }
    return balance >= 0
  }

  /// The last year that the sentences name without a month.
  private static func announcedYear(
    _ sentences: ArraySlice<Sentence>, _ text: borrowing Span<UInt8>
  ) -> Int? {
    for sentence in sentences.reversed() {
      for mention in DateMention.all(in: copy text, sentence.range) {
        if case .date(let date) = mention.meaning, date.month == nil { return date.year }
      }
    }
    return nil
  }

  /// The day of an entry behind another in the order of the text; nil where no year is known.
  private static func day(of entry: Entry, behind last: Int?, _ rises: Bool) -> Int? {
    guard let day = entry.day else {
      return entry.year.flatMap { civil($0, rises ? (1, 1) : (12, 31)) } ?? last
    }
    if let year = entry.year { return civil(year, day) }
    guard let last, let about = ArticleDate(daysSince1970: last) else { return nil }
    let window =
      rises ? last - disorder...last + 365 - disorder : last - 365 + disorder...last + disorder
    return (about.year - 1...about.year + 1).lazy.compactMap { civil($0, day) }
      .first { window.contains($0) }
  }

  private static func civil(_ year: Int, _ day: (month: Int, day: Int)) -> Int? {
    ArticleDate(year: year, month: day.month, day: day.day)?.firstDay
  }
}
