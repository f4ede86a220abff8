/// The best documents that have at least one of some terms, straight from the lists on disk.
///
/// MaxScore (Turtle and Flood, 1995) by windows of documents, those that can add most first (Mallia and
/// others, "Faster learned sparse retrieval with block-max pruning", 2024). Bounds of blocks tell what a term
/// can add in a window. There the terms' postings are decoded and added up, the weightiest terms first, until
/// the rest cannot lift a document over the threshold; the documents that are within the rest's reach are
/// looked up in its lists, where the bound of the block can still leave them out. What is left is scored
/// exactly. Windows that cannot reach the threshold are never looked at.
struct BlockUnion {
  /// In the order in which their scores are added.
  let terms: [BlockExecutor.Term]
  let field: Field
  /// For each segment the documents that may be found; nil for all.
  let masks: [DocumentSet?]
  let statistics: Statistics
  let k: Int
  let kernels: RankingKernels
  private let units: ScoreUnits
  private let bm25: BM25
  private var threshold: Threshold
  private var best: BestHits
  private var reach: Reach?
  /// Documents were left out that would be among the best `k`, because they cannot be among the best with what
  /// they gain.
  private(set) var leavesOut = false
  /// What the terms from each place on can add in the current window, then 0.
  private var rest: [UInt32]
  /// The frequencies of the terms in one document.
  private var frequencies: [UInt32]

  /// Nil where 16-bit sums could not hold the scores.
  init?(
    terms: [BlockExecutor.Term], field: Field, masks: [DocumentSet?], _ statistics: Statistics,
    k: Int, _ gain: LaterGain?, _ kernels: RankingKernels
  ) {
    guard let units = ScoreUnits(weights: terms.map(\.weight)) else { return nil }
    self.terms = terms
    self.field = field
    self.masks = masks
    self.statistics = statistics
    self.k = k
    self.kernels = kernels
    self.units = units
    bm25 = statistics.bm25(for: field)
    threshold = Threshold(k: k, slack: units.slack)
    best = BestHits(HitOrder(segments: statistics.segments, order: .score), capacity: k)
    reach = gain.flatMap {
      $0.wanted < k ? Reach($0, units, terms.map(\.flat.term), in: field, statistics) : nil
    }
    rest = [UInt32](repeating: 0, count: terms.count + 1)
    frequencies = [UInt32](repeating: 0, count: terms.count)
  }

  /// A segment's terms, those that can add most in it first.
  private struct Part {
    let segment: Int
    let ranked: RankedSegment
    let lengths: [UInt32]
    let windows: Windows
    var lists: [WindowTerm]
    /// For each of `lists` the term's place in the query.
    let places: [Int]

    /// Whether the first lists have so few postings in the window that it costs less to go through these
    /// than through the sums.
    func isFew(upTo next: Int) -> Bool {
      lists[..<next].reduce(0) { $0 + $1.window.count } <= 2 * windows.blockCount
    }
  }

  /// The hits, best first.
  mutating func top(_ workspace: inout RankingWorkspace) throws(IndexError) -> [Hit] {
    var parts: [Part] = []
    for segment in statistics.segments.indices {
      guard let part = try part(segment) else { continue }
      workspace.makeRoom(forPlaces: 64 * part.windows.blockCount)
      parts.append(part)
    }
    for (part, window) in windowsByGreatestSum(parts) {
      guard takeBounds(of: window, parts[part]) >= max(threshold.units, 1) else { break }
      try rank(window, &parts[part], &workspace)
    }
    if let least = reach?.least, best.letGo(below: least) { leavesOut = true }
    return try best.drain()
  }

  // MARK: Before the windows

