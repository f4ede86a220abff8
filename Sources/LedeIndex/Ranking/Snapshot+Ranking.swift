internal import Synchronization

extension Snapshot {
  /// Finds, ranks and explains over this snapshot, with the formula's settings of the archive or
  /// with others.
  ///
  /// Asked again for the same settings it gives the same ranker, so that what was decoded for one
  /// query serves the next, whoever asks it.
  ///
  /// - Parameters:
  ///   - headlineWeight: How often a word of a headline counts; at most as often as the archive's
  ///     settings say.
  ///   - lengths: Which words make an article long.
  ///   - member: The archive of several whose articles alone are ranked, by the statistics of all; nil for all.
  package func ranker(
    k1: Float? = nil, b: Float? = nil, headlineWeight: Int? = nil,
    lengths: LengthMeasure = .allWords, member: Int? = nil
  ) throws(IndexError) -> Ranker {
    let weight = max(1, headlineWeight ?? settings.headlineWeight)
    return try rankers.ranker(
      of: self,
      Rankers.Formula(
        k1: k1 ?? settings.k1, b: b ?? settings.b,
        headlineWeights: HeadlineWeights(stored: settings.headlineWeight, scored: weight),
        lengths: lengths, member: member))
  }
}

extension Snapshot {
  /// A ranker by the archive's settings that shares nothing with the snapshot's others, and keeps at most
  /// so many bytes of decoded terms from one query for the next; with 0 nothing.
  package func ranker(keepingAtMost ceiling: Int) throws(IndexError) -> Ranker {
    let formula = Rankers.Formula(
      k1: settings.k1, b: settings.b,
      headlineWeights: HeadlineWeights(
        stored: settings.headlineWeight, scored: max(1, settings.headlineWeight)),
      lengths: .allWords)
    return Ranker(try Statistics(self, formula), cache: ImpactCache(ceiling: ceiling))
  }
}

/// The rankers of a snapshot: one for each setting of the formula, with one cache.
final class Rankers: Sendable {
  struct Formula: Hashable {
    var k1: Float
    var b: Float
    var headlineWeights: HeadlineWeights
    var lengths: LengthMeasure
    var member: Int?

    /// What lengths do not count, if there is such.
    func uncounted(_ settings: ArchiveSettings) throws(IndexError) -> UncountedTerms? {
      let terms = try lengths.uncounted(settings)
      return terms.isEmpty ? nil : UncountedTerms(terms: terms, weights: headlineWeights)
    }
  }

  private let cache = ImpactCache(ceiling: ImpactCache.standardCeiling)
  private let made = Mutex<[Formula: Ranker]>([:])

  func ranker(of snapshot: Snapshot, _ formula: Formula) throws(IndexError) -> Ranker {
    try made.withLock { (made) throws(IndexError) -> Ranker in
      if let ranker = made[formula] { return ranker }
      let statistics = try Statistics(snapshot, formula)
      // What is decoded of one member's lists is no use to others.
      let cache =
        formula.member == nil ? cache : ImpactCache(ceiling: ImpactCache.standardCeiling)
      let ranker = Ranker(statistics, cache: cache)
      made[formula] = ranker
      return ranker
    }
  }
}

extension Statistics {
  /// What is to be known of a snapshot's articles.
  fileprivate convenience init(
    _ snapshot: Snapshot, _ formula: Rankers.Formula
  ) throws(IndexError) {
    var segments: [RankedSegment] = []
    var others: [any RankableSegment] = []
    let own = formula.member.map { snapshot.documents(ofMember: $0) }
    var headlineWords: UInt64 = 0
    var bodyWords: UInt64 = 0
    let uncounted = try formula.uncounted(snapshot.settings)
    for part in snapshot.parts {
      var live: DocumentSet?
      let notices = try part.segment.notices()
      if part.deletions != nil || !notices.isEmpty {
        var set = DocumentSet(allBelow: part.segment.articleCount)
        for document in part.deletions?.documents ?? [] { set.remove(UInt32(document)) }
        for document in notices { set.remove(UInt32(document)) }
        live = set
      }
      let ranked = RankedSegment(
        part.segment, base: part.base, live: live, uncounted: uncounted)
      if own?.contains(part.base) ?? true {
        segments.append(ranked)
      } else {
        others.append(part.segment)
      }
      guard uncounted == nil else {
        let lengths = try ranked.lengths(headlineWeight: formula.headlineWeights.scored)
        headlineWords += lengths.headline.reduce(0) { $0 + UInt64($1) }
        bodyWords += lengths.body.reduce(0) { $0 + UInt64($1) }
        continue
      }
      let lengths = try part.segment.lengths()
      headlineWords += lengths.headlineTotal
      bodyWords += lengths.bodyTotal
    }
    self.init(
      segments: segments, others: others, headlineWords: headlineWords, bodyWords: bodyWords,
      k1: formula.k1, b: formula.b, headlineWeights: formula.headlineWeights,
      lengths: formula.lengths)
  }
}
