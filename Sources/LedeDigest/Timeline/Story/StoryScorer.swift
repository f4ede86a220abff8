/// Scores the days of a story and the sentences that may stand for them.
struct StoryScorer {
  private let story: Story
  private let weights = TimelineWeights.weights

  /// A sentence is compared with so many others of its day.
  private static let mostCompared = 64

  init(_ story: Story) { self.story = story }

  /// Scores all the days, and the sentences of those that speak for themselves most; the others go.
  func score(_ days: [StoryDay], most: Int) -> [StoryDay] {
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

  private func scoreSentences(of day: inout StoryDay) {
    let others = day.candidates.map { likeness(of: $0, in: day) }
    for place in day.candidates.indices {
      var candidate = day.candidates[place]
      let sentence = story.sentences[candidate.sentence]
      let article = story.articles[candidate.article]
      let length = Double(sentence.wordCount) / 40
      candidate.values = day.values
      candidate.values[.storyLikeness] = candidate.storyLikeness
      candidate.values[.digitShare] = sentence.digitShare
      candidate.values[.query] = sentence.queryShare
      candidate.values[.queryInHeadline] = article.queryInHeadline
      candidate.values[.headlineLikeness] = story.cosine(sentence.words, article.headline)
      candidate.values[.relevance] = article.relevance
      candidate.values[.confirmation] = others[place].greatest
      candidate.values[.agreement] = others[place].mean
      candidate.values[.retelling] = others[place].retelling
      candidate.values[.length] = length
      candidate.values[.lengthSquared] = length * length
      candidate.values[.density] =
        Double(sentence.words.count) / Double(max(1, sentence.wordCount))
      candidate.values[.depth] = min(1, Double(sentence.place.range.lowerBound) / 2000)
      candidate.values[.ofTheDay] = article.day == day.day ? 1 : 0
      candidate.score = candidate.values.score(TimelineFeature.ofSentence, weights)
      day.candidates[place] = candidate
    }
    day.candidates.sort { ($1.score, $0.sentence) < ($0.score, $1.sentence) }
  }

  /// The greatest cosine of a sentence to those that other articles have for its day, and the mean of the five greatest;
  /// and a third of the three greatest to those of articles of other days, which tell of the day again. 0 where there
  /// is none.
  private func likeness(
    of candidate: DayCandidate, in day: StoryDay
  ) -> (greatest: Double, mean: Double, retelling: Double) {
    let words = story.sentences[candidate.sentence].words
    var best = Greatest(count: 5)
    var later = Greatest(count: 3)
    // The articles stand in the order of their relevance.
    for other in day.candidates.prefix(Self.mostCompared)
    where other.article != candidate.article {
      let cosine = story.cosine(words, story.sentences[other.sentence].words)
      best.add(cosine)
      if story.articles[other.article].day != day.day { later.add(cosine) }
    }
    let mean = best.values.isEmpty ? 0 : best.sum / Double(best.values.count)
    return (best.values.first ?? 0, mean, later.sum / 3)
  }

  /// The greatest of some values, falling.
  private struct Greatest {
    let count: Int
    private(set) var values: [Double] = []

    init(count: Int) { self.count = count }

    var sum: Double { values.reduce(0, +) }

    mutating func add(_ value: Double) {
      let place = values.firstIndex { $0 < value } ?? values.count
      guard place < count else { return }
      values.insert(value, at: place)
      if values.count > count { values.removeLast() }
    }
  }
}