  /// Nil if the segment has none of the terms.
  private mutating func part(_ segment: Int) throws(IndexError) -> Part? {
    let ranked = statistics.segments[segment]
    let windows = Windows(documentCount: ranked.segment.articleCount)
    let shares =
      field == .any ? try ranked.boundShares(bm25, statistics.headlineWeights) : .unknown
    let lengths = try ranked.lengths(headlineWeight: statistics.headlineWeight).of(field)
    // What single terms reach holds only where all documents may be found.
    let isFree = masks.allSatisfy { $0 == nil }
    var lists: [WindowTerm] = []
    var places: [(place: Int, bound: UInt32, list: Int)] = []
    for (place, term) in terms.enumerated() {
      let entry = term.entries[segment]
      guard let list = field == .headline ? entry?.headline : entry?.any else { continue }
      let windowTerm = try WindowTerm(
        list, of: ranked.segment, windows, lengths: lengths, bm25, shares, kernels)
      if isFree {
        let indexed = ranked.segment
        let share = windowTerm.leastShare(reachedBy: k, shares, indexed.bytes)
        threshold.raise(to: units.atLeast(share * term.weight))
        if let reach {
          let share = windowTerm.leastShare(reachedBy: reach.wanted, shares, indexed.bytes)
          raise(to: units.atLeast(share * term.weight - reach.most))
        }
      }
      let greatest = windowTerm.greatest.max() ?? 0
      let bound = ScoreUnits.added(greatest, units.multipliers[place])
      places.append((place, bound, lists.count))
      lists.append(windowTerm)
    }
    guard !lists.isEmpty else { return nil }
    places.sort { ($0.bound, $1.place) > ($1.bound, $0.place) }
    return Part(
      segment: segment, ranked: ranked, lengths: lengths, windows: windows,
      lists: places.map { lists[$0.list] }, places: places.map(\.place))
  }

  /// The windows of all segments that can reach the threshold, by what they can add, falling.
  private func windowsByGreatestSum(_ parts: [Part]) -> [(part: Int, window: Int)] {
    var order: [(sum: UInt32, part: Int, window: Int)] = []
    for (number, part) in parts.enumerated() {
      var sums = [UInt32](repeating: 0, count: part.windows.count)
      for (list, place) in zip(part.lists, part.places) {
        let multiplier = units.multipliers[place]
        for window in sums.indices {
          sums[window] += ScoreUnits.added(list.greatest[window], multiplier)
        }
      }
      for window in sums.indices where sums[window] >= max(threshold.units, 1) {
        order.append((sums[window], number, window))
      }
    }
    order.sort { ($0.sum, $1.part, $1.window) > ($1.sum, $0.part, $0.window) }
    return order.map { ($0.part, $0.window) }
  }

  // MARK: One window

  /// Finds what the terms from each place on can add in a window, and gives what all can.
  private mutating func takeBounds(of window: Int, _ part: Part) -> UInt32 {
    rest[part.lists.count] = 0
    for place in part.lists.indices.reversed() {
      let multiplier = units.multipliers[part.places[place]]
      rest[place] =
        rest[place + 1] + ScoreUnits.added(part.lists[place].greatest[window], multiplier)
    }
    return rest[0]
  }

  private mutating func rank(
    _ window: Int, _ part: inout Part, _ workspace: inout RankingWorkspace
  ) throws(IndexError) {
    for term in frequencies.indices { frequencies[term] = 0 }
    let all = rest[0]
    var next = 0
    while next < part.lists.count {
      if next > 0, rest[next] < threshold.units {
        let reach = countWithinReach(part, window, upTo: next, &workspace)
        if reach * Self.postingsAProbe <= part.lists[next].meanCount { break }
      }
      let multiplier = units.multipliers[part.places[next]]
      // Blocks that cannot be of a hit, with whatever the other terms can add, are not decoded.
      let own = rest[next] - rest[next + 1]
      let others = all - own
      let least = ScoreUnits.leastImpact(
        adding: threshold.units > others ? threshold.units - others : 0, multiplier)
      try part.lists[next].decode(
        window, notBelow: least ?? 255, part.ranked.segment, lengths: part.lengths, bm25, kernels)
      kernels.add(part.lists[next].window, multiplier, to: &workspace.sums)
      next += 1
    }
    try collect(window, &part, from: next, &workspace)
  }

