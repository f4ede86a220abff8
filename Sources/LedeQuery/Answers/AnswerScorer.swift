import LedeText

/// Scores the sentences of the best articles as answers to one question.
struct AnswerScorer {
  let question: Question
  let articles: [ReadArticle]
  /// Each article's share of the best article's score.
  let shares: [Double]
  let analyzer: Analyzer
  /// Which word of the question a term meets, by the term's ordinal: index * 2, + 1 for kin; or -1.
  let matches: [Int16]

  /// Sentences looked at closely; the others are sorted out by their plain scores.
  static let closeLimit = 60
  /// Words of a sentence, and of a paragraph, of mean length.
  static let meanSentence = 22.0
  static let meanParagraph = 110.0

  /// A sentence, by article and number.
  struct Place: Hashable {
    let article: Int
    let sentence: Int
  }

  /// What is known of a sentence before it is looked at closely.
  struct Sketch {
    let place: Place
    var sentence = 0.0
    var paragraph = 0.0
    var neighbours = 0.0
    var isBestOfParagraph = false

    var promise: Double { sentence + paragraph + 0.15 * neighbours }
  }

  /// A sentence with its features and the answer in it.
  struct Scored {
    let place: Place
    let features: AnswerFeatures
    let score: Double
    /// Where the answer stands in the body.
    let span: Range<Int>?
    /// Where words of the question stand in the body, rising.
    let highlights: [Range<Int>]
  }

  /// The best sentences, in no order.
  func scored(weights: [Double]) -> [Scored] {
    let evidence = articles.map { Evidence($0, question, matches) }
    var sketches: [Sketch] = []
    for article in articles.indices { sketches += sketch(article, evidence[article]) }
    sketches.sort { a, b in
      a.promise != b.promise
        ? a.promise > b.promise
        : (a.place.article, a.place.sentence) < (b.place.article, b.place.sentence)
    }
    let rarities = question.words.map(\.rarity)
    return sketches.prefix(Self.closeLimit).map { sketch in
      look(sketch, evidence[sketch.place.article], rarities: rarities, weights: weights)
    }
  }

  /// Plain scores of an article's sentences and paragraphs.
  private func sketch(_ index: Int, _ evidence: Evidence) -> [Sketch] {
    let article = articles[index]
    var found: [Sketch] = []
    for sentences in article.paragraphSentences where !sentences.isEmpty {
      var counts = evidence.headline
      var length = article.headline.count
      for sentence in sentences {
        length += article.sentenceTokens[sentence].count
        for word in counts.indices { counts[word] += evidence.sentences[sentence][word] }
      }
      let paragraph = bm25(counts, length: length, mean: Self.meanParagraph)
      let first = found.count
      for sentence in sentences {
        var sketch = Sketch(place: Place(article: index, sentence: sentence))
        sketch.paragraph = paragraph
        sketch.sentence = bm25(
          evidence.sentences[sentence], length: article.sentenceTokens[sentence].count,
          mean: Self.meanSentence)
        found.append(sketch)
      }
      guard let best = found[first...].map(\.sentence).max() else { continue }
      for at in first..<found.count {
        found[at].isBestOfParagraph = found[at].sentence == best
      }
    }
    for at in found.indices {
      let before = at > 0 ? found[at - 1].sentence : 0
      let after = at + 1 < found.count ? found[at + 1].sentence : 0
      found[at].neighbours = max(before, after)
    }
    return found
  }

  func match(_ term: UInt32) -> Int {
    Int(term) < matches.count ? Int(matches[Int(term)]) : -1
  }

  /// Okapi BM25 with k1 .9 and b .4 over the words of the question.
  func bm25(_ frequencies: [Double], length: Int, mean: Double) -> Double {
    let norm = 0.9 * (0.6 + 0.4 * Double(length) / mean)
    var score = 0.0
    for index in frequencies.indices where frequencies[index] > 0 {
      let frequency = frequencies[index]
      score += question.words[index].rarity * 1.9 * frequency / (frequency + norm)
    }
    return score
  }
}
