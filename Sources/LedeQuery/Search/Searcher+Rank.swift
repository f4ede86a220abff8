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

  /// How many articles match, of which the first were asked for.
  func count(_ top: TopHits, of plan: Plan, asked: Int?) throws(IndexError) -> Int {
    if let known = top.matchCount { return known }
    guard let asked, top.hits.count >= asked else { return top.hits.count }
    return try news.count(plan)
  }

  /// Hits that are looked at again for proximity, recency and duplicates.
  static let refinedCount = 1000

  func rank(
    _ planned: PlannedQuery, _ options: SearchOptions, _ ranker: Ranker
  ) throws(IndexError) -> RankedPage {
    let order: ResultOrder =
      switch options.order {
      case .score: .score
      case .newest: .newest
      case .oldest: .oldest
      }
    let end = options.limit.map { options.offset + min($0, .max - options.offset) }
    let refines = options.order == .score && (options.ranking != .bm25 || options.recency != .off)
    let looks = refines || options.duplicates == .group
    let wanted = end.map { looks ? max($0, Self.refinedCount) : $0 }
    let plan = options.ranking == .deep ? try deepened(planned) : planned.plan
    // Who asks for no hit wants the number alone.
    guard options.limit != 0 else { return RankedPage(hits: [], count: try ranker.count(plan)) }
    let top = try ranker.top(wanted, of: plan, order: order)
    var hits = top.hits.map { hit in
      RankedHit(
        document: hit.document, score: hit.score, plan: options.ranking == .deep ? plan : nil)
    }
    let count = try count(top, of: plan, asked: wanted)
    if refines { try refine(&hits, planned, options, ranker) }
    var page = hits.dropFirst(options.duplicates == .group ? 0 : options.offset)
    if options.duplicates == .group {
      page = try grouped(hits, until: end, leadsWithNewest: order == .score)[...]
        .dropFirst(options.offset)
    }
    return RankedPage(
      hits: Array(end == nil ? page : page.prefix(options.limit ?? 0)), count: count)
  }

  /// Adds what the index does not score: nearness of words, likeness of articles, age.
  ///
  /// Hits that tie keep the index's order: newest first, then by id.
  private func refine(
    _ hits: inout [RankedHit], _ planned: PlannedQuery, _ options: SearchOptions, _ ranker: Ranker
  ) throws(IndexError) {
    if options.ranking != .bm25 {
      var terms: [Term] = []
      var known: Set<Term> = []
      for word in planned.words where known.insert(word.term).inserted { terms.append(word.term) }
      let closest = min(hits.count, Self.refinedCount)
      let gains = try ranker.proximity(
        of: Array(terms.prefix(Self.proximityWords)), in: hits[..<closest].map(\.document))
      for (index, gain) in gains.enumerated() where gain > 0 {
        hits[index].score += gain
        hits[index].parts.append(
          ScorePart("proximity", Double(gain), detail: "words of the query within 8 words"))
      }
      hits.sortByScore()
    }
    if options.ranking == .deep {
      try smooth(&hits)
      hits.sortByScore()
    }
    if options.recency != .off {
      try preferRecent(&hits, options)
      hits.sortByScore()
    }
  }

  /// The more words, the less each pair tells.
  private static let proximityWords = 24

  /// Adds a bounded share of the score, halved with every month that an article is older than the
  /// newest of the hits; undated articles get none.
  private func preferRecent(
    _ hits: inout [RankedHit], _ options: SearchOptions
  ) throws(IndexError) {
    let bound: Float = options.recency == .strong ? 0.5 : 0.1
    var days: [Int?] = []
    for hit in hits { days.append(try snapshot.date(hit.document)?.lastDay) }
    guard let newest = days.compactMap({ $0 }).max() else { return }
    for index in hits.indices {
      guard let day = days[index] else { continue }
      let age = Double(newest - day)
      let gain = hits[index].score * bound * Float(exponential(-0.0231 * age))
      hits[index].score += gain
      hits[index].parts.append(
        ScorePart("recency", Double(gain), detail: "\(newest - day) days older than the newest hit")
      )
    }
  }
}

extension [RankedHit] {
  /// By score; equal ones keep their order.
  mutating func sortByScore() {
    let sorted = enumerated().sorted { a, b in
      a.element.score != b.element.score
        ? a.element.score > b.element.score : a.offset < b.offset
    }
    self = sorted.map(\.element)
  }
}