  /// A document is looked up in a list in the time that so many of its postings are decoded in.
  private static let postingsAProbe = 24

  /// The least sum, not 0, that reaches the threshold with what the terms from `next` on can add; nil if
  /// no 16-bit sum does.
  private func leastSum(_ next: Int) -> UInt16? {
    UInt16(exactly: threshold.units > rest[next] ? threshold.units - rest[next] : 1)
  }

  /// About how many documents the terms from `next` on can lift to the threshold. Where many postings were
  /// added, the threshold is raised by the sums first.
  private mutating func countWithinReach(
    _ part: Part, _ window: Int, upTo next: Int, _ workspace: inout RankingWorkspace
  ) -> Int {
    let isFew = part.isFew(upTo: next)
    if !isFew { raiseThreshold(part, window, &workspace) }
    guard let least = leastSum(next) else { return 0 }
    if isFew {
      return part.lists[..<next].reduce(0) {
        $0 + kernels.count(of: workspace.sums, at: $1.window, notBelow: least)
      }
    }
    return kernels.count(
      of: workspace.maxima, first: part.windows.blockCount, notBelow: least)
  }

  /// Raises the threshold to what documents must have that may gain something.
  private mutating func raise(to units: UInt32) {
    guard units > threshold.units else { return }
    threshold.raise(to: units)
    leavesOut = true
  }

  /// Finds the greatest sum of each block of documents, and raises the threshold to what `k` documents of
  /// the window reach, or to what the wanted ones of them reach without what the others may gain.
  private mutating func raiseThreshold(
    _ part: Part, _ window: Int, _ workspace: inout RankingWorkspace
  ) {
    let blocks = part.windows.blockCount
    let documents = part.windows.documents(of: window)
    if let mask = masks[part.segment] {
      kernels.keep(mask.words(of: documents), in: &workspace.sums)
    }
    kernels.findMaxima(of: workspace.sums, blocks: blocks, into: &workspace.maxima)
    if let reach,
      let sum = greatestSum(
        reachedBy: reach.wanted, above: threshold.units + reach.units + units.slack, blocks,
        workspace)
    {
      raise(to: sum - units.slack - reach.units)
    }
    if let sum = greatestSum(
      reachedBy: k, above: threshold.units + units.slack, blocks, workspace)
    {
      threshold.raise(to: sum - units.slack)
    }
  }

  /// About the greatest sum that so many documents of a window reach; nil if it is not above `bound`.
  private func greatestSum(
    reachedBy wanted: Int, above bound: UInt32, _ blocks: Int, _ workspace: RankingWorkspace
  ) -> UInt32? {
    guard bound < UInt32(UInt16.max) else { return nil }
    var low = UInt16(bound + 1)
    // Each maximum stands for one document; where more are wanted, all sums are counted.
    let (values, count) =
      wanted <= blocks ? (workspace.maxima, blocks) : (workspace.sums, 64 * blocks)
    guard kernels.count(of: values, first: count, notBelow: low) >= wanted else { return nil }
    var high = max(UInt16(min(rest[0] + 1, UInt32(UInt16.max))), low)
    // Sums are no more exact than that.
    while high - low > max(1, units.slack / 4) {
      let middle = low + (high - low) / 2
      if kernels.count(of: values, first: count, notBelow: middle) >= wanted {
        low = middle
      } else {
        high = middle
      }
    }
    return UInt32(low)
  }

