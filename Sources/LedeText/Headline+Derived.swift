extension Headline {
  /// A headline of an article without one: its first sentence, or a clause of it that can stand by itself,
  /// without dateline and empty opener. Only where no clause ends within 90 characters it is cut at a word,
  /// to at most 12 words and 80 characters, and an ellipsis stands for what is cut off.
  package init(derivedFrom body: String, language: Language = .english) {
    let text = body.utf8Span.span
    let dateline = Dateline(in: text)?.range.upperBound ?? 0
    let start = text.skippingBlanks(dateline, text.count)
    let story = text.extracting(start..<Self.endOfOpening(of: text, from: start))
    let sentence = Self.segmenters[language].firstSentence(of: story) ?? 0..<0
    let news = LeadIn.end(in: story, sentence, language)..<sentence.upperBound
    self.init(HeadlineClause(Self.words(of: story, news), language).text, isDerived: true)
  }

  /// Making a segmenter takes longer than finding a headline.
  private static let segmenters = PerLanguage { SentenceSegmenter($0) }

  /// The sentence on one line.
  private static func words(of text: Span<UInt8>, _ sentence: Range<Int>) -> String {
    var line: [UInt8] = []
    line.reserveCapacity(sentence.count)
    var offset = text.skippingBlanks(sentence.lowerBound, sentence.upperBound)
    while offset < sentence.upperBound {
      let end = endOfWord(in: text, offset..<sentence.upperBound)
      if !line.isEmpty { line.append(UInt8(ascii: " ")) }
      for i in offset..<end { line.append(text[i]) }
      offset = text.skippingBlanks(end, sentence.upperBound)
    }
    return String(decoding: line, as: UTF8.self)
  }

  /// Bytes of a story that are looked at, which is far more than a headline may have.
  private static let openingLength = 1024

  /// Where the opening of a story ends, between two characters.
  private static func endOfOpening(of text: Span<UInt8>, from start: Int) -> Int {
    var end = min(text.count, start + openingLength)
    while end > start, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  private static func endOfWord(in text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var end = range.lowerBound
    while end < range.upperBound, text.blankLength(end, range.upperBound) == nil { end += 1 }
    return end
  }
}
