internal import Synchronization

/// A segment in its place in a snapshot.
final class RankedSegment: Sendable {
  let segment: any RankableSegment
  /// The snapshot's number of the segment's first document.
  let base: UInt32
  /// The documents that are not deleted; nil if none is.
  let live: DocumentSet?

  /// What the articles' lengths do not count; nil if they count all words.
  private let uncounted: UncountedTerms?

  private let loadedLengths = Mutex<ArticleLengths?>(nil)
  private let shares = Lazy<BoundShares>()

  init(
    _ segment: any RankableSegment, base: UInt32, live: DocumentSet?,
    uncounted: UncountedTerms? = nil
  ) {
    self.segment = segment
    self.base = base
    self.live = live
    self.uncounted = uncounted
  }

  /// What the bounds of the segment's lists mean by a formula, always the same, over both fields.
  func boundShares(
    _ formula: BM25, _ weights: HeadlineWeights
  ) throws(IndexError) -> BoundShares {
    try shares.value {
      guard uncounted == nil, let measured = self.segment.boundsFormula else { return .unknown }
      return BoundShares(measured: measured, asked: formula, weights)
    }
  }

  /// Lengths of the articles, read when they are first asked for.
  func lengths(headlineWeight: UInt32) throws(IndexError) -> ArticleLengths {
    if let lengths = loadedLengths.withLock({ $0 }) { return lengths }
    var read = try segment.wordCounts()
    try uncounted?.subtract(from: &read, of: segment)
    var weighted = read.body
    var lengthsOfAll = weighted.mutableSpan
    for index in lengthsOfAll.indices {
      let headline = UInt64(headlineWeight) * UInt64(read.headline[index])
      lengthsOfAll[index] = UInt32(clamping: UInt64(lengthsOfAll[index]) + headline)
    }
    let lengths = ArticleLengths(any: weighted, headline: read.headline, body: read.body)
    loadedLengths.withLock { $0 = lengths }
    return lengths
  }
}

/// How many words each article of a segment has.
final class ArticleLengths: Sendable {
  /// Words of the body and, each counted with the headline's weight, of the headline.
  let any: [UInt32]
  let headline: [UInt32]
  let body: [UInt32]

  init(any: [UInt32], headline: [UInt32], body: [UInt32]) {
    self.any = any
    self.headline = headline
    self.body = body
  }

  /// The lengths that a field's scores use.
  func of(_ field: Field) -> [UInt32] {
    switch field {
    case .any: any
    case .headline: headline
    case .body: body
    }
  }
}
