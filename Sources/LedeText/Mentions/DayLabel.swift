/// The date that an entry of a chronology opens with: `* May 2 - Obama visits the coast.`,
/// `January 19/20: Traders are questioned.`, `2008 March 4 - A bank buys it.`, `2007 - He starts`.
package struct DayLabel: Sendable {
  /// The label with the mark and the blanks behind it, as UTF-8 byte offsets.
  package let range: Range<Int>
  /// What the label says; nil for what names no day, as a bare year.
  package let mention: DateMention?
  /// The year that the label states; nil where it states none.
  package let year: Int?

  /// The label of a sentence; nil where it opens with none.
  package init?(of sentence: Range<Int>, in text: Span<UInt8>) {
    var start = sentence.lowerBound
    while start < sentence.upperBound, Self.isBullet(text, start) { start += 1 }
    let reach = start..<min(sentence.upperBound, start + Self.longest)
    guard Self.mayOpen(reach, text), let end = Self.endOfDate(reach, text) else { return nil }
    var behind = end
    while behind < sentence.upperBound, text[behind] == 0x20 { behind += 1 }
    // "FEBRUARY 24, 2009 The firm closes": capitals need no mark.
    let isHead = Self.opensInCapitals(text, start) && behind > end
    guard
      let mark = Self.mark(text, behind, sentence.upperBound, isApart: behind > end)
        ?? (isHead ? end : nil)
    else { return nil }
    let news = text.skippingBlanks(mark, sentence.upperBound)
    guard news > mark, news < sentence.upperBound else { return nil }
    range = sentence.lowerBound..<news
    let stated = MentionWord.words(text, start..<end).first { Self.isYear($0) }
    year = stated?.number
    mention = DateMention.all(in: text, start..<end).first { mention in
      switch mention.meaning {
      case .day: true
      case .date(let date): date.day != nil
      default: false
      }
    }
  }

  /// A label is no longer than this, in bytes.
  private static let longest = 40

  /// Behind a date, or a bare year: `May 2`, `May 2, 2010`, `Jan 19/20`, `2007`, `Sept. 11-12, 2008`.
  private static func endOfDate(_ reach: Range<Int>, _ text: Span<UInt8>) -> Int? {
    let words = MentionWord.words(text, reach)
    guard let first = words.first else { return nil }
    var holdsMonth = false
    var end: Int?
    var next = 0
    if isYear(first) {
      let opensDate = words.count > 1 && DateMentionReader.months[words[1]] != nil
      guard opensDate, words[1].followsBlank else { return first.range.upperBound }
      next = 1
    }
    let start = next
    while next < words.count, next < start + 5 {
      let word = words[next]
      if !holdsMonth, word.isCapital, DateMentionReader.months[word] != nil {
        holdsMonth = true
      } else if word.ordinal(text) == nil {
        break
      }
      if next > start, !isJoined(words[next - 1].range.upperBound..<word.range.lowerBound, text) {
        break
      }
      end = word.range.upperBound
      next += 1
    }
    guard holdsMonth, next > start + 1 else { return start > 0 ? first.range.upperBound : nil }
    return end
  }

  private static func isYear(_ word: MentionWord) -> Bool {
    word.range.count == 4 && word.number.map { (1000...2200).contains($0) } ?? false
  }

  /// Whether the first word is a number or a month, which most are not.
  private static func mayOpen(_ reach: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard let first = reach.first else { return false }
    if text[first].isDigit { return true }
    guard text[first].isUpper else { return false }
    var end = first
    while end < reach.upperBound, text[end].isASCIILetter { end += 1 }
    return PackedWord(text, first..<end).flatMap { DateMentionReader.months[$0] } != nil
  }

  /// Blanks, a comma, a full stop, or a stroke between two days; no dash between blanks.
  private static func isJoined(_ gap: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var holdsDash = false
    var holdsBlank = false
    for offset in gap {
      switch text[offset] {
      case 0x20: holdsBlank = true
      case UInt8(ascii: "-"): holdsDash = true
      case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "/"): break
      default: return false
      }
    }
    return !(holdsDash && holdsBlank)
  }

  /// Behind `-`, `--`, `:`, or a dash of E2 80 93 or 94; a hyphen must stand apart from the date.
  private static func mark(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, isApart: Bool
  ) -> Int? {
    guard start < end else { return nil }
    if text[start] == UInt8(ascii: ":") { return start + 1 }
    guard isApart else { return nil }
    if text[start] == UInt8(ascii: "-") {
      return start + 1 < end && text[start + 1] == UInt8(ascii: "-") ? start + 2 : start + 1
    }
    guard start + 2 < end, text[start] == 0xE2, text[start + 1] == 0x80,
      text[start + 2] == 0x93 || text[start + 2] == 0x94
    else { return nil }
    return start + 3
  }

  private static func opensInCapitals(_ text: Span<UInt8>, _ start: Int) -> Bool {
    start + 3 <= text.count && (start..<start + 3).allSatisfy { text[$0].isUpper }
  }

  private static func isBullet(_ text: Span<UInt8>, _ offset: Int) -> Bool {
    switch text[offset] {
    case 0x20, UInt8(ascii: "*"), UInt8(ascii: "-"), 0xE2, 0x80, 0xA2: true
    default: false
    }
  }
}
