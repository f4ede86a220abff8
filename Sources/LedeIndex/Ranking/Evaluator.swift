internal import LedeText

/// Evaluates any plan over one segment, list by list: simple, exact, and the measure for the fast
/// executors.
struct Evaluator {
  let ranked: RankedSegment
  let statistics: Statistics
  let lengths: ArticleLengths

  var segment: any RankableSegment { ranked.segment }

  init(_ ranked: RankedSegment, _ statistics: Statistics) throws(IndexError) {
    self.ranked = ranked
    self.statistics = statistics
    lengths = try ranked.lengths(headlineWeight: statistics.headlineWeight)
  }

  /// The live documents that match, with their scores.
  func liveMatches(of plan: Plan) throws(IndexError) -> Matches {
    let matches = try matches(of: plan)
    return ranked.live.map { matches.filtered(by: $0) } ?? matches
  }

  /// The documents that match, deleted ones included.
  func matches(of plan: Plan) throws(IndexError) -> Matches {
    switch plan {
    case .everything:
      return all()
    case .nothing:
      return Matches()
    case .term(let term, let field, let boost):
      return try matches(of: term, in: field, boost: boost)
    case .union(let parts):
      return try union(of: parts)
    case .intersection(let parts):
      guard var result = try parts.first.map(matches(of:)) else { return all() }
      for part in parts.dropFirst() where result.count > 0 {
        result = result.intersection(try matches(of: part))
      }
      return result
    case .difference(let plan, let without):
      let matches = try matches(of: plan)
      return matches.count == 0 ? matches : matches.difference(try self.matches(of: without))
    case .phrase(let terms, let field):
      return try phraseMatches(of: terms, in: field)
    case .near(let parts, let within, let ordered):
      return try nearMatches(of: parts, within: within, ordered: ordered)
    case .prefer(let plan, let also):
      let matches = try matches(of: plan)
      return matches.count == 0 ? matches : matches.preferring(try self.matches(of: also))
    case .unscored(.term(let term, let field, _)):
      let postings = try DecodedPostings(term, in: field, of: segment, statistics.headlineWeights)
      return Matches(
        documents: postings.documents,
        scores: [Float](repeating: 0, count: postings.documents.count))
    case .unscored(let plan):
      return try matches(of: plan).unscored()
    case .filter(let filter):
      let documents = try segment.documents(passing: filter).members
      return Matches(
        documents: documents, scores: [Float](repeating: 0, count: documents.count))
    }
  }

  private func all() -> Matches {
    let count = segment.articleCount
    return Matches(
      documents: Array(0..<UInt32(count)), scores: [Float](repeating: 0, count: count))
  }

  private func matches(
    of term: Term, in field: Field, boost: Float
  ) throws(IndexError) -> Matches {
    let weight = boost * (try statistics.weight(of: term, in: field))
    let postings = try DecodedPostings(term, in: field, of: segment, statistics.headlineWeights)
    return scored(postings.documents, postings.frequencies, weight: weight, in: field)
  }

  /// BM25 for each posting.
  func scored(
    _ documents: [UInt32], _ frequencies: [UInt32], weight: Float, in field: Field
  ) -> Matches {
    var result = Matches(documents: documents, scores: [])
    result.scores.reserveCapacity(documents.count)
    let bm25 = statistics.bm25(for: field)
    let lengths = lengths.of(field)
    for index in documents.indices {
      let norm = bm25.norm(length: lengths[Int(documents[index])])
      result.scores.append(
        BM25.score(weight: weight, frequency: frequencies[index], norm: norm))
    }
    return result
  }

  /// Adds up the parts in their order: by merging where they are few, in a sum for each document
  /// of the segment where they are many.
  private func union(of parts: [Plan]) throws(IndexError) -> Matches {
    if parts.count <= 2 {
      var result = Matches()
      for part in parts { result = result.union(try matches(of: part)) }
      return result
    }
    var sums = [Float](repeating: 0, count: segment.articleCount)
    var found = DocumentSet(capacity: segment.articleCount)
    var matches = Matches()
    for (place, part) in parts.enumerated() {
      // What counts several times stands as often.
      if place == 0 || part != parts[place - 1] { matches = try self.matches(of: part) }
      for index in matches.documents.indices {
        sums[Int(matches.documents[index])] += matches.scores[index]
        found.insert(matches.documents[index])
      }
    }
    let documents = found.members
    return Matches(documents: documents, scores: documents.map { sums[Int($0)] })
  }
}
