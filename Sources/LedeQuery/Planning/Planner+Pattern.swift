import LedeIndex
import LedeText

extension Planner {
  /// Articles read for words whose stems do not show whether they match a pattern.
  static let patternLimit = 500

  /// A prefix or a pattern: the stems that match it, and words that match though their stems do not,
  /// as `leaders*` or `govern*ts`, for which the best articles that may hold them are read.
  mutating func planPattern(
    _ word: QueryWord, _ pattern: Wildcard, in field: Field, boost: Float
  ) throws(IndexError) -> Plan? {
    let terms = try vocabulary.terms(
      matching: pattern, limit: min(Self.expansionLimit, meter.left.expansions))
    let doubtful = try vocabulary.stems(ofWordsMatching: pattern, limit: Self.expansionLimit)
    guard !doubtful.isEmpty, snapshot.settings.keepsText else {
      return try expansion(of: word, terms, pattern: pattern, in: field, boost: boost)
    }
    let ordinals = Set(doubtful.map { analyzer.ordinal(of: $0) })
    let mark = PlannedQuery.Mark(
      positions: [ordinals], field: field, weight: boost, pattern: pattern)
    let ids = try articles(holding: mark, Self.union(doubtful.map { .term($0, field: field) }))
    if ids.isEmpty {
      return try expansion(of: word, terms, pattern: pattern, in: field, boost: boost)
    }
    result.marks.append(mark)
    let read = Plan.intersection([
      .union(doubtful.map { .term($0, field: field, boost: boost) }), .filter(.ids(ids)),
    ])
    guard !terms.found.isEmpty else { return read }
    let sure = try expansion(of: word, terms, pattern: pattern, in: field, boost: boost)
    return Self.union([sure, read].compactMap { $0 })
  }

  /// A letter of a script that parts no words: the pairs of letters that hold it, and the letter alone.
  mutating func planLetter(
    _ letter: String, in field: Field, boost: Float
  ) throws(IndexError) -> Plan? {
    let found = try vocabulary.terms(
      matching: Wildcard("*\(letter)*"), limit: min(Self.expansionLimit, meter.left.expansions))
    guard !found.found.isEmpty else {
      result.unknown.append(letter)
      return .nothing
    }
    return try expansion(
      of: QueryWord(letter), found, pattern: nil, in: field, boost: boost)
  }

  /// Which of the best articles of a plan hold what a mark stands for.
  private mutating func articles(
    holding mark: PlannedQuery.Mark, _ plan: Plan?
  ) throws(IndexError) -> [ArticleID] {
    guard let plan else { return [] }
    let limit = meter.takeUp(to: Self.patternLimit, of: \.articles)
    guard limit > 0 else {
      meter.leaveOut("no article was read for the forms of words")
      return []
    }
    let hits = try ranker.top(limit, of: plan).hits
    if hits.count == limit {
      result.notes.append(
        Note("forms of words were looked for in the best \(hits.count) articles that have the stem")
      )
    }
    let finder = MarkFinder(analyzer: analyzer)
    var ids: [ArticleID] = []
    for hit in hits {
      guard !meter.isTimeUp else {
        meter.leaveOut("not all articles were read for the forms of words")
        break
      }
      let article = try reader.read(hit.document)
      let isHeld =
        !finder.spots(of: [mark], in: article).isEmpty
        || !finder.spots(of: [mark], inHeadline: article.article.headline.text).isEmpty
      if isHeld { ids.append(article.article.id) }
    }
    return ids
  }
}
