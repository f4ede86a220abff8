internal import LedeText

/// Finds the places of a part of a phrase or of `near`: a term, a phrase, or any of several parts.
indirect enum PartSpans {
  case term(TermSpans)
  case phrase([PartSpans])
  case any([PartSpans])
  case near([PartSpans], within: Int, ordered: Bool)

  /// A part that occurs nowhere in the segment is an empty `any`.
  init(
    _ plan: Plan, of segment: any RankableSegment, _ lengths: ArticleLengths
  ) throws(IndexError) {
    func each(_ plans: [Plan]) throws(IndexError) -> [PartSpans] {
      var result: [PartSpans] = []
      for plan in plans { result.append(try PartSpans(plan, of: segment, lengths)) }
      return result
    }
    switch plan {
    case .term(let term, let field, _):
      self = try TermSpans(term, in: field, of: segment, lengths).map(PartSpans.term) ?? .any([])
    case .phrase(let terms, let field):
      self = .phrase(try each(terms.map { .term($0, field: field) }))
    case .union(let parts), .intersection(let parts):
      self = .any(try each(parts))
    case .near(let parts, let within, let ordered):
      self = .near(try each(parts), within: within, ordered: ordered)
    case .difference(let plan, _), .prefer(let plan, _), .unscored(let plan):
      self = try PartSpans(plan, of: segment, lengths)
    case .everything, .nothing, .filter:
      self = .any([])
    }
  }

  /// The places in a document that is not less than the one asked for before, rising.
  mutating func spans(in document: UInt32) throws(IndexError) -> [WordSpan] {
    switch self {
    case .term(var term):
      let spans = try term.spans(in: document)
      self = .term(term)
      return spans
    case .phrase(var parts):
      let spans = try Self.each(&parts, in: document)
      self = .phrase(parts)
      return Nearness.phrases(spans)
    case .any(var parts):
      let spans = try Self.each(&parts, in: document)
      self = .any(parts)
      return Set(spans.joined()).sorted()
    case .near(var parts, let within, let ordered):
      let spans = try Self.each(&parts, in: document)
      self = .near(parts, within: within, ordered: ordered)
      return ordered
        ? Nearness.ordered(spans, within: within) : Nearness.unordered(spans, within: within)
    }
  }

  private static func each(
    _ parts: inout [PartSpans], in document: UInt32
  ) throws(IndexError) -> [[WordSpan]] {
    var result: [[WordSpan]] = []
    for index in parts.indices { result.append(try parts[index].spans(in: document)) }
    return result
  }
}
