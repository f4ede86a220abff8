extension Headline {
  /// A headline of an article without one: its first sentence, cut at a word to at most 12 words and
  /// 80 characters; an ellipsis stands for what is cut off.
  package init(derivedFrom body: String, language: Language = .english) {
    let text = body.utf8Span.span
    let dateline = Dateline(in: text)?.range.upperBound ?? 0
    let start = text.skippingBlanks(dateline, text.count)
    let story = text.extracting(start..<Self.endOfOpening(of: text, from: start))
    let sentence = SentenceSegmenter(language).firstSentence(of: story) ?? 0..<0
    self.init(Self.line(of: story, sentence), isDerived: true)
  }

  private static let longestDerived = (words: 12, characters: 79)
  /// Bytes of a story that are looked at, which is far more than a headline may have.
  private static let openingLength = 1024

  /// Where the opening of a story ends, between two characters.
  private static func endOfOpening(of text: Span<UInt8>, from start: Int) -> Int {
    var end = min(text.count, start + openingLength)
    while end > start, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  /// The sentence on one line, cut at a word where it is too long.
  private static func line(of text: Span<UInt8>, _ sentence: Range<Int>) -> String {
    var line = ""
    var words = 0
    var characters = 0
    var offset = sentence.lowerBound
    while offset < sentence.upperBound {
      let end = endOfWord(in: text, offset..<sentence.upperBound)
      let word = String(decoding: (offset..<end).map { text[$0] }, as: UTF8.self)
      let length = word.count
      guard words < longestDerived.words, characters + 1 + length <= longestDerived.characters
      else {
        if words == 0 { line = String(word.prefix(longestDerived.characters)) }
        return shortened(line)
      }
      if words > 0 { line += " " }
      line += word
      characters += length + (words > 0 ? 1 : 0)
      words += 1
      offset = text.skippingBlanks(end, sentence.upperBound)
    }
    return line
  }

  private static func endOfWord(in text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var end = range.lowerBound
    while end < range.upperBound, text.blankLength(end, range.upperBound) == nil { end += 1 }
    return end
  }

  private static func shortened(_ line: String) -> String {
    var line = line
    while let last = line.last, ",;:-–—".contains(last) { line.removeLast() }
    return line + "…"
  }
}
