internal import LedeText

/// Decides what of a text is copy and what is furniture, sentence by sentence, as a sub-editor does.
struct CopyDesk {
  /// The sentences, those that a stock's ticker had torn put together.
  let sentences: [Sentence]
  private let storyStart: Int
  private var lastParagraph = -1

  init(_ text: borrowing Span<UInt8>, _ sentences: [Sentence]) {
    self.sentences = Tickers.joined(sentences, text)
    storyStart = CreditLine.end(in: text)
  }

  /// The sentence without its dateline and crosshead, or nil if nothing is left of it.
  mutating func edit(_ index: Int, of input: Int, _ text: borrowing Span<UInt8>) -> CopySentence? {
    let whole = sentences[index].range
    guard whole.upperBound > storyStart else { return nil }
    let start = max(whole.lowerBound, storyStart)
    let range = Crosshead.skipped(start..<whole.upperBound, text)
    guard !range.isEmpty else { return nil }
    var sentence = CopySentence(range: range, paragraph: sentences[index].paragraph, input: input)
    if sentence.paragraph != lastParagraph { sentence.cues.insert(.opensParagraph) }
    lastParagraph = sentence.paragraph
    return sentence
  }

  /// Sets what the sentence's bytes tell, furniture among it; its length must be set.
  mutating func judge(_ sentence: inout CopySentence, _ text: borrowing Span<UInt8>) {
    let scan = SentenceScan(text, sentence.range, Self.phrases)
    sentence.cues.formUnion(scan.cues)
    sentence.names = scan.names
    sentence.commas = scan.commas
    if isFurniture(sentence, scan, text) { sentence.cues.insert(.furniture) }
  }

  private func isFurniture(
    _ sentence: CopySentence, _ scan: SentenceScan, _ text: borrowing Span<UInt8>
  ) -> Bool {
    let length = sentence.length
    if length < Self.shortest || scan.holdsMarkup || scan.holdsPhrase { return true }
    if !scan.isClosed && length <= Self.longestHeading { return true }
    if scan.capitals >= 6 && isInCapitals(scan.capitals, text, sentence.range) { return true }
    if isByline(sentence, length, text) { return true }
    var opening = sentence.range
    while let first = opening.first, Self.isMark(text[first]) {
      opening = first + 1..<opening.upperBound
    }
    return Self.openings.opens(text, opening)
      || length <= Furniture.shortLength && Self.shortOpenings.opens(text, opening)
  }

  /// Seven in ten letters, of eight at least, are capitals.
  private func isInCapitals(
    _ capitals: Int, _ text: borrowing Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    var letters = 0
    for i in range where (0x61...0x7A).contains(text[i] | 0x20) { letters += 1 }
    return letters >= 8 && capitals * 10 >= letters * 7
  }

  /// Brackets, stars, dashes and the like that stand before a line of furniture.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x28, 0x2A, 0x2D, 0x2E, 0x3E, 0x5B, 0x5F, 0x7C, 0x7E: true
    default: false
    }
  }

  /// `By Ann Writer and Tom Desk, Business Writers`: next to nothing but names behind the `By`.
  private func isByline(
    _ sentence: CopySentence, _ length: Int, _ text: borrowing Span<UInt8>
  ) -> Bool {
    let start = sentence.range.lowerBound
    guard sentence.range.count > 3, text[start] | 0x20 == UInt8(ascii: "b"),
      text[start + 1] | 0x20 == UInt8(ascii: "y"), text[start + 2] == 0x20
    else { return false }
    return length <= 14 && sentence.names * 3 >= (length - 1) * 2
  }

  private static let openings = PhraseSet.openings(Furniture.openings)
  private static let shortOpenings = PhraseSet.openings(Furniture.shortOpenings)
  private static let phrases = PhraseSet.endings(Furniture.phrases)

  /// Below so many words it is a scrap of a byline or of an index, seldom news.
  private static let shortest = 4
  /// Up to so many words without a full stop it is a heading or a caption.
  private static let longestHeading = 12
}

/// Agency copy sets crossheads in capitals, two blanks before the paragraph they head.
enum Crosshead {
  /// The range behind a crosshead; the range itself where there is none.
  static func skipped(_ range: Range<Int>, _ text: borrowing Span<UInt8>) -> Range<Int> {
    var i = range.lowerBound
    var words = 0
    var letters = 0
    while i < range.upperBound {
      let byte = text[i]
      if (0x41...0x5A).contains(byte) {
        let start = i
        while i < range.upperBound, isHeadLetter(text[i]) { i += 1 }
        if i - start < 2 { return range }
        words += 1
        letters += i - start
      } else if byte == 0x20 || byte == 0x0A || byte == 0x0D {
        let start = i
        while i < range.upperBound, text[i] == 0x20 || text[i] == 0x0A || text[i] == 0x0D { i += 1 }
        if i - start > 1, words > 1 || letters > 6, opensSentence(text, i, range.upperBound) {
          return i..<range.upperBound
        }
      } else {
        return range
      }
    }
    return range
  }

  /// A capital and then none, or a quotation mark.
  private static func opensSentence(_ text: borrowing Span<UInt8>, _ i: Int, _ end: Int) -> Bool {
    guard i + 1 < end else { return false }
    if text[i] == 0x22 || text[i] == 0xE2 { return true }
    return (0x41...0x5A).contains(text[i]) && !(0x41...0x5A).contains(text[i + 1])
  }

  private static func isHeadLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x26, 0x27, 0x2C, 0x2D, 0x2E, 0x30...0x39: true
    default: false
    }
  }
}
