import LedeText

/// How often an article's sentences and headline hold each word of a question.
struct Evidence {
  /// Words of the question.
  let wordCount: Int
  /// By word of the question; words of its family count for less.
  private(set) var headline: [Double]
  /// By sentence, then by word.
  private var counts: [Double]
  /// How many sentences hold each word.
  private(set) var holders: [Double]
  let sentenceCount: Int

  /// - Parameter matches: which word of the question a term meets, as `AnswerScorer` has it.
  init(_ article: ReadArticle, _ question: Question, _ matches: [Int16]) {
    wordCount = question.words.count
    sentenceCount = article.sentences.count
    headline = [Double](repeating: 0, count: wordCount)
    holders = headline
    counts = [Double](repeating: 0, count: wordCount * sentenceCount)
    for token in article.headline { Self.count(token, matches, in: &headline, from: 0) }
    for (sentence, range) in article.sentenceTokens.enumerated() {
      for at in range {
        Self.count(article.tokens[at], matches, in: &counts, from: sentence * wordCount)
      }
    }
    for at in counts.indices where counts[at] > 0 { holders[at % wordCount] += 1 }
  }

  /// How often a sentence holds a word.
  subscript(sentence: Int, word: Int) -> Double { counts[sentence * wordCount + word] }

  /// The article or its headline holds a word.
  func holds(_ word: Int) -> Bool { holders[word] > 0 || headline[word] > 0 }

  private static func count(
    _ token: Token, _ matches: [Int16], in counts: inout [Double], from start: Int
  ) {
    guard Int(token.term) < matches.count else { return }
    let match = Int(matches[Int(token.term)])
    if match >= 0 { counts[start + match >> 1] += match & 1 == 0 ? 1 : 0.8 }
  }
}
