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
    let found = try lookUp(word.canonical) { (vocabulary, left) throws(IndexError) in
      (
        terms: try vocabulary.terms(matching: pattern, limit: min(Self.expansionLimit, left)),
        doubtful: try vocabulary.stems(ofWordsMatching: pattern, limit: Self.expansionLimit)
      )
    }
    guard let (terms, doubtful) = found else { return .nothing }
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

  /// What the vocabulary has that stands for a word, of which it may give so many more; nil where the budget is used up,
  /// which is told.
  mutating func lookUp<Found>(
    _ word: String, _ find: (ArchiveVocabulary, _ left: Int) throws(IndexError) -> Found
  ) throws(IndexError) -> Found? {
    guard meter.left.expansions > 0, meter.left.comparisons > 0, !meter.isTimeUp else {
      meter.leaveOut("\(word) was not looked for", kind: "patterns")
      return nil
    }
    let before = vocabulary.steps
    let found = try find(vocabulary, meter.left.expansions)
    _ = meter.takeUp(to: vocabulary.steps - before, of: \.comparisons)
    return found
  }

  /// A letter of a script that parts no words: the pairs of letters that hold it, and the letter alone.
  mutating func planLetter(
    _ letter: String, in field: Field, boost: Float
  ) throws(IndexError) -> Plan? {
    let found = try lookUp(letter) { (vocabulary, left) throws(IndexError) in
      try vocabulary.terms(
        matching: Wildcard("*\(letter)*"), limit: min(Self.expansionLimit, left))
    }
    guard let found else { return .nothing }
    guard !found.found.isEmpty else {
      result.unknown.append(letter)
      return .nothing
    }
    return try expansion(
      of: QueryWord(letter), found, pattern: nil, in: field, boost: boost)
  }
}
