import LedeDigest
import LedeText

/// Those of the articles that a digest is made from that are withheld, canceled, or have an embargo.
struct HeldArticles {
  private var articles: [Article] = []

  mutating func add(_ article: Article) {
    guard article.metadata.status != .usable || article.metadata.embargo != nil else { return }
    var held = article
    held.body = ""
    articles.append(held)
  }

  /// What holds back these sentences with their headline, which may be that of an article without any.
  func release(of sentences: [DigestSentence], under headline: Headline?) -> Release {
    guard !articles.isEmpty else { return Release() }
    let sources = Set(sentences.compactMap(\.id))
    var release = Release()
    for article in articles
    where sources.contains(article.id) || article.headline.text.contains(headline?.text ?? "\0") {
      release.add(article.metadata.status, article.metadata.embargo)
    }
    return release
  }
}

extension Article {
  /// It may be published at this moment; nil asks nothing.
  func isUsable(at moment: ArticleDate?) -> Bool {
    moment.map { metadata.restriction(at: $0.firstSecond) == nil } ?? true
  }
}
