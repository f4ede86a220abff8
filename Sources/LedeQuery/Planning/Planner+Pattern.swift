import LedeIndex
import LedeText

extension Planner {
  /// Articles checked for words whose stems do not show whether they match a pattern.
  static let patternLimit = 500

  /// A prefix or a pattern: the stems that match it, and words that match though their stems do not,
  /// as `leaders*` or `govern*ts`, for which the best articles that may hold them are checked.
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
    result.marks.append(mark)
    let check = ArticleCheck(
      candidates: .union(doubtful.map { .term($0, field: field) }), condition: .holds(mark),
      most: Self.patternLimit, pattern: terms.found.isEmpty ? word.canonical : nil)
    let read = Plan.intersection([
      .union(doubtful.map { .term($0, field: field, boost: boost) }), checked(check),
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
}
