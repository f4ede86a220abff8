import LedeText
import LedeWire

extension Archive.Reader {
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
