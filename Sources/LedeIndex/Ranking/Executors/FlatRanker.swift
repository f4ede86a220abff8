internal import LedeText
internal import Synchronization

/// Runs flat plans by the fast executors.
final class FlatRanker: Sendable {
  let statistics: Statistics
  let chunks: [Chunk]
  let cache: ImpactCache
  let kernels: RankingKernels
  private let workspaces = Mutex<[RankingWorkspace]>([])

  /// The most hits that are kept in an array sorted by insertion.
  static let greatestLimit = 1000

  init(
    _ statistics: Statistics, kernels: RankingKernels = .best,
    cache: ImpactCache = ImpactCache(ceiling: ImpactCache.standardCeiling)
  ) {
    self.statistics = statistics
    self.kernels = kernels
    chunks = Chunk.chunks(of: statistics.segments)
    self.cache = cache
  }

  /// The best hits; nil if the plan is none that these executors run.
  func top(
    _ k: Int, of plan: Plan, gain: LaterGain? = nil
  ) throws(IndexError) -> TopHits? {
    guard (1...Self.greatestLimit).contains(k), let flat = FlatPlan(plan) else { return nil }
    if flat.shape == .phrase, !keepsPositions { return nil }
    let kept = flat.terms.map { cache.kept($0.term, in: flat.field, statistics) }
    if kept.contains(where: { $0 == nil }),
      let top = try topFromBlocks(k, flat, kept, gain)
    {
      return top
    }
    guard let terms = try scoredTerms(of: flat, kept) else { return .empty }
    guard let query = QuantisedQuery(terms) else { return nil }
    var executor = Executor(
      query, in: flat.field, chunks: chunks, masks: try masks(of: flat), statistics, k: k, gain,
      kernels, startsHigh: flat.shape == .union)
    var workspace = workspaces.withLock { $0.popLast() } ?? RankingWorkspace()
    workspace.makeRoom(for: flat.shape)
    // A workspace that an error left in the middle of a chunk is let go.
    let hits: [Hit]
    switch flat.shape {
    case .union:
      hits = try executor.union(&workspace)
    case .intersection:
      hits = try executor.intersection(&workspace)
    case .phrase:
      hits = try executor.phrase(weight: terms.reduce(0) { $0 + $1.weight }, &workspace)
    }
    workspaces.withLock { $0.append(workspace) }
    return TopHits(hits: hits, matchCount: nil, leavesOut: executor.leavesOut)
  }

  /// How many documents match; nil if the plan is none that these executors run.
  func count(_ plan: Plan) throws(IndexError) -> Int? {
    guard let flat = FlatPlan(plan), flat.shape != .phrase || !keepsPositions else { return nil }
    let kept = flat.terms.map { cache.kept($0.term, in: flat.field, statistics) }
    if flat.shape == .union, kept.contains(where: { $0 == nil }),
      flat.field == .headline || statistics.headlineWeights.scored > 0
    {
      return try countUnion(flat)
    }
    guard let terms = try scoredTerms(of: flat, kept) else { return 0 }
    guard let query = QuantisedQuery(terms) else { return nil }
    let executor = Executor(
      query, in: flat.field, chunks: chunks, masks: try masks(of: flat), statistics, k: 1, nil,
      kernels,
      startsHigh: false)
    var workspace = workspaces.withLock { $0.popLast() } ?? RankingWorkspace()
    workspace.makeRoom(for: flat.shape)
    let count =
      flat.shape == .union
      ? executor.countUnion(&workspace) : executor.countIntersection(&workspace)
    workspaces.withLock { $0.append(workspace) }
    return count
  }

  /// How many documents have at least one of the terms, of whose lists the documents alone are decoded.
  private func countUnion(_ flat: FlatPlan) throws(IndexError) -> Int {
    let masks = try segmentMasks(of: flat)
    var entries: [[TermEntry?]] = []
    for term in flat.terms { entries.append(try statistics.entries(of: term.term)) }
    var count = 0
    for (number, ranked) in statistics.segments.enumerated() {
      let lists = entries.compactMap { entries in
        flat.field == .headline ? entries[number]?.headline : entries[number]?.any
      }
      if lists.count == 1, masks[number] == nil {
        count += lists[0].count
        continue
      }
      guard !lists.isEmpty else { continue }
      let segment = ranked.segment
      var found = DocumentSet(capacity: segment.articleCount)
      for list in lists {
        var walk = try ListWalk(list, of: segment)
        try walk.insertAll(into: &found, segment, segment.bytes)
      }
      if let mask = masks[number] { found.formIntersection(mask) }
      count += found.count
    }
    return count
  }

  private var keepsPositions: Bool {
    statistics.segments.allSatisfy { $0.segment.keepsPositions }
  }

