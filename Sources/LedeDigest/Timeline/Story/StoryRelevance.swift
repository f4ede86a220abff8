/// How much each article of a search belongs to the story that most of the best ones tell.
///
/// The best article is often an outlier, so that the fifth best is the measure of score and likeness.
enum StoryRelevance {
  /// So many of the best articles say what the story is about, by so many terms.
  private static let bestArticles = 10
  private static let centroidTerms = 60
  /// The article by which scores and likenesses are measured, from 0.
  private static let measure = 4
  /// An article that belongs to the story less than this is left out.
  private static let least = 0.03

  /// Sets the story's centroid and the relevance of its articles, which stand in the order of their
  /// scores, the best first; leaves out those that do not belong to it.
  static func set(_ reader: inout StoryReader) {
    let story = reader.story
    guard let last = story.articles.indices.last else { return }
    reader.setCentroid(centroid(story))
    let likeness = story.articles.map { reader.story.cosine($0.lead, reader.story.centroid) }
    let topScore = story.articles[min(measure, last)].score
    let topLikeness = likeness.sorted(by: >)[min(measure, last)]
    for (index, article) in story.articles.enumerated() {
      let score = topScore > 0 ? min(1, article.score / topScore) : 1
      let share = topLikeness > 0 ? min(1, likeness[index] / topLikeness) : 1
      reader.setRelevance(score * max(0, share).squareRoot(), of: index)
    }
    reader.keep { $0.relevance > least }
  }

  /// The heaviest terms of the sum of the best articles' leads.
  private static func centroid(_ story: Story) -> [(term: UInt32, weight: Float)] {
    var sum: [UInt32: Float] = [:]
    for article in story.articles.prefix(bestArticles) {
      for place in article.lead {
        sum[story.words[place].term, default: 0] += story.words[place].weight * Float(article.score)
      }
    }
    return sum.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(centroidTerms).map { (term: $0.key, weight: $0.value) }
  }
}
