import LedeIndex
import LedeText

/// A hit with what was added to the index's score.
struct RankedHit {
  let document: DocumentID
  var score: Float
  /// What was added after the index's own score.
  var parts: [ScorePart] = []
  /// The plan that found it, where it is not the query's own.
  var plan: Plan?
  /// Articles that say the same.
  var duplicates: [DocumentID] = []
}

extension Searcher {
  /// The hits of one page, and how many there are in all.
  struct RankedPage {
    var hits: [RankedHit]
    var count: Int
  }

  /// What the index is asked for, so that the hits of a page are among what it finds.
  struct Wish {
    let plan: Plan
    let order: ResultOrder
    /// How many hits; nil for all.
    let asked: Int?
    /// Words whose nearness counts afterwards.
    let words: [[Term]]
    /// So many of the best are refined at most; nil for all.
    let wanted: Int?
    /// So many of the refined hits are compared and shown at most; nil for all.
    let shown: Int?
    let gain: LaterGain?
  }

  func wish(
    _ planned: PlannedQuery, _ options: SearchOptions, _ ranker: Ranker
  ) throws(IndexError) -> Wish {
    let order: ResultOrder =
      switch options.order {
      case .score: .score
      case .newest: .newest
      case .oldest: .oldest
      }
    let end = options.end
    let refines = options.order == .score && (options.ranking != .bm25 || options.recency != .off)
    let looks = refines || options.duplicates == .group
    var wanted = options.duplicates == .group ? end.map(Self.comparedCount) : end
    let shown = options.duplicates == .group ? wanted.map { $0 + min(end ?? 0, .max - $0) } : end
    if !refines { wanted = nil }
    if options.ranking == .deep {
      // Those are smoothed that are the best until then.
      let isEnough = shown.map { $0 <= Self.smoothedCount } ?? false
      wanted = isEnough && options.recency == .off ? Self.smoothedCount : nil
    }
    let words =
      refines && options.ranking != .bm25
      ? Array(planned.termsByWord.prefix(Self.proximityWords)) : []
    var gain: LaterGain?
    // Recency asks how new the newest of all hits is.
    if let wanted, options.recency == .off {
      gain = try ranker.laterGain(of: words, wanted: wanted)
    }
    return Wish(
      plan: options.ranking == .deep ? try deepened(planned) : planned.plan, order: order,
      asked: end.map { looks ? max($0, Self.refinedCount) : $0 }, words: words, wanted: wanted,
      shown: shown, gain: gain)
  }

  /// What a ranker finds, or what was found elsewhere, and how many articles match.
  func top(
    of wish: Wish, _ ranker: Ranker, gathered: GatheredHits? = nil
  ) throws(IndexError) -> (hits: TopHits, count: Int) {
    let top =
      if let gathered {
        try ranker.gathered(gathered.tops, wish.asked, order: wish.order)
      } else {
        try ranker.top(wish.asked, of: wish.plan, order: wish.order, gain: wish.gain)
      }
    return (top, try count(top, of: wish.plan, asked: wish.asked, ranker))
  }

  /// How many articles match, of which the first were asked for.
  func count(
    _ top: TopHits, of plan: Plan, asked: Int?, _ ranker: Ranker
  ) throws(IndexError) -> Int {
    if let known = top.matchCount { return known }
    guard let asked, top.hits.count >= asked || top.leavesOut else { return top.hits.count }
    return try ranker.count(plan)
  }

  /// Hits that are looked at again for proximity, recency and duplicates.
  static let refinedCount = 1000

  func rank(
    _ planned: PlannedQuery, _ options: SearchOptions, _ ranker: Ranker,
    counting count: ((Plan) throws(IndexError) -> Int)? = nil
  ) throws(IndexError) -> RankedPage {
    let wish = try wish(planned, options, ranker)
    // Who asks for no hit wants the number alone.
    guard options.limit != 0 else {
      let number = if let count { try count(wish.plan) } else { try ranker.count(wish.plan) }
      return RankedPage(hits: [], count: number)
    }
    var (top, count) = try top(of: wish, ranker, gathered: options.gathered)
    let end = options.end
    var (hits, areBest) = try refined(top.hits, wish, options, ranker, wanted: wish.wanted)
    if !areBest {
      if top.leavesOut { top = try ranker.top(wish.asked, of: wish.plan, order: wish.order) }
      hits = try refined(top.hits, wish, options, ranker, wanted: nil).hits
    }
    if options.duplicates == .group {
      let best = hits
      hits = try grouped(hits, until: end, leadsWithNewest: wish.order == .score)
      if let end, hits.count < end, top.leavesOut {
        top = try ranker.top(wish.asked, of: wish.plan, order: wish.order)
      }
      if let end, hits.count < end, best.count < top.hits.count {
        // Copies filled the best hits, so that more of them are wanted.
        hits = try grouped(
          refined(top.hits, wish, options, ranker, wanted: nil).hits, until: end,
          leadsWithNewest: wish.order == .score)
      }
    }
    let page = hits.dropFirst(options.offset)
    return RankedPage(
      hits: Array(end == nil ? page : page.prefix(options.limit ?? 0)), count: count)
  }

