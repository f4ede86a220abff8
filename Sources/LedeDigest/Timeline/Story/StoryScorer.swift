/// Scores the days of a story and the sentences that may stand for them.
struct StoryScorer {
  private let story: Story
  private let weights = TimelineWeights.weights
  /// A weight for each term, all 0 between two days.
  private var sum: [Float]
  private var touched: [Int] = []

  init(_ story: Story) {
    self.story = story
    sum = Array(repeating: 0, count: story.termCount)
  }

  /// Scores all the days, and the sentences of those that speak for themselves most; the others go.
  mutating func score(_ days: [StoryDay], most: Int) -> [StoryDay] {
    var days = days
    let published = days.map(\.published).max() ?? 0
    let near = days.map(\.near).max() ?? 0
    let later = days.map(\.later).max() ?? 0
    for place in days.indices {
      let day = days[place]
      var values = TimelineValues()
      values[.published] = naturalLogarithm(1 + day.published)
      values[.namedNear] = naturalLogarithm(1 + day.near)
      values[.namedLater] = naturalLogarithm(1 + day.later)
      values[.publishedShare] = published > 0 ? day.published / published : 0
      values[.nearShare] = near > 0 ? day.near / near : 0
      values[.laterShare] = later > 0 ? day.later / later : 0
      days[place].values = values
      days[place].score = values.score(TimelineFeature.ofDay, weights)
    }
    days.sort { ($1.score, $0.day) < ($0.score, $1.day) }
    days = Array(days.prefix(most))
    for place in days.indices { scoreSentences(of: &days[place]) }
    return days
  }

  private mutating func scoreSentences(of day: inout StoryDay) {
    let length = add(day)
    for place in day.candidates.indices {
      var candidate = day.candidates[place]
      let sentence = story.sentences[candidate.sentence]
      let article = story.articles[candidate.article]
      candidate.values = day.values
      candidate.values[.storyLikeness] = story.cosine(sentence.words, story.centroid)
      candidate.values[.dayLikeness] = length > 0 ? Double(product(sentence.words) / length) : 0
      candidate.values[.digitShare] = sentence.digitShare
      candidate.values[.query] = sentence.queryShare
      candidate.values[.queryInHeadline] = article.queryInHeadline
      candidate.values[.headlineLikeness] = story.cosine(sentence.words, article.headline)
      candidate.values[.relevance] = article.relevance
      candidate.values[.leaning] = sentence.isLeaning ? 1 : 0
      candidate.score = candidate.values.score(TimelineFeature.ofSentence, weights)
      day.candidates[place] = candidate
    }
    day.candidates.sort { ($1.score, $0.sentence) < ($0.score, $1.sentence) }
    for term in touched { sum[term] = 0 }
    touched.removeAll(keepingCapacity: true)
  }

  /// Adds up the sentences of a day; gives the length of the sum.
  private mutating func add(_ day: StoryDay) -> Float {
    for candidate in day.candidates {
      for place in story.sentences[candidate.sentence].words {
        let word = story.words[place]
        if sum[Int(word.term)] == 0 { touched.append(Int(word.term)) }
        sum[Int(word.term)] += word.weight
      }
    }
    return touched.reduce(0) { $0 + sum[$1] * sum[$1] }.squareRoot()
  }

  private func product(_ words: Range<Int>) -> Float {
    words.reduce(0) { $0 + sum[Int(story.words[$1].term)] * story.words[$1].weight }
  }
}
