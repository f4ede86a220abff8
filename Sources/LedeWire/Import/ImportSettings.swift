/// How files are read.
package struct ImportSettings: Hashable, Sendable {
  /// The format of every file, or nil to look at each file's content.
  package var format: ArticleFormat?
  /// Names of columns or keys that stand for a field: `["pubtext": .body]`.
  package var fields: [String: ArticleField]
  /// Bytes that one article may take, 64 MB unless told; what is larger is skipped with a reason.
  package var largestArticle: Int
  /// Why such an article is skipped.
  var tooLarge: String { "larger than an article may be (\(largestArticle >> 20) MB)" }
  /// Whether what its source has not published comes in too: drafts, private and planned posts, those in
  /// the trash. They come in as withheld.
  package var takesDrafts = false
  /// Whether PDFs are read, by a program that is run for each of them.
  package var readsPDF = false
  /// Whether articles without a headline get one from their text.
  package var derivesHeadlines = true
  /// Whether a file in none of the formats is read as plain text, unless it is one that Lede refuses by name.
  package var takesAnyText = false

  /// Settings that read every format by its content.
  package init(
    format: ArticleFormat? = nil, fields: [String: ArticleField] = [:],
    largestArticle: Int = 64 << 20
  ) {
    self.format = format
    self.fields = fields
    self.largestArticle = largestArticle
  }
}

/// The fields of an article that a column or key can stand for.
package enum ArticleField: String, CaseIterable, Hashable, Sendable {
  case id, headline, body, date, byline, source, section, language, keywords, url
}
