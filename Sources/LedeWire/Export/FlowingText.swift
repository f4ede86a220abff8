internal import LedeText

/// A body as other formats carry it: paragraphs without line breaks.
enum FlowingText {
  /// Calls `body` with each paragraph's bytes, white space inside made single blanks.
  static func forEachParagraph(of article: Article, _ body: (Span<UInt8>) -> Void) {
    let text = article.body.utf8Span.span
    var line: [UInt8] = []
    for range in article.paragraphs {
      if isFlowing(text, range) {
        body(text.extracting(range))
        continue
      }
      line.removeAll(keepingCapacity: true)
      var hasGap = false
      for index in range {
        let byte = text[index]
        if byte == 0x20 || (0x09...0x0D).contains(byte) {
          hasGap = true
        } else {
          if hasGap, !line.isEmpty { line.append(0x20) }
          hasGap = false
          line.append(byte)
        }
      }
      if !line.isEmpty { body(line.span) }
    }
  }

  /// Whether a paragraph's only white space is single blanks already.
  private static func isFlowing(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var previous: UInt8 = 0x20
    for index in range {
      let byte = text[index]
      if byte <= 0x20, byte != 0x20 || previous == 0x20 { return false }
      previous = byte
    }
    return previous != 0x20
  }
}
