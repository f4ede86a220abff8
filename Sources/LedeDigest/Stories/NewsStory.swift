public import LedeText

/// An event that several articles report: found by likeness and time, not stated by any source.
public struct NewsStory: Hashable, Sendable {
  /// The headline of the article that says best what the others say.
  public let headline: Headline
  /// The id of that article.
  public let id: ArticleID
  /// The words that tell it from other stories, as headlines write them, the most telling first.
  public let terms: [String]
  /// The articles, in the order of their dates.
  public let articles: [ArticleID]
  /// How many articles came out on each day, in the order of the days; days without any are left out.
  package let days: [DayCount]

  /// Withheld where an article that it draws on is withheld or cancelled.
  public var status: ArticleMetadata.Status { release.status }
  /// The latest embargo, over or not, of the articles that it draws on; nil where none has one.
  public var embargo: ArticleDate? { release.embargo }
  /// What holds it back.
  package var release = Release()

  /// How many articles came out on one day.
  package struct DayCount: Hashable, Sendable {
    /// The day.
    package let date: ArticleDate
    /// How many articles.
    package let count: Int
  }

  /// The day of the first article.
  public var since: ArticleDate? { days.first?.date }
  /// The day of the last article.
  public var until: ArticleDate? { days.last?.date }
  /// The day of the most articles, the first of several.
  package var peak: ArticleDate? {
    days.max { ($0.count, $1.date) < ($1.count, $0.date) }?.date
  }
}
