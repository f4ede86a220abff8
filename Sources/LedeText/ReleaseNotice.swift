/// What a source says of an article's release without its text: that it is withheld, or under an embargo.
package struct ReleaseNotice: Hashable, Sendable {
  /// The article, or the item whose parts are meant too.
  package let id: ArticleID
  /// The version that the source states.
  package let version: Int?
  /// Withheld, or usable where the notice states an embargo alone.
  package let status: ArticleMetadata.Status
  /// The embargo that is stated, which takes the place of an earlier one.
  package let embargo: ArticleDate?
  /// Whether it is a draft, which its source may publish later.
  package var isOfDraft = false
  /// The latest moment that the source states of it, in seconds since 1970: see `Article.latestMoment`.
  package var moment: Int?

  package init(
    _ id: ArticleID, version: Int?, _ status: ArticleMetadata.Status, until embargo: ArticleDate?
  ) {
    self.id = id
    self.version = version
    self.status = status
    self.embargo = embargo
  }

  /// The notice, of a version.
  package func ofVersion(_ version: Int) -> ReleaseNotice {
    var notice = ReleaseNotice(id, version: version, status, until: embargo)
    (notice.isOfDraft, notice.moment) = (isOfDraft, moment)
    return notice
  }

  /// Holds back what these metadata describe. A notice lifts no status: that comes with a text.
  package func apply(to metadata: inout ArticleMetadata) {
    metadata.restrict(to: status)
    if let embargo { metadata.embargo = embargo }
  }
}
