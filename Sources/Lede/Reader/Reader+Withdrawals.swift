import LedeText
import LedeWire

extension Archive.Reader {
  /// What waits for newer versions of withdrawn articles, where several archives are read as one: an id, perhaps a version,
  /// and what holds it back.
  var waitingNotices: [ExportItem] { snapshot.waitingArticles.map { ExportItem($0) } }

  /// The articles that their sources have withdrawn, as an export tells of them: an id, a version, and that it is
  /// canceled.
  var withdrawals: [ExportItem] {
    snapshot.withdrawals.map { id, version in
      var metadata = ArticleMetadata()
      metadata.status = .cancelled
      metadata.version = version
      return ExportItem(
        Article(id: id, headline: Headline("", isDerived: true), body: "", metadata: metadata))
    }
  }
}
