import LedeIndex
package import LedeText

extension Archive.Reader {
  /// Whether an article may be used: its status, and its embargo in UTC; nil if there is no such article.
  ///
  /// - Throws: `damaged`, `inputOutput`.
  package func release(
    of id: ArticleID
  ) throws(LedeError) -> (status: ArticleMetadata.Status, embargo: ArticleDate?)? {
    try LedeError.wrapping { () throws(IndexError) in
      guard let document = try snapshot.document(for: id) else { return nil }
      let release = try snapshot.release(document)
      return (release.status, release.embargo.flatMap { ArticleDate(secondsSince1970: $0) })
    }
  }
}
