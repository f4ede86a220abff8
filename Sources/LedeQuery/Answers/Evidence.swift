import LedeText

/// How often an article's sentences and headline hold each word of a question.
struct Evidence {
  /// By word of the question; words of its family count for less.
  var headline: [Double]
  /// By sentence, then by word.
  var sentences: [[Double]]
  /// How many sentences hold each word.
  var holders: [Double]

  /// - Parameter matches: which word of the question a term meets, as `AnswerScorer` has it.
  init(_ article: ReadArticle, _ question: Question, _ matches: [Int16]) {
    func counts(_ tokens: ArraySlice<Token>) -> [Double] {
      var counts = [Double](repeating: 0, count: question.words.count)
      for token in tokens where Int(token.term) < matches.count {
        let match = Int(matches[Int(token.term)])
        if match >= 0 { counts[match >> 1] += match & 1 == 0 ? 1 : 0.8 }
      }
      return counts
    }
    headline = counts(article.headline[...])
    sentences = article.sentenceTokens.map { counts(article.tokens[$0]) }
    holders = [Double](repeating: 0, count: question.words.count)
    for sentence in sentences {
      for word in sentence.indices where sentence[word] > 0 { holders[word] += 1 }
    }
  }
}