  /// The hits with what the index does not score: nearness of words, likeness of articles, age.
  ///
  /// Hits that tie keep the index's order: newest first, then by id.
  ///
  /// - Parameter wanted: So many of the best are given at most; nil for all.
  /// - Returns: The hits, and whether those that are shown are the best: by likeness of articles, one that was left
  ///   out may have become better.
  private func refined(
    _ top: [Hit], _ wish: Wish, _ options: SearchOptions, _ ranker: Ranker, wanted: Int?
  ) throws(IndexError) -> (hits: [RankedHit], areBest: Bool) {
    var hits: [RankedHit] = []
    let gains = try gains(of: top, wish.words, options, ranker, wanted: wanted)
    hits.reserveCapacity(top.count)
    for (index, hit) in top.enumerated() {
      guard let gain = gains[index] else { continue }
      var ranked = RankedHit(
        document: hit.document, score: hit.score + gain,
        plan: options.ranking == .deep ? wish.plan : nil)
      if gain > 0, options.explains {
        ranked.parts.append(
          ScorePart("proximity", Double(gain), detail: "words of the query within 8 words"))
      }
      hits.append(ranked)
    }
    guard options.order == .score else { return (hits, true) }
    if options.ranking != .bm25 { hits.sortByScore() }
    var areBest = true
    if options.ranking == .deep {
      // What is left out has no more than the last one that is smoothed, and keeps it.
      let most =
        wanted != nil && hits.count >= Self.smoothedCount
        ? hits[Self.smoothedCount - 1].score : nil
      try smooth(&hits, explains: options.explains)
      hits.sortByScore()
      if let most, let shown = wish.shown {
        areBest = hits[min(shown, hits.count) - 1].score >= most
      }
    }
    if options.recency != .off {
      try preferRecent(&hits, of: top, options)
      hits.sortByScore()
    }
    return (wanted.map { Array(hits.prefix($0)) } ?? hits, areBest)
  }

  /// What hits gain by nearness of words; nil for those that cannot be among so many of the best.
  private func gains(
    of hits: [Hit], _ words: [[Term]], _ options: SearchOptions, _ ranker: Ranker, wanted: Int?
  ) throws(IndexError) -> [Float?] {
    guard !words.isEmpty else { return [Float?](repeating: 0, count: hits.count) }
    let closest = min(hits.count, Self.refinedCount)
    return try ranker.proximity(
      of: words, in: Array(hits[..<closest]), wanted: wanted ?? .max,
      stretch: 1 + options.recency.mostGain)
      + [Float?](repeating: 0, count: hits.count - closest)
  }

  /// Words of a query whose nearness counts. The more words, the less each pair tells.
  private static let proximityWords = 24

  /// Adds a bounded share of the score, halved with every month that an article is older than the
  /// newest of the hits; undated articles get none.
  private func preferRecent(
    _ hits: inout [RankedHit], of top: [Hit], _ options: SearchOptions
  ) throws(IndexError) {
    let bound = options.recency.mostGain
    // The newest may be a hit that is not given.
    var days: [DocumentID: Int] = [:]
    for hit in top { days[hit.document] = try snapshot.date(hit.document)?.lastDay }
    guard let newest = days.values.max() else { return }
    for index in hits.indices {
      guard let day = days[hits[index].document] else { continue }
      let age = Double(newest - day)
      let gain = hits[index].score * bound * Float(exponential(-0.0231 * age))
      hits[index].score += gain
      guard options.explains else { continue }
      hits[index].parts.append(
        ScorePart("recency", Double(gain), detail: "\(newest - day) days older than the newest hit")
      )
    }
  }
}

extension SearchOptions {
  /// The place behind the last hit that is given; nil for all.
  fileprivate var end: Int? { limit.map { offset + min($0, .max - offset) } }
}

extension SearchOptions.Recency {
  /// The share of its score that the newest hit gains.
  fileprivate var mostGain: Float {
    switch self {
    case .off: 0
    case .mild: 0.1
    case .strong: 0.5
    }
  }
}

extension [RankedHit] {
  /// By score; equal ones keep their order.
  mutating func sortByScore() {
    let order = indices.map { (score: self[$0].score, place: $0) }.sorted {
      ($1.score, $0.place) < ($0.score, $1.place)
    }
    self = order.map { self[$0.place] }
  }
}
