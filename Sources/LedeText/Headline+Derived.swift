extension Headline {
  /// A headline of an article without one: its first sentence, cut at a word to at most 12 words and
  /// 80 characters; an ellipsis stands for what is cut off.
  public init(derivedFrom body: String, language: Language = .english) {
    let text = body.utf8Span.span
    let start = Dateline(in: text)?.range.upperBound ?? 0
    let rest = text.extracting(start...)
    let sentence = SentenceSegmenter(language).sentences(of: rest).first?.range ?? 0..<0
    let words = String(decoding: sentence.map { rest[$0] }, as: UTF8.self)
      .split(whereSeparator: \.isWhitespace)
    var headline = ""
    var length = 0
    var isCut = false
    for (count, word) in words.enumerated() {
      if count == Self.longestDerived.words
        || length + 1 + word.count > Self.longestDerived.characters
      {
        isCut = true
        if count == 0 { headline = String(word.prefix(Self.longestDerived.characters)) }
        break
      }
      if count > 0 { headline += " " }
      headline += word
      length = headline.count
    }
    if isCut {
      while let last = headline.last, ",;:-–—".contains(last) { headline.removeLast() }
      headline += "…"
    }
    self.init(headline, isDerived: true)
  }

  private static let longestDerived = (words: 12, characters: 79)
}
