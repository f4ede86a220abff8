/// What holds back a text that is made of articles: what holds back one of them does.
package struct Release: Hashable, Sendable {
  /// Withheld where an article is withheld or canceled.
  package private(set) var status = ArticleMetadata.Status.usable
  /// The latest of the articles' embargoes, over or not; nil where none has one.
  package private(set) var embargo: ArticleDate?

  /// That of a text of nothing: it may be published.
  package init() {}

  /// Adds what holds back an article.
  package mutating func add(_ status: ArticleMetadata.Status, _ embargo: ArticleDate?) {
    if status != .usable { self.status = .withheld }
    guard let embargo, embargo.firstSecond > self.embargo?.firstSecond ?? .min else { return }
    self.embargo = embargo
  }
}