  /// Takes the documents that can be lifted to the threshold, rising, and clears the sums.
  private mutating func collect(
    _ window: Int, _ part: inout Part, from next: Int, _ workspace: inout RankingWorkspace
  ) throws(IndexError) {
    var found = 0
    if part.isFew(upTo: next) {
      let least = leastSum(next) ?? .max
      for list in part.lists[..<next] {
        found += kernels.drain(
          &workspace.sums, at: list.window, notBelow: least, into: &workspace.places,
          &workspace.memberSums, from: found)
      }
      if next > 1 { workspace.sortPlaces(found) }
    } else {
      raiseThreshold(part, window, &workspace)
      let blocks = part.windows.blockCount
      if let least = leastSum(next) {
        found = kernels.findPlaces(
          of: workspace.sums, maxima: workspace.maxima, blocks: blocks, notBelow: least,
          into: &workspace.places)
        for index in 0..<found {
          workspace.memberSums[index] = workspace.sums[Int(workspace.places[index])]
        }
      }
      kernels.clear(&workspace.sums, first: 64 * blocks)
    }
    for index in 0..<found {
      try propose(
        workspace.places[index], UInt32(workspace.memberSums[index]), window, &part, from: next)
    }
  }

  /// Scores a document, unless what the terms from `next` on give it leaves it out of reach.
  private mutating func propose(
    _ place: UInt16, _ partial: UInt32, _ window: Int, _ part: inout Part, from next: Int
  ) throws(IndexError) {
    let document = part.windows.documents(of: window).lowerBound + UInt32(place)
    if let mask = masks[part.segment], !mask.contains(document) { return }
    let segment = part.ranked.segment
    let bytes = segment.bytes
    let norm = bm25.norm(length: part.lengths[Int(document)])
    var sum = partial
    for list in next..<part.lists.count {
      guard sum + rest[list] >= threshold.units else { return }
      let term = part.places[list]
      frequencies[term] = 0
      let impact = try part.lists[list].impact(on: document, window, bytes)
      guard impact > 0 else { continue }
      let bound = ScoreUnits.added(impact, units.multipliers[term])
      guard sum + bound + rest[list + 1] >= threshold.units else { return }
      let frequency = try part.lists[list].frequency(in: document, segment, bytes)
      guard frequency > 0 else { continue }
      frequencies[term] = frequency
      sum += units.atMost(
        BM25.score(weight: terms[term].weight, frequency: frequency, norm: norm))
    }
    guard sum >= threshold.units else { return }
    for list in 0..<next {
      frequencies[part.places[list]] = part.lists[list].windowFrequency(of: place)
    }
    var sums = ScoreSum()
    for term in terms.indices where frequencies[term] > 0 {
      sums.add(
        BM25.score(weight: terms[term].weight, frequency: frequencies[term], norm: norm),
        of: terms[term].flat.part)
    }
    let score = sums.total
    if reach?.holds(score, frequencies, length: part.lengths[Int(document)]) == false {
      leavesOut = true
      return
    }
    try best.insert(Hit(document: DocumentID(part.ranked.base + document), score: score))
    if let least = best.threshold { threshold.raise(to: units.atLeast(least)) }
    reach?.insert(score)
    if let least = reach?.least { raise(to: units.atLeast(least)) }
  }
}

extension DocumentSet {
  /// The words of the documents in a range that begins at a multiple of 64.
  fileprivate func words(of documents: Range<UInt32>) -> ArraySlice<UInt64> {
    words[Int(documents.lowerBound) / 64..<(Int(documents.upperBound) + 63) / 64]
  }
}

extension RankingWorkspace {
  /// Sorts the first places, with their sums.
  fileprivate mutating func sortPlaces(_ count: Int) {
    var pairs: [UInt32] = []
    pairs.reserveCapacity(count)
    for index in 0..<count { pairs.append(UInt32(places[index]) << 16 | UInt32(memberSums[index])) }
    pairs.sort()
    for index in 0..<count {
      places[index] = UInt16(truncatingIfNeeded: pairs[index] >> 16)
      memberSums[index] = UInt16(truncatingIfNeeded: pairs[index])
    }
  }
}
