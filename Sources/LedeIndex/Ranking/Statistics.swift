internal import LedeText

/// How often a word of a headline counts.
struct HeadlineWeights: Hashable, Sendable {
  /// In the frequencies that the lists hold.
  let stored: UInt32
  /// In scores: at most as often.
  let scored: UInt32

  init(stored: Int, scored: Int) {
    self.stored = UInt32(stored)
    self.scored = UInt32(min(stored, scored))
  }

  /// Whether the lists count words of headlines more often than scores.
  var hasSurplus: Bool { stored > scored }
}

/// What scores need to know of the whole snapshot.
final class Statistics: Sendable {
  /// The segments whose articles are ranked.
  let segments: [RankedSegment]
  /// Those whose articles count as well, and are ranked elsewhere.
  private let others: [any RankableSegment]
  let articleCount: Int
  let headlineWeights: HeadlineWeights
  /// Which words the lengths of the segments' articles count.
  let lengths: LengthMeasure

  /// How often a word of a headline counts in scores.
  var headlineWeight: UInt32 { headlineWeights.scored }

  private let any: BM25
  private let headline: BM25
  private let body: BM25

  /// - Parameters:
  ///   - others: Segments whose articles count and are not ranked.
  ///   - headlineWords: Words in all headlines.
  ///   - bodyWords: Words in all bodies.
  init(
    segments: [RankedSegment], others: [any RankableSegment] = [], headlineWords: UInt64,
    bodyWords: UInt64, k1: Float, b: Float, headlineWeights: HeadlineWeights,
    lengths: LengthMeasure = .allWords
  ) {
    self.segments = segments
    self.others = others
    self.headlineWeights = headlineWeights
    self.lengths = lengths
    articleCount =
      segments.reduce(0) { $0 + $1.segment.articleCount }
      + others.reduce(0) { $0 + $1.articleCount }
    let count = Double(max(1, articleCount))
    func formula(_ words: UInt64) -> BM25 {
      BM25(k1: k1, b: b, averageLength: Float(Double(words) / count))
    }
    any = formula(bodyWords + UInt64(headlineWeights.scored) * headlineWords)
    headline = formula(headlineWords)
    body = formula(bodyWords)
  }

  /// The formula with the mean length of a field.
  func bm25(for field: Field) -> BM25 {
    switch field {
    case .any: any
    case .headline: headline
    case .body: body
    }
  }

  /// Articles that have a term in a field, deleted ones included; for the body those that have
  /// it anywhere.
  func documentFrequency(of term: Term, in field: Field) throws(IndexError) -> Int {
    try documentFrequency(of: term, entries(of: term), in: field)
  }

  /// The same of a term that was looked up in the segments that are ranked.
  private func documentFrequency(
    of term: Term, _ entries: [TermEntry?], in field: Field
  ) throws(IndexError) -> Int {
    var count = entries.reduce(0) { $0 + ($1?.count(in: field) ?? 0) }
    guard !others.isEmpty else { return count }
    let bytes = Array(term.text.utf8)
    for segment in others { count += try segment.entry(of: bytes)?.count(in: field) ?? 0 }
    return count
  }

  /// Where the lists of a term are in each segment that is ranked; nil where it is missing.
  func entries(of term: Term) throws(IndexError) -> [TermEntry?] {
    let bytes = Array(term.text.utf8)
    var entries: [TermEntry?] = []
    for ranked in segments { entries.append(try ranked.segment.entry(of: bytes)) }
    return entries
  }

  /// The inverse document frequency of a term that was looked up.
  func weight(of term: Term, _ entries: [TermEntry?], in field: Field) throws(IndexError) -> Float {
    let count = try documentFrequency(of: term, entries, in: field)
    return count == 0
      ? 0 : BM25.inverseDocumentFrequency(count: count, articleCount: articleCount)
  }

  /// The inverse document frequency of a term.
  func weight(of term: Term, in field: Field) throws(IndexError) -> Float {
    try weight(of: term, entries(of: term), in: field)
  }

  /// The weight of a part of a phrase or of `near`: a union counts as its rarest part, and what
  /// stands together as the sum of its parts.
  func weight(of plan: Plan) throws(IndexError) -> Float {
    switch plan {
    case .term(let term, let field, let boost):
      return boost * (try weight(of: term, in: field))
    case .phrase(let terms, let field):
      var sum: Float = 0
      for term in terms { sum += try weight(of: term, in: field) }
      return sum
    case .union(let parts):
      var greatest: Float = 0
      for part in parts { greatest = max(greatest, try weight(of: part)) }
      return greatest
    case .near(let parts, _, _), .intersection(let parts):
      var sum: Float = 0
      for part in parts { sum += try weight(of: part) }
      return sum
    case .difference(let plan, _), .prefer(let plan, _):
      return try weight(of: plan)
    case .everything, .nothing, .unscored, .filter:
      return 0
    }
  }
}

extension TermEntry {
  /// Articles with the term in a field; for the body those that have it anywhere.
  func count(in field: Field) -> Int {
    field == .headline ? headline?.count ?? 0 : any.count
  }
}
