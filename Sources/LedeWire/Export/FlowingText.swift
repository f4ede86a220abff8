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
        let end = runEnd(text, from: at, to: range.upperBound)
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

/// The end of the run of words at `start` that single blanks part; `start` where white space begins.
/// Control characters are no white space: they stay in the run, to be replaced and counted.
func runEnd(_ text: Span<UInt8>, from start: Int, to limit: Int) -> Int {
  func isSpace(_ at: Int) -> Bool { text[at] == 0x20 || (0x09...0x0D).contains(text[at]) }
  var end = firstBlank(in: text, from: start, to: limit)
  while end < limit {
    let isBetweenWords = end > start && end + 1 < limit && text[end] == 0x20 && !isSpace(end + 1)
    guard isBetweenWords || !isSpace(end) else { break }
    end = firstBlank(in: text, from: end + 1, to: limit)
  }
  return end
}
