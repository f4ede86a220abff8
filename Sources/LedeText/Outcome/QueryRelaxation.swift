/// Why a result is empty, and queries that ask for less (query relaxation).
package struct QueryRelaxation: Sendable, Hashable {
  /// Why nothing matches, in a sentence.
  package var reason: String
  /// Queries that ask for less and find something, those that find most first.
  package var queries: [RelaxedQuery]

  /// A reason, and queries that ask for less.
  package init(reason: String, queries: [RelaxedQuery]) {
    self.reason = reason
    self.queries = queries
  }
}

/// A query that asks for less than the one that was typed.
public struct RelaxedQuery: Sendable, Hashable {
  /// What is different, as `without -israel`.
  public let change: String
  /// The query, in canonical form.
  public let query: String
  /// How many articles it finds.
  public let count: Int

  /// A query with its difference, and how many articles it finds.
  package init(change: String, query: String, count: Int) {
    self.change = change
    self.query = query
    self.count = count
  }
}
