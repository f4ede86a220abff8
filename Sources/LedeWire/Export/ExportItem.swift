public import LedeText

/// An article on its way out, with what Lede adds to it.
public struct ExportItem: Hashable, Sendable {
  /// The article.
  public var article: Article
  /// Its digest, or nil for none.
  public var digest: String?
  /// Other items it belongs with.
  public var links: [Link]
  /// People, organisations and places that a machine found in it.
  public var entities: [ExportEntity]

  /// An item with an article and what goes with it.
  public init(
    _ article: Article, digest: String? = nil, links: [Link] = [], entities: [ExportEntity] = []
  ) {
    self.article = article
    self.digest = digest
    self.links = links
    self.entities = entities
  }

  /// A relation from one item to another.
  public struct Link: Hashable, Sendable {
    /// What the other item is to this one, in the words of the IPTC's item relations (`irel:`).
    public enum Relation: String, Hashable, Sendable {
      case derivedFrom, seeAlso
      case previousVersion = "prevVersion"

      var qcode: String { "irel:\(rawValue)" }
    }

    /// What the other item is.
    public let relation: Relation
    /// The other item's id.
    public let id: ArticleID
    /// Its version.
    public let version: Int

    /// A link to an item.
    public init(_ relation: Relation, _ id: ArticleID, version: Int = 1) {
      self.relation = relation
      self.id = id
      self.version = version
    }
  }
}
