internal import LedeText

/// Finds the places of a part of a phrase or of `near`: a term, a phrase, or any of several parts.
///
/// A class, since a pattern may stand for thousands of terms, which would be copied for each document.
final class PartSpans {
  /// How the places of the parts are put together.
  private enum Rule {
    case any, phrase
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
      self.init(.phrase, of: try each(terms.map { .term($0, field: field) }))
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
    case .phrase:
      return Nearness.phrases(try spansOfEach(in: document))
    case .near(let within, let ordered):
      let spans = try spansOfEach(in: document)
      return ordered
        ? Nearness.ordered(spans, within: within) : Nearness.unordered(spans, within: within)
    }
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
