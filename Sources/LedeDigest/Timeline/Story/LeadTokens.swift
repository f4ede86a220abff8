internal import LedeText

/// The words of the sentences that articles open with: they are read for what an article is about, and again where
/// it belongs to the story.
struct LeadTokens {
  private struct Sentence {
    let range: Range<Int>
    let tokens: Range<Int>
  }

  private var tokens: [Token] = []
  private var sentences: [Int: [Sentence]] = [:]

  /// Keeps the words of a stretch of an article.
  mutating func append(_ tokens: [Token], of article: Int, _ range: Range<Int>) {
    let start = self.tokens.count
    self.tokens += tokens
    sentences[article, default: []].append(
      Sentence(range: range, tokens: start..<self.tokens.count))
  }

  /// The words of a stretch of an article; nil where it was not kept.
  func tokens(of article: Int, _ range: Range<Int>) -> ArraySlice<Token>? {
    sentences[article]?.first { $0.range == range }.map { tokens[$0.tokens] }
  }
}
