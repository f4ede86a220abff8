package import LedeIndex
internal import LedeText

/// Searches and questions one snapshot of an archive.
///
/// It keeps what it has read for the next query, and serves one thread at a time.
///
/// ```swift
/// let searcher = try Searcher(snapshot)
/// let result = try searcher.search("hezbollah since:2023-11-07")
/// for hit in result.hits { print(hit.headline, hit.snippet) }
/// ```
package final class Searcher {
  /// What is searched.
  package let snapshot: Snapshot

  let analyzer: Analyzer
  /// The languages in which its articles are read, that of the most articles first.
  let languages: [Language]
  let reader: ArticleSource
  let vocabulary: ArchiveVocabulary
  let news: Ranker
  lazy var relatedWords = RelatedWords(analyzer, languages)
  let vectors: TermVectors
  let termHashes: TermHashes
  let sketches: SketchStore
  /// The days of the oldest and newest article, once they were asked for.
  var knownBounds: ClosedRange<Int>??

  /// A searcher of a snapshot; takes milliseconds.
  ///
  /// - Parameter sketches: Those of this snapshot that other searchers have made.
  package init(
    _ snapshot: Snapshot, sketches: SketchStore = SketchStore()
  ) throws(IndexError) {
    try snapshot.checkAnalysis()
    self.snapshot = snapshot
    self.sketches = sketches
    languages = try snapshot.languages()
    do throws(TextError) {
      analyzer = try Analyzer(Language(snapshot.settings.language))
      vocabulary = try ArchiveVocabulary(snapshot, analyzer: analyzer, languages)
    } catch {
      throw IndexError(.unsupported, error.message)
    }
    reader = ArticleSource(snapshot, analyzer: analyzer)
    news = try Self.news(snapshot)
    termHashes = TermHashes(analyzer)
    vectors = TermVectors(snapshot, analyzer: analyzer, averageLength: news.averageLength)
  }

  /// The ranker behind `news` and `deep`.
  static func news(_ snapshot: Snapshot, member: Int? = nil) throws(IndexError) -> Ranker {
    try snapshot.ranker(k1: 1.2, b: 0.6, member: member)
  }

  /// Runs a query. Any string runs, unless the options ask for strictness.
  package func search(
    _ text: String, _ options: SearchOptions = SearchOptions()
  ) throws(SearchError) -> SearchResult {
    reader.cancellation = options.query.cancellation
    let query = try read(text, options.query)
    let root = root(of: query, options.query)
    do throws(IndexError) {
      return try run(query, root, options)
    } catch {
      throw SearchError.index(error)
    }
  }
}
