public import LedeText

/// What happened day by day: for each day that mattered, the sentences that tell of it best.
public struct NewsTimeline: Hashable, Sendable {
  /// The days in their order.
  public internal(set) var entries: [Entry]
  /// Words of all the sentences, counted as `WordCount` does.
  package let wordCount: Int
  /// How many of the texts have a sentence in the timeline.
  package let articleCount: Int
  /// How many texts the timeline was made from.
  package let inputCount: Int

  /// The day of each article of the story, as days since 1970-01-01, rising.
  package internal(set) var publishedDays: [Int] = []

  /// One day.
  public struct Entry: Hashable, Sendable {
    /// The day; nil where no text has a date.
    public let date: ArticleDate?
    /// What is told of it, the best sentence first.
    public internal(set) var sentences: [DigestSentence]
  }

  /// The line above the timeline: that of the article that belongs to the story most; nil if it has none.
  public internal(set) var headline: Headline?

  /// How the query was read and run whose articles it is made from, and why it may be empty; nil for a timeline
  /// of named articles.
  public package(set) var outcome: QueryOutcome?

  /// Withheld where an article that it draws on is withheld or cancelled.
  public var status: ArticleMetadata.Status { release.status }
  /// The latest embargo, over or not, of the articles that it draws on; nil where none has one.
  public var embargo: ArticleDate? { release.embargo }
  /// What holds it back.
  package var release = Release()

  /// All the sentences, in the order of the days.
  package var sentences: [DigestSentence] { entries.flatMap(\.sentences) }

  init(_ entries: [Entry], of inputCount: Int) {
    self.entries = entries
    self.inputCount = inputCount
    let sentences = entries.flatMap(\.sentences)
    wordCount = sentences.reduce(0) { $0 + WordCount.of($1.text) }
    articleCount = Set(sentences.map(\.input)).count
  }
}
