/// How long a digest may be. It is never longer.
///
/// Where not even one sentence fits, the best one is cut at a word and ends in `…`, so that the
/// budget holds and the digest is not empty. A budget below the smallest (one sentence, one word,
/// one character) counts as the smallest.
public enum DigestBudget: Hashable, Sendable {
  /// At most so many sentences.
  case sentences(Int)
  /// At most so many words, parted by blanks; a sign alone is none, and Chinese, Japanese and Thai count by letters.
  case words(Int)
  /// At most so many per cent of the words of the texts, rounded down.
  case percent(Double)
  /// At most so many characters (grapheme clusters) of the digest as one line, a space between
  /// two sentences.
  case characters(Int)

  /// Three sentences: what tells the news of one article.
  package static let standard = DigestBudget.sentences(3)
}
