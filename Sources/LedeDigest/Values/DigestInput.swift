package import LedeText

/// One text to be digested: an article as far as a digest needs it.
package struct DigestInput: Hashable, Sendable {
  /// The article's id; nil for a text that stands for itself.
  package var id: ArticleID?
  /// The line above the text. Sentences that say the same weigh more; empty where there is none.
  package var headline: String
  /// The story's own date: it orders several articles, and "on Tuesday" is resolved from it.
  package var date: ArticleDate?
  /// The text, paragraphs parted by line breaks.
  package var text: String

  /// A text with what is known of it.
  package init(
    id: ArticleID? = nil, headline: String = "", date: ArticleDate? = nil, text: String
  ) {
    self.id = id
    self.headline = headline
    self.date = date
    self.text = text
  }

  /// The most that is read of an article, in bytes: the length of a novel, which no news has.
  package static let mostBytes = 1 << 20

  /// The body of an article, or the beginning of a very long one, with its id and date, and its headline
  /// unless that is derived.
  ///
  /// A derived headline is the article's first sentence over again: it would tell nothing new.
  package init(_ article: Article) {
    self.init(
      id: article.id, headline: article.headline.isDerived ? "" : article.headline.text,
      date: article.date, text: String(article.body.beginning(bytes: Self.mostBytes)))
  }
}
