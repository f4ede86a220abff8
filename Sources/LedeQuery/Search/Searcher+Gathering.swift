package import LedeIndex

// A search of several archives that are read as one, each of which is ranked elsewhere. Who ranks one reads all
// of them as well, for the query's plan and for statistics; so scores are those of one archive to the last bit.

/// What the members of a snapshot found, ranked each by itself.
package struct GatheredHits: Sendable {
  /// Those of each member, with how many articles of it match.
  package let tops: [TopHits]
  /// Whether every member is among them; if not the result says that it is partial.
  package let isWhole: Bool

  /// Hits of members.
  package init(tops: [TopHits], isWhole: Bool) {
    self.tops = tops
    self.isWhole = isWhole
  }
}

extension Searcher {
  /// What a search finds in one of the archives that the snapshot joins, always counted; for `GatheredHits`.
  package func search(
    _ text: String, inMember number: Int, _ options: SearchOptions
  ) throws(SearchError) -> TopHits {
    reader.cancellation = options.query.cancellation
    let query = try read(text, options.query)
    do throws(IndexError) {
      forgetIfLarge()
      let planned = try plan(
        root(of: query, options.query), options, suggests: options.suggests)
      let wish = try wish(planned, options, ranker(for: options.ranking))
      let (top, count) = try top(of: wish, ranker(for: options.ranking, member: number))
      return TopHits(hits: top.hits, matchCount: count, leavesOut: top.leavesOut)
    } catch {
      throw SearchError.index(error)
    }
  }
}
