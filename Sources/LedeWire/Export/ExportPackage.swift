package import LedeText

/// A digest of several articles, or a story: a text of its own and what it is about.
package struct ExportPackage: Hashable, Sendable {
  /// What the package is about: a query, a story's name.
  package var headline: String
  /// The digest's text, or nil for a bare list.
  package var digest: String?
  /// The articles, in their order.
  package var articles: [Article]
  /// Those of them that the digest's sentences are from.
  package var sources: [ArticleID]

  /// A package of articles.
  package init(
    headline: String, digest: String? = nil, articles: [Article], sources: [ArticleID] = []
  ) {
    self.headline = headline
    self.digest = digest
    self.articles = articles
    self.sources = sources
  }

  /// The package's id: made from its articles' ids in their order, so that the same articles give the
  /// same package, always.
  package func guid(_ settings: ExportSettings) -> String {
    let guids = articles.map { settings.guid(of: $0.id) }.joined(separator: "\n")
    let hash = SHA256.hexadecimal(of: guids, digits: 32)
    return "tag:\(settings.authority),\(settings.authorityDate):digest:\(hash)"
  }
}

/// Entities that go out together, and what holds them back.
package struct ExportKnowledge: Sendable {
  /// In no order: they are written in that of their URIs.
  package let entities: [ExportEntity]
  /// That of the articles that name them.
  package let release: Release

  /// Entities that may be used unless told otherwise.
  package init(_ entities: [ExportEntity], _ release: Release = Release()) {
    self.entities = entities
    self.release = release
  }
}

/// A person, an organisation or a place.
package struct ExportEntity: Hashable, Sendable {
  /// The kinds, by the IPTC's names of concept natures (`cpnat:`).
  package enum Kind: String, Hashable, Sendable {
    case person, organisation
    case place = "geoArea"
  }

  /// What it is.
  package let kind: Kind
  /// Its name as articles have it.
  package let name: String
  /// How sure the machine is that the article means it: 0 ... 100, or nil for no statement.
  package let confidence: Int?

  /// An entity; confidence is brought into 0 ... 100.
  package init(_ kind: Kind, _ name: String, confidence: Int? = nil) {
    self.kind = kind
    self.name = name
    self.confidence = confidence.map { min(max($0, 0), 100) }
  }
}
