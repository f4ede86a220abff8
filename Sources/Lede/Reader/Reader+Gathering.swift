package import LedeIndex
package import LedeQuery

/// What a search finds in one of the archives that a reader reads as one.
package struct ArchiveRanking: Sendable {
  /// The archive's place among those of the reader.
  package let archive: Int
  /// The commit of the reader that ranked it, and that of who may use it.
  package let generation: Int
  /// The best articles by their numbers, and how many match.
  package let top: TopHits

  /// What the archive's ranking told.
  package init(archive: Int, generation: Int, top: TopHits) {
    self.archive = archive
    self.generation = generation
    self.top = top
  }
}

extension Archive.Reader {
  /// The first phase of a search of several archives: ranks the articles of one of them, by the statistics of all,
  /// and reads nothing else of them.
  ///
  /// - Throws: as `search`; `invalidSetting` where there is no such archive.
  package func rank(
    _ query: String, ofArchive archive: Int, options: SearchOptions = SearchOptions()
  ) throws(LedeError) -> ArchiveRanking {
    let options = try checked(options)
    try LedeError.require(archive, in: 0...(snapshot.memberCount - 1), "archive")
    let top = try pool.withSearcher { (searcher) throws(SearchError) in
      try searcher.search(query, inMember: archive, options)
    }
    return ArchiveRanking(archive: archive, generation: generation, top: top)
  }

  /// The second phase: what `search` gives, with the rankings of all archives by the same query and options. Where
  /// one of them is not there, the result says that it is partial.
  ///
  /// - Throws: as `search`; `invalidSetting` for rankings that are not of this reader's commit and archives.
  package func search(
    _ query: String, gathering rankings: [ArchiveRanking], options: SearchOptions = SearchOptions()
  ) throws(LedeError) -> SearchResult {
    var options = try checked(options)
    var seen: Set<Int> = []
    for ranking in rankings {
      guard ranking.generation == generation, (0..<snapshot.memberCount).contains(ranking.archive),
        seen.insert(ranking.archive).inserted, ranking.isInside(snapshot)
      else {
        throw LedeError(
          .invalidSetting,
          "the ranking of archive \(ranking.archive) is not of this commit; open the archives anew"
            + " wherever they are ranked")
      }
    }
    options.gathered = GatheredHits(
      tops: rankings.map(\.top), isWhole: rankings.count == snapshot.memberCount)
    return try pool.withSearcher { (searcher) throws(SearchError) in
      try searcher.search(query, options)
    }
  }
}

extension ArchiveRanking {
  /// Whether all its articles are of its archive.
  fileprivate func isInside(_ snapshot: Snapshot) -> Bool {
    let documents = snapshot.documents(ofMember: archive)
    return top.hits.allSatisfy { documents.contains($0.document.rawValue) }
  }
}