  /// The best hits without decoding whole lists; nil if decoding and keeping them is better, because each
  /// of the terms was asked for often enough and they are short enough.
  ///
  /// - Parameter kept: Those of the terms that are kept.
  private func topFromBlocks(
    _ k: Int, _ flat: FlatPlan, _ kept: [TermImpacts?], _ gain: LaterGain?
  ) throws(IndexError) -> TopHits? {
    var isRepeated = true
    var missing: [(term: Term, count: Int)] = []
    var terms: [BlockExecutor.Term] = []
    terms.reserveCapacity(flat.terms.count)
    var postingCount = 0
    for (index, flatTerm) in flat.terms.enumerated() {
      let term = flatTerm.term
      let entries = try statistics.entries(of: term)
      let count = entries.reduce(0) { $0 + ($1?.any.count ?? 0) }
      postingCount += count
      if kept[index] == nil, !missing.contains(where: { $0.term == term }) {
        missing.append((term, count))
      }
      if !cache.noteUse(of: term, in: flat.field, postings: count, statistics) {
        isRepeated = false
      }
      let weight = flatTerm.boost * (try statistics.weight(of: term, entries, in: flat.field))
      terms.append(BlockExecutor.Term(entries: entries, weight: weight, flat: flatTerm))
    }
    if isRepeated, cache.hasRoom(forPostings: postingCount) {
      missing.sort { $0.count < $1.count }
      guard try decode(missing, in: flat.field) < missing.count else { return nil }
    }
    let masks = try segmentMasks(of: flat)
    guard flat.shape == .union else {
      let hits = try BlockExecutor(
        terms: terms, field: flat.field, isPhrase: flat.shape == .phrase, masks: masks,
        statistics: statistics, k: k
      ).top()
      return TopHits(hits: hits, matchCount: nil)
    }
    // Lists of headlines that scores count less are told apart by nobody but the decoded ones.
    guard flat.field == .headline || !statistics.headlineWeights.hasSurplus else { return nil }
    terms.removeAll { $0.weight == 0 }
    guard !terms.isEmpty else { return .empty }
    guard
      var union = BlockUnion(
        terms: terms, field: flat.field, masks: masks, statistics, k: k, gain, kernels)
    else { return nil }
    var workspace = workspaces.withLock { $0.popLast() } ?? RankingWorkspace()
    // A workspace that an error left in the middle of a window is let go.
    let hits = try union.top(&workspace)
    workspaces.withLock { $0.append(workspace) }
    return TopHits(hits: hits, matchCount: nil, leavesOut: union.leavesOut)
  }

  /// Decodes terms for later queries, as many as one query should wait for, and gives how many these are: all if they are
  /// few, and then they are decoded by whoever needs them. The others' turn is in the next queries that have them.
  ///
  /// - Parameter terms: With their postings, the rarest first.
  private func decode(
    _ terms: [(term: Term, count: Int)], in field: Field
  ) throws(IndexError) -> Int {
    var count = 0
    var postings = 0
    while count < terms.count, count == 0 || postings + terms[count].count <= Self.mostDecoded {
      postings += terms[count].count
      count += 1
    }
    guard count < terms.count else { return count }
    for (term, _) in terms[..<count] {
      _ = try cache.decode(term, in: field, chunks: chunks, statistics, kernels)
    }
    return count
  }

  /// A query that decodes several lists for later ones decodes no more postings than these.
  private static let mostDecoded = 1 << 15

  /// The plan's terms that the archive has, those given that are kept; nil if they cannot match.
  private func scoredTerms(
    of flat: FlatPlan, _ kept: [TermImpacts?]
  ) throws(IndexError) -> [ScoredTerm]? {
    var terms: [ScoredTerm] = []
    terms.reserveCapacity(flat.terms.count)
    var isForeseen = false
    for (index, flatTerm) in flat.terms.enumerated() {
      let term = flatTerm.term
      let impacts: TermImpacts
      // A term that stands twice may have been decoded meanwhile.
      if let kept = kept[index] ?? cache.kept(term, in: flat.field, statistics) {
        impacts = kept
      } else {
        // Lists that are still on disk are read while others are decoded.
        if !isForeseen { try foresee(flat.terms[index...].map(\.term)) }
        isForeseen = true
        impacts = try cache.decode(term, in: flat.field, chunks: chunks, statistics, kernels)
      }
      if impacts.count == 0 {
        if flat.shape == .union { continue }
        return nil
      }
      terms.append(
        ScoredTerm(
          impacts: impacts, weight: flatTerm.boost * impacts.weight, flat: flatTerm))
    }
    return terms.isEmpty ? nil : terms
  }

  private func foresee(_ terms: [Term]) throws(IndexError) {
    for term in terms {
      let bytes = Array(term.text.utf8)
      for ranked in statistics.segments { try ranked.segment.foresee(bytes) }
    }
  }

  /// For each chunk the documents that are live and meet the plan's conditions.
  private func masks(of flat: FlatPlan) throws(IndexError) -> [DocumentSet?] {
    let masks = try segmentMasks(of: flat)
    return chunks.map { masks[$0.segment] }
  }

  /// The same for each segment.
  private func segmentMasks(of flat: FlatPlan) throws(IndexError) -> [DocumentSet?] {
    var masks: [DocumentSet?] = []
    masks.reserveCapacity(statistics.segments.count)
    for ranked in statistics.segments {
      var mask = ranked.live
      if !flat.required.isEmpty || !flat.excluded.isEmpty {
        let evaluator = try Evaluator(ranked, statistics)
        for plan in flat.required {
          let own = try evaluator.documents(of: plan)
          if mask?.formIntersection(own) == nil { mask = own }
        }
        for plan in flat.excluded {
          var left = mask ?? DocumentSet(allBelow: ranked.segment.articleCount)
          left.subtract(try evaluator.documents(of: plan))
          mask = left
        }
      }
      masks.append(mask)
    }
    return masks
  }
}

extension RankingWorkspace {
  /// Makes room for what an executor of chunks needs.
  fileprivate mutating func makeRoom(for shape: FlatPlan.Shape) {
    makeRoom(forPlaces: Chunk.length)
    if shape != .union { makeRoomForMembers() }
  }
}

extension TopHits {
  /// None, not counted.
  fileprivate static let empty = TopHits(hits: [], matchCount: nil)
}
