/// Why a result is empty, and queries that ask for less (query relaxation).
public struct Relaxation: Sendable, Hashable {
  /// Why nothing matches, in a sentence.
  public var reason: String
  /// Queries that ask for less and find something, those that find most first.
  public var queries: [RelaxedQuery]
}

/// A query that asks for less than the one that was typed.
public struct RelaxedQuery: Sendable, Hashable {
  /// What is different, as `without -israel`.
  public var change: String
  /// The query, in canonical form.
  public var query: String
  /// How many articles it finds.
  public var count: Int
}
