/// What was asked, as a tree: the one meaning that shell, commands, batch lists and saved searches
/// share.
package indirect enum QueryNode: Hashable, Sendable {
  /// Every article: an empty query, or `*`.
  case everything
  /// A word, with how closely it must be met.
  case word(QueryWord)
  /// Words that stand one behind the other, as they were quoted.
  case phrase(String)
  /// Clauses side by side. Plain ones are ranked together and at least one of them must be met;
  /// with a `+` clause among them they only add to the score.
  case clauses([Clause])
  /// All of these (`AND`).
  case and([QueryNode])
  /// Any of these (`OR`).
  case or([QueryNode])
  /// The left within so many words of the right, in either order (`NEAR/5`).
  case near(QueryNode, QueryNode, within: Int)
  /// The left in the same sentence or paragraph as the right (`SAME/s`, `SAME/p`).
  case same(QueryNode, QueryNode, Scope)
  /// Met in this field only (`title:`, `body:`).
  case field(TextField, QueryNode)
  /// Counted so many times in the score (`^2`).
  case boost(QueryNode, by: Double)
  /// What an article's own fields must say (`date:`, `source:`, `section:`, `subject:`, `language:`, `id:`); adds no score.
  case filter(QueryFilter)

  /// One of several clauses side by side.
  package struct Clause: Hashable, Sendable {
    /// Whether it may, must or must not be met.
    package let occurrence: Occurrence
    /// What is to be met.
    package let node: QueryNode

    /// A clause with this sign before it.
    package init(_ occurrence: Occurrence, _ node: QueryNode) {
      self.occurrence = occurrence
      self.node = node
    }
  }

  /// Whether a clause may, must or must not be met.
  package enum Occurrence: Hashable, Sendable {
    case should
    /// `+word`
    case must
    /// `-word`, `NOT word`
    case mustNot
  }

  /// How far apart the two sides of `SAME` may stand.
  package enum Scope: Hashable, Sendable {
    case sentence
    case paragraph
  }

  /// The parts of an article that words can be looked for in.
  package enum TextField: String, Hashable, Sendable, CaseIterable {
    case title
    case body
  }
}

/// A word of a query and how closely it must be met.
package struct QueryWord: Hashable, Sendable {
  /// As typed, without the signs of the grammar; for a pattern, with its `*` and `?`.
  package let text: String
  /// How closely it must be met.
  package let match: Match

  /// A word that is met by its stem, unless said otherwise.
  package init(_ text: String, _ match: Match = .stem) {
    self.text = text
    self.match = match
  }

  /// How closely a word must be met.
  package enum Match: Hashable, Sendable {
    /// By its stem: `attack` meets `attacked`.
    case stem
    /// Within so many edits (`word~`, `word~1`).
    case fuzzy(edits: Int)
    /// By its beginning (`pre*`); the text is without the asterisk.
    case prefix
    /// By a pattern of `*` (any letters) and `?` (one letter), as `w?ld`.
    case pattern
  }
}

/// What an article's own fields must say.
package enum QueryFilter: Hashable, Sendable {
  /// From the first day of one to the last day of the other; nil leaves that end open.
  case dates(from: DateExpression?, through: DateExpression?)
  case source(String)
  case section(String)
  case subject(String)
  /// A BCP 47 tag: `en` covers `en-GB`.
  case language(String)
  case id(String)
  /// Neither withheld nor cancelled nor under an embargo at a moment, in seconds since 1970.
  case usable(at: Int)
}
