/// The label before a headline and its mark: `Factbox: `, `UPDATE 2-`, `Analysis - `.
package struct HeadlineLabel: Sendable {
  /// Behind the mark and the blanks, where the headline begins, in bytes of UTF-8.
  package let end: Int
  /// The article is background, a list, an opinion: it reports no event of its day.
  package let isOfBackground: Bool

  /// The label of a headline; nil where it has none.
  package init?(of headline: String, _ language: Language) {
    let text = headline.utf8Span.span
    let background = HeadlineLabels.ofBackground(in: language)
    let news = HeadlineLabels.ofNews(in: language)
    var start = text.skippingBlanks(0, text.count)
    var isOfBackground = false
    var end: Int?
    // One may stand before another: "CORRECTED: Factbox: ...".
    while let next = Self.end(of: background, at: start, text)
      ?? Self.end(of: news, at: start, text)
    {
      isOfBackground = isOfBackground || Self.end(of: background, at: start, text) != nil
      (start, end) = (next, next)
    }
    guard let end else { return nil }
    self.end = end
    self.isOfBackground = isOfBackground
  }

  /// Behind one of the labels, its number and its mark; nil where none stands there.
  private static func end(of labels: [[UInt8]], at start: Int, _ text: Span<UInt8>) -> Int? {
    for label in labels where start + label.count < text.count {
      guard label.indices.allSatisfy({ lowercase(text[start + $0]) == label[$0] }),
        let mark = endOfMark(text, behindNumber(text, start + label.count))
      else { continue }
      let headline = text.skippingBlanks(mark, text.count)
      return headline < text.count ? headline : nil
    }
    return nil
  }

  /// `UPDATE 2-`: behind a number that follows a blank.
  private static func behindNumber(_ text: Span<UInt8>, _ start: Int) -> Int {
    var end = start + 1
    while end < text.count, text[end].isDigit { end += 1 }
    return text[start] == 0x20 && end > start + 1 ? end : start
  }

  /// Behind `:`, `|`, a hyphen or a dash (E2 80 93, 94), which may stand behind a blank.
  private static func endOfMark(_ text: Span<UInt8>, _ start: Int) -> Int? {
    let mark = text.skippingBlanks(start, text.count)
    guard mark < text.count else { return nil }
    switch text[mark] {
    case UInt8(ascii: ":"), UInt8(ascii: "|"): return mark + 1
    // "Live-streamed", "Update-hungry": a hyphen before a small letter joins two words.
    case UInt8(ascii: "-"):
      var end = mark
      while end < text.count, text[end] == UInt8(ascii: "-") { end += 1 }
      let isHyphen = mark == start && end < text.count && (0x61...0x7A).contains(text[end])
      return isHyphen ? nil : end
    case 0xE2 where mark + 2 < text.count && text[mark + 1] == 0x80:
      return text[mark + 2] == 0x93 || text[mark + 2] == 0x94 ? mark + 3 : nil
    default: return nil
    }
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 { byte.isUpper ? byte | 0x20 : byte }
}

extension Headline {
  /// The headline without a desk's label, with a capital; the headline itself where what is left would be
  /// none: fewer than three words.
  package func withoutLabel(_ language: Language) -> Headline {
    guard !isDerived, let label = HeadlineLabel(of: text, language) else { return self }
    let rest = String(decoding: text.utf8.dropFirst(label.end), as: UTF8.self)
    guard rest.split(separator: " ").count >= 3 else { return self }
    return Headline(rest.prefix(1).uppercased() + rest.dropFirst())
  }

  /// The first of the headlines that stands above news, without its label; the first of all where none
  /// does. Empty ones are none.
  package static func best(of headlines: some Sequence<String>, _ language: Language) -> Headline? {
    var first: Headline?
    for text in headlines.lazy.filter({ !$0.isEmpty }).prefix(mostCompared) {
      let headline = Headline(text).withoutLabel(language)
      if HeadlineLabel(of: text, language)?.isOfBackground != true { return headline }
      first = first ?? headline
    }
    return first
  }

  /// A headline further down belongs to something else.
  private static let mostCompared = 10
}
