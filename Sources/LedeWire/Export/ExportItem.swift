package import LedeText

/// An article on its way out, with what Lede adds to it.
package struct ExportItem: Hashable, Sendable {
  /// The article.
  package var article: Article
  /// Its digest, or nil for none.
  package var digest: String?
  /// Other items it belongs with.
  package var links: [Link]
  /// People, organisations and places that a machine found in it.
  package var entities: [ExportEntity]

  /// When the archive last changed the article: its versionCreated, where its source states none.
  public var changed: ArticleDate?

  /// When this version was made: as its source says, or when it came to the archive.
  func versionCreated(_ settings: ExportSettings) -> String {
    NewsMLG2.moment(article.metadata.versionCreated) ?? changed?.description ?? settings.moment
  }

  /// The status that goes out. An article under an embargo goes out as withheld, because many receivers look
  /// at nothing but the status.
  func status(_ settings: ExportSettings) -> ArticleMetadata.Status {
    let isUnderEmbargo =
      article.metadata.restriction(at: settings.asOf.secondsSince1970) == .embargoed
    return isUnderEmbargo ? .withheld : article.metadata.status
  }

  /// Its source has withdrawn it, and no text of it is left.
  var isWithdrawal: Bool {
    article.metadata.status == .cancelled && article.headline.text.isEmpty && article.body.isEmpty
  }

  /// What withdraws or holds back an article, without a text, and whatever its version: the source states none.
  var meansAllVersions: Bool {
    article.metadata.version == nil && article.metadata.holdsBack && article.headline.text.isEmpty
      && article.body.isEmpty
  }

  /// What Lede says of an article to its receivers.
  var ownNotes: [String] {
    guard !isWithdrawal else { return [] }
    return (article.date == nil ? [NewsMLG2.noDate] : [])
      + (article.headline.isDerived ? [NewsMLG2.derivedHeadline] : [])
  }

  /// The article's own status as an extra, where another one goes out; Lede reads it back.
  func ownStatus(_ settings: ExportSettings) -> [Article.Extra] {
    guard status(settings) != article.metadata.status else { return [] }
    let status = JSONMembers.quoted(article.metadata.status.rawValue)
    return [Article.Extra(name: "status", written: status)]
  }

  /// An item with an article and what goes with it.
  package init(
    _ article: Article, digest: String? = nil, links: [Link] = [], entities: [ExportEntity] = []
  ) {
    self.article = article
    self.digest = digest
    self.links = links
    self.entities = entities
  }

  /// A relation from one item to another.
  package struct Link: Hashable, Sendable {
    /// What the other item is to this one, in the words of the IPTC's item relations (`irel:`).
    package enum Relation: String, Hashable, Sendable {
      case derivedFrom, seeAlso
      case previousVersion = "prevVersion"

      var qcode: String { "irel:\(rawValue)" }
    }

    /// What the other item is.
    package let relation: Relation
    /// The other item's id.
    package let id: ArticleID
    /// Its version.
    package let version: Int

    /// A link to an item.
    package init(_ relation: Relation, _ id: ArticleID, version: Int = 1) {
      self.relation = relation
      self.id = id
      self.version = version
    }
  }
}
