internal import LedeText

extension Evaluator {
  /// Articles with a phrase; in an archive without positions, those with all its terms.
  func phraseMatches(of terms: [Term], in field: Field) throws(IndexError) -> Matches {
    guard terms.count > 1, segment.keepsPositions else {
      return try matches(of: .intersection(terms.map { .term($0, field: field) }))
    }
    return try matches(
      of: .phrase(terms, field: field), parts: Set(terms).map { .term($0, field: field) })
  }

  /// Articles where the parts lie near each other; in an archive without positions, those with
  /// all of them.
  func nearMatches(of parts: [Plan], within: Int, ordered: Bool) throws(IndexError) -> Matches {
    guard parts.count > 1, segment.keepsPositions else {
      return try matches(of: .intersection(parts))
    }
    return try matches(of: .near(parts, within: within, ordered: ordered), parts: parts)
  }

  /// Looks through the articles that have all parts, and scores places as a term's frequency.
  private func matches(of plan: Plan, parts: [Plan]) throws(IndexError) -> Matches {
    var documents: [UInt32]?
    for part in parts.sorted(by: { sizeHint($0) < sizeHint($1) }) {
      // Terms that are behind are looked for where the few documents are.
      if case .term = part, let few = documents?.count, few < sizeHint(part) / Self.fewShare {
        continue
      }
      let own = try matches(of: .unscored(part))
      let both = documents.map { Matches(documents: $0, scores: $0.map { _ in 0 }) }
      documents = both.map { $0.intersection(own).documents } ?? own.documents
      if documents?.isEmpty == true { return Matches() }
    }
    let spans = try PartSpans(plan, of: segment, lengths)
    let field = plan.scoredField
    var found: [UInt32] = []
    var frequencies: [UInt32] = []
    for document in documents ?? [] {
      let places = try spans.spans(in: document)
      guard !places.isEmpty else { continue }
      found.append(document)
      frequencies.append(frequency(of: places, in: document, field: field))
    }
    return scored(found, frequencies, weight: try statistics.weight(of: plan), in: field)
  }

  /// Documents are few for a list that is so many times as long: skipping to them is less work than reading it.
  private static let fewShare = 64

  /// Places in the headline count with its weight where both fields are searched.
  func frequency(of places: [WordSpan], in document: UInt32, field: Field) -> UInt32 {
    guard field == .any else { return UInt32(places.count) }
    let end = lengths.headline[Int(document)]
    let inHeadline = UInt32(places.count { $0.first < end })
    return UInt32(places.count) - inHeadline + inHeadline * statistics.headlineWeight
  }

  private func sizeHint(_ plan: Plan) -> Int {
    guard case .term(let term, _, _) = plan else { return .max }
    do {
      return try segment.entry(of: Array(term.text.utf8))?.any.count ?? 0
    } catch {
      return .max  // The evaluation itself reports the fault.
    }
  }
}

extension Plan {
  /// The field whose length a part that stands together is weighed against: that of its terms if
  /// it is one and the same.
  var scoredField: Field {
    switch self {
    case .term(_, let field, _), .phrase(_, let field): return field
    case .near(let parts, _, _), .union(let parts), .intersection(let parts):
      let fields = Set(parts.map(\.scoredField))
      return fields.count == 1 ? fields.first ?? .any : .any
    case .difference(let plan, _), .prefer(let plan, _), .unscored(let plan):
      return plan.scoredField
    case .everything, .nothing, .filter: return .any
    }
  }
}
