internal import LedeText

extension Ranker {
  /// How an article's score under a plan comes about; nil if the article does not match.
  ///
  /// The same function scores here and in a search, so that the root's value is the hit's score.
  package func explain(
    _ document: DocumentID, _ plan: Plan
  ) throws(IndexError) -> Explanation? {
    guard
      let ranked = statistics.segments.last(where: {
        $0.base <= document.rawValue && $0.segment.articleCount > 0
      }),
      Int(document.rawValue - ranked.base) < ranked.segment.articleCount
    else { return nil }
    let evaluator = try Evaluator(ranked, statistics)
    return try Explainer(evaluator: evaluator, document: document.rawValue - ranked.base)
      .explain(plan)
  }
}

/// Explains one document of a segment.
struct Explainer {
  let evaluator: Evaluator
  let document: UInt32

  private var statistics: Statistics { evaluator.statistics }

  /// Nil if the document does not match.
  func explain(_ plan: Plan) throws(IndexError) -> Explanation? {
    switch plan {
    case .everything:
      return Explanation(value: 0, text: "every article matches")
    case .nothing:
      return nil
    case .term(let term, let field, let boost):
      return try explain(term, in: field, boost: boost)
    case .union(let parts):
      let found = try explanations(of: parts)
      return found.isEmpty ? nil : sum(found, "sum of the parts that match")
    case .intersection(let parts):
      let found = try explanations(of: parts)
      return found.count < parts.count ? nil : sum(found, "sum of all parts")
    case .difference(let plan, let without):
      guard try explain(without) == nil else { return nil }
      return try explain(plan)
    case .phrase(let terms, let field) where terms.count < 2 || !evaluator.segment.keepsPositions:
      return try explain(.intersection(terms.map { .term($0, field: field) }))
    case .phrase(let terms, _):
      let text = terms.map(\.text).joined(separator: " ")
      return try explainPlaces(of: plan, "phrase '\(text)'")
    case .near(let parts, _, _) where parts.count < 2 || !evaluator.segment.keepsPositions:
      return try explain(.intersection(parts))
    case .near(let parts, let within, _):
      return try explainPlaces(of: plan, "\(parts.count) parts within \(within) words")
    case .prefer(let plan, let also):
      guard let first = try explain(plan) else { return nil }
      guard let second = try explain(also) else { return first }
      return sum([first, second], "sum of what must match and what is preferred")
    case .unscored(let plan):
      guard try explain(plan) != nil else { return nil }
      return Explanation(value: 0, text: "matches, but is not scored")
    case .filter(let filter):
      guard try evaluator.segment.documents(passing: filter).contains(document) else { return nil }
      return Explanation(value: 0, text: "passes the filter")
    }
  }

  private func explanations(of plans: [Plan]) throws(IndexError) -> [Explanation] {
    var result: [Explanation] = []
    for plan in plans {
      if let explanation = try explain(plan) { result.append(explanation) }
    }
    return result
  }

  private func sum(_ parts: [Explanation], _ text: String) -> Explanation {
    if parts.count == 1 { return parts[0] }
    return Explanation(
      value: parts.dropFirst().reduce(parts.first?.value ?? 0) { $0 + $1.value }, text: text,
      parts: parts)
  }

  private func explain(
    _ term: Term, in field: Field, boost: Float
  ) throws(IndexError) -> Explanation? {
    let postings = try DecodedPostings(
      term, in: field, of: evaluator.segment, statistics.headlineWeights)
    let matches = Matches(documents: postings.documents, scores: [])
    let index = matches.firstIndex(from: 0, notBelow: document)
    guard index < matches.count, matches.documents[index] == document else { return nil }
    let idf = try statistics.weight(of: term, in: field)
    let count = try statistics.documentFrequency(of: term, in: field)
    let rarity = Explanation(
      value: idf,
      text: "rarity: \(count) of \(statistics.articleCount) articles have it")
    return score(
      postings.frequencies[index], weight: boost * idf, in: field,
      "term '\(term.text)' in \(field.place)",
      boost == 1 ? [rarity] : [rarity, Explanation(value: boost, text: "boost")])
  }

  private func explainPlaces(of plan: Plan, _ text: String) throws(IndexError) -> Explanation? {
    let spans = try PartSpans(plan, of: evaluator.segment, evaluator.lengths)
    let places = try spans.spans(in: document)
    guard !places.isEmpty else { return nil }
    let field = plan.scoredField
    let weight = try statistics.weight(of: plan)
    return score(
      evaluator.frequency(of: places, in: document, field: field), weight: weight, in: field,
      text + " in \(field.place)",
      [Explanation(value: weight, text: "rarity of all words together")])
  }

  private func score(
    _ frequency: UInt32, weight: Float, in field: Field, _ text: String, _ parts: [Explanation]
  ) -> Explanation {
    let bm25 = statistics.bm25(for: field)
    let length = evaluator.lengths.of(field)[Int(document)]
    let norm = bm25.norm(length: length)
    let share = Explanation(
      value: BM25.saturation(frequency: frequency, norm: norm),
      text: "share of it: \(frequency) times in \(length) words, "
        + "the mean being \(Int(bm25.averageLength.rounded()))")
    return Explanation(
      value: BM25.score(weight: weight, frequency: frequency, norm: norm),
      text: text + ": product of", parts: parts + [share])
  }
}

extension Field {
  /// The field as one reads it in an explanation.
  fileprivate var place: String {
    switch self {
    case .any: "headline and body"
    case .headline: "headline"
    case .body: "body"
    }
  }
}
