/// Finds the sentences of a text by rules: what stands before and behind each full stop, question
/// mark and line break, with tables of abbreviations and of words that open sentences.
///
/// A sentence spans wrapped lines, never paragraphs. The cost is linear in the length of the text.
package struct SentenceSegmenter: Sendable {
  let abbreviations: Abbreviations
  let openers: WordTable
  /// `5. Mai`: the language writes ordinals with a full stop.
  let hasOrdinalStops: Bool
  /// `;` is the question mark of Greek.
  let asksWithSemicolon: Bool

  /// A segmenter for the language's abbreviations; a language without rules uses those of English.
  package init(_ language: Language = .english) {
    let rules = LanguageRules.of(language)
    abbreviations = rules.abbreviations
    openers = WordTable(rules.openers.isEmpty ? rules.stopWords : rules.openers)
    hasOrdinalStops = rules.hasOrdinalStops
    asksWithSemicolon = language.code == "el"
  }

  /// The sentences of the text, in order; they hold all that is not white space.
  package func sentences(of text: String) -> [Sentence] {
    sentences(of: text.utf8Span.span)
  }

  /// The sentences of the text, in order; any bytes are accepted.
  package func sentences(of text: Span<UInt8>) -> [Sentence] {
    var sentences: [Sentence] = []
    for (number, paragraph) in Paragraphs.ranges(in: text).enumerated() {
      appendSentences(of: text, paragraph, number, to: &sentences)
    }
    return sentences
  }

  /// The sentences of the text's first paragraphs, which have so many together, or of all.
  package func sentences(of text: Span<UInt8>, atLeast count: Int) -> [Sentence] {
    var sentences: [Sentence] = []
    for (number, paragraph) in Paragraphs.ranges(in: text).enumerated()
    where sentences.count < count {
      appendSentences(of: text, paragraph, number, to: &sentences)
    }
    return sentences
  }

  /// The sentences of one of the text's paragraphs, in order.
  ///
  /// - Parameter end: Sentences that begin behind it are not looked for.
  package func sentences(
    of text: Span<UInt8>, in paragraph: Range<Int>, number: Int, upTo end: Int = .max
  ) -> [Sentence] {
    var sentences: [Sentence] = []
    appendSentences(of: text, paragraph, number, upTo: end, to: &sentences)
    return sentences
  }

  /// The range of the first sentence, found without looking for the others; nil in white space.
  func firstSentence(of text: Span<UInt8>) -> Range<Int>? {
    // No paragraph is empty, so the first one has a sentence.
    guard let paragraph = Paragraphs.ranges(in: text).first else { return nil }
    var sentences: [Sentence] = []
    appendSentences(of: text, paragraph, 0, atMost: 1, to: &sentences)
    return sentences.first?.range
  }

  /// Appends a paragraph's sentences; looks for no further ones when there are as many as `limit`, or when they
  /// would begin behind `end`.
  private func appendSentences(
    of text: Span<UInt8>, _ paragraph: Range<Int>, _ number: Int, atMost limit: Int = .max,
    upTo end: Int = .max, to sentences: inout [Sentence]
  ) {
    var start = paragraph.lowerBound
    var list = ListMarkers(text, paragraph)
    var offset = start
    var headingFrom = start
    while offset < paragraph.upperBound {
      if offset == headingFrom {
        let begin = text.skippingBlanks(start, paragraph.upperBound)
        if let end = endOfHeading(text, begin, paragraph.upperBound) {
          append(text, start..<end, number, to: &sentences)
          start = end
          offset = end
        }
        headingFrom = -1
      }
      if offset == list.next {
        append(text, start..<offset, number, to: &sentences)
        start = offset
        list.advance(text, paragraph.upperBound)
      }
      let next = Self.nextMark(text, offset, min(paragraph.upperBound, list.next))
      if next > offset {
        offset = headingFrom > offset ? min(next, headingFrom) : next
        continue
      }
      if sentences.count >= limit || start > end { return }
      let mark = Terminator(
        text, at: offset, paragraph.upperBound, sentenceStart: start,
        asksWithSemicolon: asksWithSemicolon)
      guard let stop = mark else {
        offset += 1
        continue
      }
      if let end = endOfSentence(text, stop, start..<paragraph.upperBound, list) {
        append(text, start..<end, number, to: &sentences)
        start = end
        headingFrom = end
        offset = max(offset + 1, min(end, list.next > offset ? list.next : end))
        continue
      }
      // A list marker may stand inside what the stop took along.
      offset = max(offset + 1, min(stop.end, list.next > offset ? list.next : stop.end))
    }
    append(text, start..<paragraph.upperBound, number, to: &sentences)
  }

  /// The first offset from which a mark may begin; the limit if there is none.
  private static func nextMark(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
    var offset = start
    while offset < limit, !Terminator.mayBegin(text[offset]) { offset &+= 1 }
    return offset
  }

  private func append(
    _ text: Span<UInt8>, _ range: Range<Int>, _ paragraph: Int, to sentences: inout [Sentence]
  ) {
    let trimmed = text.trimmed(range)
    guard !trimmed.isEmpty else { return }
    guard UnmarkedPieces.mayPart(text, trimmed) else {
      sentences.append(Sentence(range: trimmed, paragraph: paragraph))
      return
    }
    UnmarkedPieces(text, trimmed).forEach(text) {
      sentences.append(Sentence(range: $0, paragraph: paragraph))
    }
  }
}
