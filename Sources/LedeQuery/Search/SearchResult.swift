package import LedeIndex
public import LedeText

/// What a search found.
public struct SearchResult: Sendable {
  /// The query as it was typed.
  package var query: String
  /// How the query was read and run, how many articles match, and why there may be none.
  public package(set) var outcome: QueryOutcome
  /// The hits that were asked for, best first.
  public package(set) var hits: [SearchHit]
  /// The articles found, best first, where `SearchOptions.describesHits` is off; there are no `hits` then.
  package var documents: [(document: DocumentID, score: Double)] = []
  /// How long each stage took, in their order.
  package var times: [StageTime] = []

  /// What the words that were replaced stand for in the result: `hezbolah` for `hezbollah`.
  var replacements: [(word: String, replacement: String)] { outcome.corrections.replacements }

  /// Nothing matches; the outcome's `emptyReason` then says why.
  package var isEmpty: Bool { outcome.totalCount == 0 }
}

/// An article that matches a query.
public struct SearchHit: Sendable {
  /// 1 for the best.
  package let rank: Int
  /// The article's name in the archive.
  public let id: ArticleID
  /// How well it matches; comparable within one result only.
  public let score: Double
  /// The line above the article.
  public let headline: Headline
  /// The story's date; nil if the article states none.
  public let date: ArticleDate?
  /// Who published it; nil if the article does not say.
  public let source: String?
  /// The section it stood in; nil if the article does not say.
  public let section: String?
  /// The language it is read in, as a BCP 47 tag; nil if neither the article says nor the archive found it.
  public let language: String?
  /// Whether its source lets it be used.
  public let status: ArticleMetadata.Status
  /// The moment before which it must not be published, in UTC; nil if there is none.
  public let embargo: ArticleDate?
  /// The passage that matches best, on one line.
  public let snippet: String
  /// What of the snippet matches, as rising UTF-8 byte ranges.
  public let highlightBytes: [Range<Int>]
  /// What of the headline matches, as rising UTF-8 byte ranges.
  public let headlineHighlightBytes: [Range<Int>]
  /// Articles that say the same, best first, where duplicates are grouped.
  public let duplicates: [ArticleID]
  /// How the score came about, where that was asked for.
  package var explanation: [ScorePart]

  /// What of the snippet matches, in rising order: `hit.snippet[hit.highlights[0]]`.
  public var highlights: [Range<String.Index>] { highlightBytes.map(snippet.range(ofBytes:)) }

  /// What of the headline's text matches, in rising order.
  public var headlineHighlights: [Range<String.Index>] {
    headlineHighlightBytes.map(headline.text.range(ofBytes:))
  }
}

/// A part of a score: all parts of a hit add up to it.
package struct ScorePart: Sendable, Hashable {
  /// What the part is for: a term, `proximity`, `recency`.
  package var name: String
  /// Its share of the score.
  package var value: Double
  /// The numbers it is made of, on one line.
  package var detail: String

  /// A part of a score.
  package init(_ name: String, _ value: Double, detail: String = "") {
    self.name = name
    self.value = value
    self.detail = detail
  }
}
