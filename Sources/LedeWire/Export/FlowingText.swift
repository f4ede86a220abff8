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
      var at = range.lowerBound
      while at < range.upperBound {
        let end = firstBlank(in: text, from: at, to: range.upperBound)
        if end > at {
          if !line.isEmpty { line.append(0x20) }
          appendBytes(text.extracting(at..<end), to: &line)
        }
        at = end + 1
      }
      if !line.isEmpty { body(line.span) }
    }
  }

  /// Whether a paragraph's only white space is single blanks already.
  private static func isFlowing(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      let end = firstBlank(in: text, from: at, to: range.upperBound)
      if end == range.upperBound { return true }
      if end == at || text[end] != 0x20 { return false }
      at = end + 1
    }
    return false
  }
}
