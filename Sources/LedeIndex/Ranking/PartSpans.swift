internal import LedeText

/// Finds the places of a part of a phrase or of `near`: a term, a phrase, or any of several parts.
///
/// A class, since a pattern may stand for thousands of terms, which would be copied for each document.
final class PartSpans {
  /// How the places of the parts are put together.
  private enum Rule {
    case any
    /// For each word of the phrase, which of the parts it is: one that comes again is read once.
    case phrase(words: [Int])
    case near(within: Int, ordered: Bool)
  }

  private var term: TermSpans?
  private let rule: Rule
  private let parts: [PartSpans]
  /// For each part the first document from the last one on that it may be in, so that most parts are passed over.
  private var next: [UInt32]

  private init(term: TermSpans? = nil, _ rule: Rule = .any, of parts: [PartSpans] = []) {
    self.term = term
    self.rule = rule
    self.parts = parts
    next = [UInt32](repeating: 0, count: parts.count)
  }

  /// A part that occurs nowhere in the segment is any of no parts.
  convenience init(
    _ plan: Plan, of segment: any RankableSegment, _ lengths: ArticleLengths
  ) throws(IndexError) {
    func each(_ plans: [Plan]) throws(IndexError) -> [PartSpans] {
      var result: [PartSpans] = []
      for plan in plans { result.append(try PartSpans(plan, of: segment, lengths)) }
      return result
    }
    switch plan {
    case .term(let term, let field, _):
      self.init(term: try TermSpans(term, in: field, of: segment, lengths))
    case .phrase(let terms, let field):
      var parts: [Term] = []
      let words = terms.map { term in
        if let place = parts.firstIndex(of: term) { return place }
        parts.append(term)
        return parts.count - 1
      }
      self.init(.phrase(words: words), of: try each(parts.map { .term($0, field: field) }))
    case .union(let parts), .intersection(let parts):
      self.init(.any, of: try each(parts))
    case .near(let parts, let within, let ordered):
      self.init(.near(within: within, ordered: ordered), of: try each(parts))
    case .difference(let plan, _), .prefer(let plan, _), .unscored(let plan):
      try self.init(plan, of: segment, lengths)
    case .everything, .nothing, .filter:
      self.init()
    }
  }

  /// The places in a document that is not less than the one asked for before, rising.
  func spans(in document: UInt32) throws(IndexError) -> [WordSpan] {
    if let spans = try term?.spans(in: document) { return spans }
    switch rule {
    case .any:
      var found: [WordSpan] = []
      for part in parts.indices { found += try spans(of: part, in: document) }
      return Set(found).sorted()
    case .phrase(let words):
      return try phrases(of: words, in: document)
    case .near(let within, let ordered):
      let spans = try spansOfEach(in: document)
      return ordered
        ? Nearness.ordered(spans, within: within) : Nearness.unordered(spans, within: within)
    }
  }

  /// Places where the words follow one another; no word is read behind one that no place is left for.
  private func phrases(of words: [Int], in document: UInt32) throws(IndexError) -> [WordSpan] {
    var read = [[WordSpan]?](repeating: nil, count: parts.count)
    var heads: [WordSpan] = []
    for (place, part) in words.enumerated() {
      var spans = read[part] ?? []
      if read[part] == nil {
        spans = try self.spans(of: part, in: document)
        read[part] = spans
      }
      heads = place == 0 ? spans : Nearness.heads(heads, followedBy: spans, after: UInt32(place))
      if heads.isEmpty { return [] }
    }
    return Nearness.apart(heads, words: UInt32(words.count))
  }

  private func spansOfEach(in document: UInt32) throws(IndexError) -> [[WordSpan]] {
    var result: [[WordSpan]] = []
    for part in parts.indices { result.append(try spans(of: part, in: document)) }
    return result
  }

  private func spans(of part: Int, in document: UInt32) throws(IndexError) -> [WordSpan] {
    guard next[part] <= document else { return [] }
    next[part] = try parts[part].first(from: document)
    return next[part] == document ? try parts[part].spans(in: document) : []
  }

  /// The first document from this one on that may have a place.
  private func first(from document: UInt32) throws(IndexError) -> UInt32 {
    guard term != nil else { return document }
    return try term?.first(from: document) ?? .max
  }
}
