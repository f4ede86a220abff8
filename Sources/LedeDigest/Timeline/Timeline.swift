public import LedeText

/// What happened day by day: for each day that mattered, the sentences that tell of it best.
public struct Timeline: Hashable, Sendable {
  /// The days in their order.
  public let entries: [Entry]
  /// Words of all the sentences, counted as `WordCount` does.
  public let wordCount: Int
  /// How many of the texts have a sentence in the timeline.
  package let articleCount: Int
  /// How many texts the timeline was made from.
  package let inputCount: Int

  /// One day.
  public struct Entry: Hashable, Sendable {
    /// The day; nil where no text has a date.
    public let date: ArticleDate?
    /// What is told of it, the best sentence first.
    public let sentences: [DigestSentence]
  }

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
