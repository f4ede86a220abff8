import LedeIndex
import LedeText

/// Scores the sentences of the best articles as answers to one question.
struct AnswerScorer {
  let question: Question
  let articles: [ReadArticle]
  /// Each article's share of the best article's score.
  let shares: [Double]
  let analyzer: Analyzer
  /// Which word of the question a term meets, by the term's ordinal: index * 2, + 1 for relatedWords; or -1.
  let matches: [Int16]
  /// The rarities of the question's words, and their sum, above 0.
  let rarities: [Double]
  let weight: Double
  /// Refusals to comment and rows of figures follow, where the language's are known and the question asks
  /// for no comment.
  let passesOverRefusals: Bool
  /// The units of the number asked for, where the question names one.
  let units: Set<WordKey>
  /// Looked at between sentences.
  let cancellation: Cancellation
  /// Tells when the time is up; looked at between sentences, too.
  let meter: WorkMeter

  /// Sentences looked at closely; the others are sorted out by their plain scores.
  static let closeLimit = 60
  /// Words of a sentence, and of a paragraph, of mean length.
  static let meanSentence = 22.0
  static let meanParagraph = 110.0

  init(
    question: Question, _ language: Language, articles: [ReadArticle], shares: [Double],
    analyzer: Analyzer, matches: [Int16], cancellation: Cancellation, meter: WorkMeter
  ) {
    self.cancellation = cancellation
    self.meter = meter
    self.question = question
    self.articles = articles
    self.shares = shares
    self.analyzer = analyzer
    self.matches = matches
    rarities = question.words.map(\.rarity)
    weight = question.weight
    units = AnswerLexicon.of(language).units(askedBy: question.sequence)
    passesOverRefusals = language == .english && !Refusal.isAskedFor(question.sequence)
  }

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
    /// The share of rarity that paragraph and headline hold.
    var paragraphCover = 0.0
    var neighbours = 0.0
    var isBestOfParagraph = false

    var promise: Double { sentence + paragraph + 0.15 * neighbours }
  }

  /// A sentence with its features and the answer in it.
  struct Scored {
    let place: Place
    var features: AnswerFeatures
    var score: Double
    /// Where the answer stands in the body.
    let span: Range<Int>?
    /// Where words of the question stand in the body, rising.
    let highlights: [Range<Int>]
  }

  /// The best sentences, in no order, and whether the time sufficed to look at all of them; throws `cancelled`.
  func scored(
    weights: [Double]
  ) throws(IndexError) -> (sentences: [Scored], areAll: Bool) {
    var evidence: [Evidence] = []
    var sketches: [Sketch] = []
    for (index, article) in articles.enumerated() {
      try checkCancellation()
      if !sketches.isEmpty, meter.isTimeUp { break }
      evidence.append(Evidence(article, question, matches))
      sketch(index, evidence[index], into: &sketches)
    }
    sketches.sort { a, b in
      a.promise != b.promise
        ? a.promise > b.promise
        : (a.place.article, a.place.sentence) < (b.place.article, b.place.sentence)
    }
    var scored: [Scored] = []
    for sketch in sketches.prefix(Self.closeLimit) {
      try checkCancellation()
      if !scored.isEmpty, meter.isTimeUp {
        measureBeside(&scored, weights)
        return (scored, false)
      }
      scored.append(look(sketch, evidence[sketch.place.article], weights: weights))
    }
    measureBeside(&scored, weights)
    return (scored, evidence.count == articles.count)
  }

  /// Throws `cancelled` where the work should stop.
  func checkCancellation() throws(IndexError) {
    guard !cancellation.isRequested else { throw IndexError(.cancelled, "stopped") }
  }

  /// Plain scores of an article's sentences and paragraphs.
  private func sketch(_ index: Int, _ evidence: Evidence, into found: inout [Sketch]) {
    let article = articles[index]
    let start = found.count
    var counts: [Double] = []
    for sentences in article.paragraphSentences where !sentences.isEmpty {
      counts.removeAll(keepingCapacity: true)
      counts.append(contentsOf: evidence.headline)
      var length = article.headline.count
      for sentence in sentences {
        length += article.sentenceTokens[sentence].count
        for word in counts.indices { counts[word] += evidence[sentence, word] }
      }
      let paragraph = bm25(length: length, mean: Self.meanParagraph) { counts[$0] }
      let cover = share { counts[$0] > 0 }
      let first = found.count
      var best = 0.0
      for sentence in sentences {
        var sketch = Sketch(place: Place(article: index, sentence: sentence))
        sketch.paragraph = paragraph
        sketch.paragraphCover = cover
        sketch.sentence = plainScore(of: sentence, in: article, evidence)
        best = max(best, sketch.sentence)
        found.append(sketch)
      }
      for at in first..<found.count { found[at].isBestOfParagraph = found[at].sentence == best }
    }
    for at in start..<found.count {
      let before = at > start ? found[at - 1].sentence : 0
      let after = at + 1 < found.count ? found[at + 1].sentence : 0
      found[at].neighbours = max(before, after)
    }
  }

  func match(_ term: UInt32) -> Int {
    Int(term) < matches.count ? Int(matches[Int(term)]) : -1
  }

  /// BM25 of a sentence alone.
  func plainScore(of sentence: Int, in article: ReadArticle, _ evidence: Evidence) -> Double {
    bm25(length: article.sentenceTokens[sentence].count, mean: Self.meanSentence) {
      evidence[sentence, $0]
    }
  }

  /// Okapi BM25 with k1 .9 and b .4 over the words of the question.
  func bm25(length: Int, mean: Double, frequency: (Int) -> Double) -> Double {
    let norm = 0.9 * (0.6 + 0.4 * Double(length) / mean)
    var score = 0.0
    for index in rarities.indices {
      let frequency = frequency(index)
      if frequency > 0 { score += rarities[index] * 1.9 * frequency / (frequency + norm) }
    }
    return score
  }

  /// The rarity of the words that are met, as a share of all.
  func share(isMet: (Int) -> Bool) -> Double {
    var sum = 0.0
    for index in rarities.indices where isMet(index) { sum += rarities[index] }
    return sum / weight
  }
}
