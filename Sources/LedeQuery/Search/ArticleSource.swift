import LedeIndex
import LedeText

/// Reads articles of a snapshot, and keeps the latest of them.
final class ArticleSource {
  let snapshot: Snapshot
  let analyzer: Analyzer
  private var segmenters: [Language: SentenceSegmenter] = [:]
  /// Looked at before an article is read: reading is most of what takes long.
  var cancellation = Cancellation.never
  private var kept: [DocumentID: ReadArticle] = [:]

  /// Articles kept for the next reader of the same.
  private static let capacity = 192

  init(_ snapshot: Snapshot, analyzer: Analyzer) {
    self.snapshot = snapshot
    self.analyzer = analyzer
  }

  /// The article with its sentences and tokens; without a body where the archive keeps no text.
  func read(_ document: DocumentID) throws(IndexError) -> ReadArticle {
    if let article = kept[document] { return article }
    guard !cancellation.isRequested else { throw IndexError(.cancelled, "stopped") }
    if kept.count >= Self.capacity { kept.removeAll(keepingCapacity: true) }
    let stored = try stored(document)
    let language = snapshot.settings.language(ofArticle: stored.language)
    let article = ReadArticle(
      stored, document, language, segmenter: segmenter(of: language), analyzer: analyzer)
    kept[document] = article
    return article
  }

  private func segmenter(of language: Language) -> SentenceSegmenter {
    if let known = segmenters[language] { return known }
    let segmenter = SentenceSegmenter(language)
    segmenters[language] = segmenter
    return segmenter
  }

  /// The article as it was added; of an archive without text what its columns hold.
  func stored(_ document: DocumentID) throws(IndexError) -> Article {
    if snapshot.settings.keepsText { return try snapshot.article(document) }
    let card = try snapshot.card(document)
    return Article(
      id: card.id, headline: card.headline, date: try snapshot.date(document),
      language: try snapshot.language(document),
      source: try snapshot.source(document), section: try snapshot.section(document), body: "")
  }

  /// What was read is of no use once the analyzer has forgotten its terms.
  func forget() { kept.removeAll() }
}
