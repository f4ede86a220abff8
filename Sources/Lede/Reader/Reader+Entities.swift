import LedeText
import LedeWire

/// Someone or something that an article names.
public struct NamedEntity: Sendable, Hashable {
  /// What it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A person, told by a title or an office before the name.
    case person
    /// An organisation, told by a word for its kind in the name.
    case organisation
    /// A place of the dateline.
    case place
  }

  /// What it is.
  public let kind: Kind
  /// Its name as the article has it; of a person who is named several ways, the longest.
  public let name: String
}

extension Archive.Reader {
  /// Whom and what an article names, each once and in its order: those alone of which the text says what
  /// they are, by a title before the name, a word for an organisation in it, or the dateline.
  ///
  /// In languages other than English it gives the dateline's place.
  public func entities(in article: Article) -> [NamedEntity] {
    EntityFinder(settings.language(ofArticle: article.language)).entities(in: article).map {
      entity in
      let kind: NamedEntity.Kind =
        switch entity.kind {
        case .person: .person
        case .organisation: .organisation
        case .place: .place
        }
      return NamedEntity(kind: kind, name: entity.name)
    }
  }
}
