public import LedeText

/// One text to be digested: an article as far as a digest needs it.
public struct DigestInput: Hashable, Sendable {
  /// The article's id; nil for a text that stands for itself.
  public var id: ArticleID?
  /// The line above the text. Sentences that say the same weigh more; empty where there is none.
  public var headline: String
  /// The story's own date: it orders several articles, and "on Tuesday" is resolved from it.
  public var date: ArticleDate?
  /// The text, paragraphs parted by line breaks.
  public var text: String

  /// A text with what is known of it.
  public init(
    id: ArticleID? = nil, headline: String = "", date: ArticleDate? = nil, text: String
  ) {
    self.id = id
    self.headline = headline
    self.date = date
    self.text = text
  }

  /// The body of an article, with its id and date, and its headline unless that is derived.
  ///
  /// A derived headline is the article's first sentence over again: it would tell nothing new.
  public init(_ article: Article) {
    self.init(
      id: article.id, headline: article.headline.isDerived ? "" : article.headline.text,
      date: article.date, text: article.body)
  }
}
