internal import LedeText

/// Edits the sentences of a digest lightly, in the order in which they are read.
///
/// It takes tickers and empty openers out, resolves days and completes surnames in brackets: what a reader
/// of the article knew, and a reader of the digest cannot. Days and names are read in English.
struct LightEditor {
  private let inputs: [DigestInput]
  private let language: Language
  /// Surnames that have stood with given names.
  private var introduced: Set<String> = []
  /// Days that were resolved, by text.
  private var resolved: Set<ResolvedDay> = []

  private struct ResolvedDay: Hashable {
    let input: Int
    let day: ArticleDate
  }

  init(_ inputs: [DigestInput], _ language: Language) {
    self.inputs = inputs
    self.language = language
  }

  /// The sentence as it is shown, with what was changed.
  mutating func edited(_ sentence: DigestSentence) -> DigestSentence {
    guard !sentence.isCut else { return sentence }
    let line = sentence.text
    let text = line.utf8Span.span
    var edit = SentenceEdits()
    let label = max(labelEnd(of: sentence, text), ListMark.end(in: text))
    let news = LeadIn.end(in: text, label..<text.count, language)
    if news > 0 { edit.removeOpening(upTo: news, shown: Self.string(text, 0..<news)) }
    for ticker in TickerScan.all(in: text) {
      edit.remove(ticker, .ticker, shown: Self.string(text, ticker))
    }
    if language == .english {
      resolveDays(of: sentence, text, news, &edit)
      completeNames(of: sentence, text, &edit)
    }
    var edited = sentence
    edited.shown = edit.line.applied(to: line)
    edited.edits = edit.made
    return edited
  }

  /// Behind the label of a chronology's entry that stands under that day in a timeline; else 0.
  private func labelEnd(of sentence: DigestSentence, _ text: Span<UInt8>) -> Int {
    guard let day = sentence.eventDay, let label = DayLabel(of: 0..<text.count, in: text) else {
      return 0
    }
    switch label.mention?.meaning {
    case .day(let month, let number) where month == day.month && number == day.day: break
    case .date(day): break
    default: return 0
    }
    return label.range.upperBound
  }

  // MARK: Days

  /// Puts the date behind days that are told by their name or from the article's day.
  private mutating func resolveDays(
    of sentence: DigestSentence, _ text: Span<UInt8>, _ news: Int, _ edit: inout SentenceEdits
  ) {
    guard let date = sentence.date, date.day != nil else { return }
    let days = EventDay(date)
    var previous: (mention: DateMention, day: ArticleDate)?
    for mention in DateMention.all(in: text, news..<text.count) where needsDate(mention) {
      guard var day = days.resolved(mention, text, entry: sentence.eventDay), day.day != nil else {
        continue
      }
      if let previous { day = mention.day(behind: previous.mention, previous.day, text) ?? day }
      previous = (mention, day)
      guard day != sentence.eventDay,
        resolved.insert(ResolvedDay(input: sentence.input, day: day)).inserted
      else { continue }
      var end = mention.range.upperBound
      // "Wednesday's vote" cannot be parted.
      if end < text.count, text[end] == UInt8(ascii: "'") || text[end] == 0xE2 { continue }
      if end < text.count, text[end] == UInt8(ascii: ".") && mention.isShortened(in: text) {
        end += 1
      }
      end = Self.weekEnd(text, end)
      edit.insert(" [\(Self.day(day))]", at: end, .day)
    }
  }

  private func needsDate(_ mention: DateMention) -> Bool {
    switch mention.meaning {
    case .weekday, .offset(_, .day): true
    default: false
    }
  }

  /// Behind "of last week", "afternoon", where it follows the day.
  private static func weekEnd(_ text: Span<UInt8>, _ start: Int) -> Int {
    for words in weeks where start + words.count <= text.count {
      if words.indices.allSatisfy({ text[start + $0] == words[$0] }) { return start + words.count }
    }
    return start
  }

  private static let weeks = [
    " of last week", " of this week", " of next week", " morning", " afternoon", " evening",
    " night",
  ].map { Array($0.utf8) }

  private static func day(_ date: ArticleDate) -> String {
    let month = MonthNames.months[(date.month ?? 1) - 1]
    return "\(date.day ?? 1) \(month.prefix(1).uppercased())\(month.dropFirst()) \(date.year)"
  }

  // MARK: Names

  private mutating func completeNames(
    of sentence: DigestSentence, _ text: Span<UInt8>, _ edit: inout SentenceEdits
  ) {
    let article = inputs[sentence.input].text.utf8Span.span
    for mention in NameMention.all(in: text, sentence: 0..<text.count) {
      let words = NameWords(mention.range, in: text)
      guard let surname = words.last else { continue }
      if words.count > 1 {
        introduced.insert(surname.text)
        continue
      }
      guard !introduced.contains(surname.text), surname.text.count > 2,
        words.hasTitle || NameWords.speaks(surname.range, in: text)
      else { continue }
      let before = 0..<min(sentence.bodyBytes.lowerBound, article.count)
      guard let given = GivenNames.of(surname.text, in: article, before) else { continue }
      introduced.insert(surname.text)
      edit.insert("[\(given)] ", at: surname.range.lowerBound, .name)
    }
  }

  private static func string(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
    let kept = String(decoding: range.map { text[$0] }, as: UTF8.self)
    return String(kept.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension DateMention {
  /// It is a shortened name, whose full stop belongs to it.
  fileprivate func isShortened(in text: Span<UInt8>) -> Bool { range.count <= 4 }
}
