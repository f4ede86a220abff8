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

  /// Adds what holds back an article that goes out at a moment: what is over does so no more.
  package mutating func add(_ metadata: ArticleMetadata, at second: Int) {
    guard metadata.restriction(at: second) != nil else { return }
    add(.withheld, metadata.embargo.flatMap { $0.firstSecond > second ? $0 : nil })
  }

  /// What people are told of a text that must not be published at this moment: `WITHHELD`,
  /// `EMBARGOED until 2030-03-05T06:00:00Z`; nil where it may be used.
  package func mark(at secondsSince1970: Int) -> String? {
    Self.mark(status, embargo, at: secondsSince1970)
  }

  /// `mark(at:)` of one article.
  package static func mark(
    _ status: ArticleMetadata.Status, _ embargo: ArticleDate?, at secondsSince1970: Int
  ) -> String? {
    var marks: [String] = []
    if status != .usable { marks.append(status.rawValue.uppercased()) }
    if let embargo, embargo.secondsSince1970 > secondsSince1970 {
      marks.append("EMBARGOED until \(embargo)")
    }
    return marks.isEmpty ? nil : marks.joined(separator: ", ")
  }
}
