/// What the source states about an article besides its text: rights, state, places, subjects.
///
/// Every field is what the source says, in the source's words; what it does not say is nil or empty. Fields
/// that hold plain text are reached by their name, those of one text as a `String?`, those of several as a list:
///
/// ```swift
/// article.metadata[.slugline] = "bridge-closed"
/// article.metadata[.captions] = ["The bridge on Monday", "The ferry that stands in for it"]
/// for field in ArticleMetadata.ListField.allCases {
///   for text in article.metadata[field] { print(field.rawValue, text) }
/// }
/// ```
public struct ArticleMetadata: Hashable, Sendable {
  /// Whether the article may be used (IPTC's publishing status, `stat:`).
  public enum Status: String, CaseIterable, Hashable, Sendable {
    /// It may be published, unless an embargo is still running.
    case usable
    /// It must not be published until its source says otherwise.
    case withheld
    /// Its source has withdrawn it for good.
    case cancelled = "canceled"
  }

  /// Counts the article's versions, from 2; nil for the first, or if its source states none.
  public var version: Int?
  /// Whether it may be used.
  public var status = Status.usable
  /// The moment before which it must not be published.
  public var embargo: ArticleDate?
  /// The moment from which it must not be used any more.
  public var expires: ArticleDate?
  /// When the article's first version was made.
  public var firstCreated: ArticleDate?
  /// When this version was made.
  public var versionCreated: ArticleDate?
  /// When the text was last changed.
  public var contentModified: ArticleDate?
  /// 1 for the most urgent ... 9.
  public var urgency: Int?
  /// Who sent the item, where that is not the article's `source`.
  package var provider: String?
  /// The desk's short name of the story: `bridge-closed`.
  package var slugline: String?
  /// Place and date as they are printed: `TOLMIN, March 4 (XYZ) -`.
  package var dateline: String?
  /// Who is to be credited.
  package var creditline: String?
  /// Who holds the copyright.
  package var copyrightHolder: String?
  /// Notices of copyright: `(c) 2026 Example`.
  package var copyrightNotices: [String] = []
  /// What may be done with the article, and what not.
  package var usageTerms: [String] = []
  /// Titles for the desk, beside the headline.
  package var titles: [String] = []
  /// Lines below the headline.
  package var subheadlines: [String] = []
  /// Standfirsts and summaries.
  package var summaries: [String] = []
  /// Other descriptions.
  package var descriptions: [String] = []
  /// Captions of the article's pictures.
  package var captions: [String] = []
  /// Notes from one editor to another.
  package var editorNotes: [String] = []
  /// Where it happened, or where it was written.
  package var places: [String] = []
  /// The kinds of journalism: `Analysis`.
  package var genres: [String] = []
  /// What it is about, by codes.
  public var subjects: [Subject] = []
  /// Other items it belongs with.
  public var related: [Relation] = []
  /// The id of the item of whose parts, languages or stories, this article is one: see `Article.item`.
  package var partOf: String?

  /// Metadata that state nothing.
  public init() {}

  /// Whether nothing is stated.
  package var isEmpty: Bool { self == Self.none }

  static let none = ArticleMetadata()

  /// A subject with the scheme that its code is from.
  public struct Subject: Hashable, Sendable {
    /// Its name in the article's language.
    public var name: String?
    /// Scheme and code, as `medtop:20000139`.
    public var qcode: String?
    /// The code as a URI.
    public var uri: String?
    /// A code without a scheme.
    package var literal: String?
    /// The kind of concept: `cpnat:person`.
    package var type: String?
    /// How it was found: `howextr:tool`.
    package var how: String?
    /// Why it stands here: `why:direct`.
    package var why: String?
    /// How sure the source is, 0 ... 100.
    package var confidence: Int?
    /// How much the article is about it, 0 ... 100.
    public var relevance: Int?

    /// A subject of these names.
    public init(name: String? = nil, qcode: String? = nil, uri: String? = nil) {
      self.name = name
      self.qcode = qcode
      self.uri = uri
    }
  }

  /// A link to another item.
  public struct Relation: Hashable, Sendable {
    /// What the other item is to this one: `irel:seeAlso`.
    public var relation: String?
    /// The other item's id.
    public var target: String
    /// The other item's version.
    public var version: Int?
    /// The other item's media type.
    package var contentType: String?

    /// A link to an item.
    public init(_ relation: String?, _ target: String, version: Int? = nil) {
      self.relation = relation
      self.target = target
      self.version = version
    }
  }
}

extension ArticleMetadata {
  /// Why the article must not be published at a moment; nil if it may be.
  ///
  /// - Parameter second: Seconds since 1970-01-01T00:00:00Z. An embargo without a zone is taken for UTC.
  package func restriction(at second: Int) -> Restriction? {
    if status == .cancelled { return .cancelled }
    if status == .withheld { return .withheld }
    if let embargo, embargo.firstSecond > second { return .embargoed }
    return nil
  }

  /// Whether something is stated that holds the article back, now or at another time.
  package var holdsBack: Bool { status != .usable || embargo != nil }

  /// Why an article must not be published.
  package enum Restriction: String, Hashable, Sendable {
    case withheld
    case cancelled = "canceled"
    case embargoed
  }
}
