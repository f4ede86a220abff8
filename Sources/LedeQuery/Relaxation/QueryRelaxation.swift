/// Why a result is empty, and queries that ask for less (query relaxation).
public struct QueryRelaxation: Sendable, Hashable {
  /// Why nothing matches, in a sentence.
  public internal(set) var reason: String
  /// Queries that ask for less and find something, those that find most first.
  public internal(set) var queries: [RelaxedQuery]
}

/// A query that asks for less than the one that was typed.
public struct RelaxedQuery: Sendable, Hashable {
  /// What is different, as `without -israel`.
  public let change: String
  /// The query, in canonical form.
  public let query: String
  /// How many articles it finds.
  public let count: Int
}
