internal import LedeText

/// Edits the sentences of a digest lightly, in the order in which they are read.
///
/// It takes tickers and empty openers out, resolves days and completes surnames in brackets: what a reader
/// of the article knew, and a reader of the digest cannot. Quotations that run over several sentences get their
/// marks. Days and names are read in English.
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
    let quotations = SentenceScan(text, news..<text.count).quotations
    completeQuotation(quotations, text, news, &edit)
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

  // MARK: Quotations

  /// Puts the opening mark before a quotation that the sentence before opened, `"We lost. We will win," he said`,
  /// and the closing one behind one that the next sentence closes.
  private func completeQuotation(
    _ quotations: QuotationScan, _ text: Span<UInt8>, _ news: Int, _ edit: inout SentenceEdits
  ) {
    guard quotations.marks > 0 else { return }
    let first = quotations.first
    if quotations.closesAtFirst, first > news, Self.endsQuotedWords(text[first - 1]) {
      edit.insert(Self.marks(like: first, text).opening, at: news, .quotation)
    }
    // One that opens the sentence and that it should have closed before "he said" cannot be mended.
    if quotations.isOpen, quotations.last > news || !speaks(text) {
      edit.insert(Self.marks(like: quotations.last, text).closing, at: text.count, .quotation)
    }
  }

  /// The comma or full stop that English sets before a closing mark; not the 9 of `9"`.
  private static func endsQuotedWords(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?")
      || byte == UInt8(ascii: "!")
  }

  private static func marks(like mark: Int, _ text: Span<UInt8>) -> (
    opening: String, closing: String
  ) {
    switch text[mark] {
    case 0x22: ("\"", "\"")
    case 0xC2: ("«", "»")
    default: ("“", "”")
    }
  }

  /// It holds a verb of saying.
  private func speaks(_ text: Span<UInt8>) -> Bool {
    let verbs = LanguageRules.of(language).cues.attribution.listed
    let words = String(decoding: text.indices.map { text[$0] }, as: UTF8.self)
      .split { !$0.isLetter }
    return words.contains { verbs.contains($0.lowercased()) }
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
      // "The best bank in the world today," he said.
      if mention.meaning == .offset(0, .day), Self.isQuoted(mention, text, news) { continue }
      guard var day = days.resolved(mention, text, entry: sentence.eventDay), day.day != nil else {
        continue
      }
      if let previous { day = mention.day(behind: previous.mention, previous.day, text) ?? day }
      previous = (mention, day)
      guard day != sentence.eventDay, !mention.isHabit(in: text),
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

  /// It stands in a quotation.
  private static func isQuoted(_ mention: DateMention, _ text: Span<UInt8>, _ news: Int) -> Bool {
    let before = SentenceScan(text, news..<mention.range.lowerBound).quotations
    let behind = SentenceScan(text, mention.range.upperBound..<text.count).quotations
    return before.isOpen || before.marks == 0 && behind.closesAtFirst
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
      guard !introduced.contains(surname.text), surname.text.count > 2 else { continue }
      let isPerson = words.hasTitle || NameWords.speaks(surname.range, in: text)
      let place = min(sentence.bodyBytes.lowerBound, article.count)
      guard
        let given = GivenNames.of(surname.text, in: article, before: place, isPerson: isPerson)
      else { continue }
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
  /// "of Thursday night games", "every Monday".
  fileprivate func isHabit(in text: Span<UInt8>) -> Bool {
    let before = max(0, range.lowerBound - 1)
    var start = before
    while start > 0, (0x61...0x7A).contains(text[start - 1] | 0x20) { start -= 1 }
    let word = String(decoding: (start..<before).map { text[$0] | 0x20 }, as: UTF8.self)
    return ["of", "every", "each", "most", "some"].contains(word)
  }

  /// It is a shortened name, whose full stop belongs to it.
  fileprivate func isShortened(in text: Span<UInt8>) -> Bool { range.count <= 4 }
}
