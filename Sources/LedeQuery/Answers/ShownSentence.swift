internal import LedeText

/// An answer's sentence as it is shown: without dateline, crosshead and tickers, and with a pronoun at its beginning
/// replaced by the name that it stands for, in brackets. What is marked as the answer stays as it stands.
public struct ShownSentence: Hashable, Sendable {
  /// The sentence.
  public let text: String
  /// UTF-8 byte offsets of the answer in `text`; nil where none is marked.
  public let answerBytes: Range<Int>?
  /// UTF-8 byte offsets in `text` of what matches the question, in rising order.
  public let highlightBytes: [Range<Int>]

  /// The sentence of an article as it is shown; nil where nothing is changed.
  init?(
    _ number: Int, of article: ReadArticle, answer: Range<Int>?, highlights: [Range<Int>],
    fillsNames: Bool
  ) {
    let line = article.text(ofSentence: number)
    let bytes = line.utf8Span.span
    let start = article.sentences[number].range.lowerBound
    var edit = LineEdit()
    let isFree = { (range: Range<Int>) in answer.map { !$0.overlaps(range) } ?? true }
    let dateline = min(bytes.count, max(0, article.datelineEnd - start))
    let news = Crosshead.skipped(dateline..<bytes.count, bytes).lowerBound
    if news > 0, news < bytes.count, isFree(0..<news) { edit.removeOpening(upTo: news) }
    for ticker in TickerScan.all(in: bytes) where isFree(ticker) { edit.remove(ticker) }
    if fillsNames, let (length, name) = Anaphora(article: article).opening(ofSentence: number),
      isFree(0..<length)
    {
      edit.replace(0..<length, with: name)
    }
    guard !edit.isEmpty else { return nil }
    text = edit.applied(to: line)
    answerBytes = answer.flatMap(edit.moved)
    highlightBytes = highlights.compactMap(edit.moved)
  }
}
