/// A date or a time named in running text: `October 7`, `on Tuesday`, `last week`, `the 1990s`.
package struct DateMention: Hashable, Sendable {
  /// What the words say, before an article's date tells more.
  package enum Meaning: Hashable, Sendable {
    /// `2023`, `November 2023`, `7 November 2023`, `2023-11-07`.
    case date(ArticleDate)
    /// `October 7`: the year is left to the reader.
    case day(month: Int, day: Int)
    /// `in October`, 1 ... 12.
    case month(Int)
    /// `on Tuesday`: 1 for Monday ... 7; `weeks` is -1 for last, 1 for next, 0 where nothing is said.
    case weekday(Int, weeks: Int)
    /// So many days, weeks, months or years from the article's date: `yesterday` is -1 day.
    case offset(Int, Unit)
    /// `the 1990s`, by its first year.
    case decade(Int)
    /// `the 10th century` is 10.
    case century(Int)
    /// `noon`, `5:30 p.m.`, in minutes since midnight.
    case timeOfDay(Int)
  }

  /// A stretch of the calendar.
  package enum Unit: Hashable, Sendable {
    case day, week, month, year
  }

  /// UTF-8 byte offsets in the text.
  package let range: Range<Int>
  /// What the words say.
  package let meaning: Meaning

  /// The mentions in the text, or in a part of it, in their order; none overlap.
  package static func all(in text: Span<UInt8>, _ part: Range<Int>? = nil) -> [DateMention] {
    var reader = DateMentionReader(words: MentionWord.words(text, part ?? 0..<text.count))
    var mentions: [DateMention] = []
    while reader.index < reader.words.count {
      let first = reader.index
      if let meaning = reader.meaning(text), reader.index > first {
        let start = reader.words[first].range.lowerBound
        let end = reader.words[reader.index - 1].range.upperBound
        mentions.append(DateMention(range: start..<end, meaning: meaning))
      } else {
        reader.index = first + 1
      }
    }
    return mentions
  }

  /// Whether a stretch of text may name a day, told by the beginnings of its words: a sentence without any
  /// need not be read.
  package static func mayNameDay(in text: Span<UInt8>, _ stretch: Range<Int>) -> Bool {
    let (kindTable, headTable) = (wordBytes, dayHeads)
    let kinds = kindTable.span
    let heads = headTable.span
    let end = stretch.upperBound
    var i = stretch.lowerBound
    while i < end {
      let byte = text[i]
      guard kinds[Int(byte)] else {
        i &+= 1
        continue
      }
      guard i + 2 < end else { return false }
      if byte.isDigit {
        // `2023-11-07`
        if i + 4 < end, text[i + 4] == UInt8(ascii: "-") { return true }
      } else {
        let head = heads[head(byte, text[i + 1], text[i + 2])]
        if head == anyCase || head == capital && byte.isUpper { return true }
      }
      repeat { i &+= 1 } while i < end && kinds[Int(text[i])]
    }
    return false
  }

  /// Letters, digits, and what is beyond ASCII.
  private static let wordBytes: [Bool] = (0..<256).map {
    let byte = UInt8($0)
    return byte.isASCIILetter || byte.isDigit || byte >= 0x80
  }

  private static let capital: UInt8 = 1
  private static let anyCase: UInt8 = 2

  /// By the first three letters: names of months and weekdays, which begin with a capital, and other words for days.
  private static let dayHeads: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 1 << 15)
    func add(_ words: [String], _ kind: UInt8) {
      for word in words {
        let bytes = Array(word.utf8)
        table[head(bytes[0], bytes[1], bytes[2])] = kind
      }
    }
    add(MonthNames.months + MonthNames.weekdays, capital)
    add(["today", "tonight", "yesterday", "tomorrow", "ago"], anyCase)
    return table
  }()

  private static func head(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int {
    Int(a & 31) << 10 | Int(b & 31) << 5 | Int(c & 31)
  }

  /// The mentions in the text, in their order; none overlap.
  package static func all(in text: String) -> [DateMention] { all(in: text.utf8Span.span) }
}
