public import LedeQuery
import LedeText

/// What articles are counted by.
public enum CountKey: String, Sendable, CaseIterable {
  /// The story's date, as far as it is stated.
  case day, month, year
  /// Who published it, and where in the publication it stood.
  case source, section
}

/// How many articles match a query, by something that they state.
public struct CountResult: Sendable {
  /// One of the groups.
  public struct Group: Hashable, Sendable {
    /// A date as far as it is stated, a source, a section; nil for articles that state none.
    public let key: String?
    /// Its articles.
    public let count: Int

    /// A group of this size.
    public init(key: String?, count: Int) {
      self.key = key
      self.count = count
    }
  }

  /// Dates in their order, others by their size and then by name; what states nothing comes last.
  public let groups: [Group]
  /// All articles that match.
  public let totalCount: Int
  /// The query as it was run.
  public let ranAs: String
  /// What was passed over, corrected or should be known.
  public let notes: [Note]
  /// The way out where nothing matches.
  public let rescue: Rescue?
}

extension Archive {
  /// Counts the articles that match a query, copies of one story each by itself.
  ///
  /// - Throws: as `search`.
  public func count(
    _ query: String, by key: CountKey, _ options: SearchOptions = SearchOptions()
  ) throws(LedeError) -> CountResult {
    var all = options
    all.limit = nil
    all.offset = 0
    all.order = .newest
    all.duplicates = .show
    all.explains = false
    all.snippetLength = 0
    let result = try search(query, all)
    var counts: [String: Int] = [:]
    var unstated = 0
    for hit in result.hits {
      if let text = hit.key(key) { counts[text, default: 0] += 1 } else { unstated += 1 }
    }
    let isDate = key != .source && key != .section
    var groups = counts.map { CountResult.Group(key: $0.key, count: $0.value) }
    groups.sort { first, second in
      if !isDate, first.count != second.count { return first.count > second.count }
      return (first.key ?? "").utf8.lexicographicallyPrecedes((second.key ?? "").utf8)
    }
    if unstated > 0 { groups.append(CountResult.Group(key: nil, count: unstated)) }
    return CountResult(
      groups: groups, totalCount: result.totalCount, ranAs: result.ranAs, notes: result.notes,
      rescue: result.rescue)
  }
}

extension SearchHit {
  fileprivate func key(_ key: CountKey) -> String? {
    switch key {
    case .day: date.map { String($0.description.prefix(10)) }
    case .month: date.map { String($0.description.prefix(7)) }
    case .year: date.map { String($0.description.prefix(4)) }
    case .source: source
    case .section: section
    }
  }
}
