import LedeText

/// The time that a question asks about: `in March 2009`, `since 2010`, `before June 2011`, `last week`; and
/// whether it wants what is newest or what came first. English.
struct QuestionTime {
  /// Which articles a question leans towards where nothing else tells them apart.
  enum Leaning {
    case none
    /// `who is ...`: what holds now.
    case present
    /// `who is the president of`: who holds the office now.
    case holder
    /// `latest`, `now`.
    case newest
    /// `earliest`, `initially`.
    case earliest
  }

  /// The days that are meant, as days since 1970-01-01; nil where the question names none.
  var period: ClosedRange<Int>?
  /// The period is counted from the day of asking: `last week`.
  var isRelative = false
  /// The question names no year: `in March` is the last one.
  var isWithoutYear = false
  var leaning = Leaning.none
  /// Dead, hurt or missing are counted: the number grows, and the latest one holds.
  var asksToll = false
  /// Words of the question that tell the time and nothing else.
  var words: Set<WordKey> = []

  /// Reads the time of a question.
  ///
  /// - Parameter today: the day that `last week` is counted from, in days since 1970-01-01.
  /// - Parameter newest: the archive's newest day, from which a month or day without a year is counted.
  init(_ text: String, kind: AnswerKind, today: Int, newest: Int?) {
    let bytes = text.utf8Span.span
    var mentions: [(mention: DateMention, days: ClosedRange<Int>)] = []
    for mention in DateMention.all(in: bytes) {
      switch mention.meaning {
      case .timeOfDay: continue
      case .offset, .weekday: isRelative = true
      case .day, .month: isWithoutYear = true
      case .date, .decade, .century: break
      }
      let from = Self.isCountedFromToday(mention) ? today : newest ?? today
      guard let days = mention.days(in: ArticleDate(daysSince1970: from)) else { continue }
      mentions.append((mention, days))
    }
    let before = mentions.first.map { Self.words(text, upTo: $0.mention.range.lowerBound) } ?? []
    if let first = mentions.first, kind != .date || before.last.map(Self.bounds.contains) ?? false {
      period = Self.period(mentions.map(\.days), first.days, before)
      for (mention, _) in mentions {
        for word in Self.words(text, in: mention.range) { words.insert(WordKey(word)) }
      }
    }
    let all = Self.words(text, upTo: text.utf8.count)
    if let word = all.first(where: Self.newest.contains) {
      leaning = .newest
      words.insert(WordKey(word))
    } else if let word = all.first(where: Self.earliest.contains) {
      leaning = .earliest
      words.insert(WordKey(word))
    } else if period == nil, kind != .date, all.prefix(3).contains(where: Self.present.contains) {
      leaning = .present
    }
    asksToll = kind == .number && all.contains(where: Self.tolls.contains)
  }

  private static func isCountedFromToday(_ mention: DateMention) -> Bool {
    switch mention.meaning {
    case .offset, .weekday: true
    case .day, .month, .date, .decade, .century, .timeOfDay: false
    }
  }

  /// `since 2010` has no end, `before June` no beginning, `between 2008 and 2010` both.
  private static func period(
    _ all: [ClosedRange<Int>], _ first: ClosedRange<Int>, _ before: [String]
  ) -> ClosedRange<Int> {
    switch before.last {
    case "since"?: return first.lowerBound...Self.last
    case "after"?: return min(first.upperBound + 1, Self.last)...Self.last
    case "before"?: return Self.first...max(first.lowerBound - 1, Self.first)
    case "until"?, "till"?: return Self.first...first.upperBound
    default:
      guard all.count > 1, before.last == "between" || before.last == "from" else { return first }
      let ends = all[0].lowerBound...max(all[0].lowerBound, all[1].upperBound)
      return ends
    }
  }

  /// Days before and after any article.
  private static let first = -719_162
  private static let last = 2_932_896

  private static func words(_ text: String, upTo end: Int) -> [String] { words(text, in: 0..<end) }

  private static func words(_ text: String, in range: Range<Int>) -> [String] {
    let bytes = Array(text.utf8)[range]
    return String(decoding: bytes, as: UTF8.self).lowercased()
      .split { !$0.isLetter && !$0.isNumber }.map { String($0) }
  }

  private static let bounds: Set = ["since", "after", "before", "until", "till", "between"]
  private static let newest: Set = [
    "latest", "newest", "recent", "recently", "now", "currently", "current", "nowadays",
  ]
  private static let earliest: Set = ["earliest", "initially", "originally"]
  private static let present: Set = ["is", "are", "has", "leads", "runs", "heads", "owns", "holds"]
  private static let tolls: Set = [
    "dead", "died", "die", "deaths", "death", "killed", "toll", "injured", "wounded", "hurt",
    "missing", "casualties", "victims", "infected", "displaced", "homeless", "arrested",
  ]
}
