/// What stands before a sentence's news and tells nothing: "In a recent development,", "Meanwhile,".
///
/// A lead-in is one of the phrases of `LeadIns` with the comma or colon behind it. A language whose verb
/// changes its place behind an opener, as German's does, has only those that end in a colon.
package enum LeadIn {
  /// Where the news begins in a sentence of UTF-8 text; the sentence's start where no lead-in stands there.
  package static func end(
    in text: Span<UInt8>, _ sentence: Range<Int>, _ language: Language
  ) -> Int {
    var start = sentence.lowerBound
    // One may stand behind another: "Meanwhile, in a related development,".
    let takesComma = LeadIns.standBeforeCommas(in: language)
    while let end = endOfOne(
      in: text, start..<sentence.upperBound, LeadIns.of(language), takesComma)
    {
      start = end
    }
    return start
  }

  private static func endOfOne(
    in text: Span<UInt8>, _ sentence: Range<Int>, _ phrases: [[UInt8]], _ takesComma: Bool
  ) -> Int? {
    for phrase in phrases where phrase.count < sentence.count {
      let end = sentence.lowerBound + phrase.count
      guard text[end] == UInt8(ascii: ":") || text[end] == UInt8(ascii: ",") && takesComma,
        phrase.indices.allSatisfy({ isSame(text[sentence.lowerBound + $0], phrase[$0]) })
      else { continue }
      let news = text.skippingBlanks(end + 1, sentence.upperBound)
      // What is left must be a sentence and not a scrap.
      guard news > end + 1, sentence.upperBound - news >= 20 else { return nil }
      return news
    }
    return nil
  }

  private static func isSame(_ byte: UInt8, _ lower: UInt8) -> Bool {
    byte == lower || byte.isUpper && byte | 0x20 == lower
  }
}
