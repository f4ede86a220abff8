import LedeIndex
import LedeText

extension Planner {
  /// The word adds nothing to a ranking: a stop word, or a word that makes a question.
  func isStopWord(_ word: QueryWord) -> Bool {
    guard word.match == .stem else { return false }
    return analyzer.analyze(word.text).allSatisfy { isStopWord($0.term) }
  }

  private func isStopWord(_ ordinal: UInt32) -> Bool {
    switch ranking {
    case .bm25: vocabulary.isLuceneStopWord(ordinal)
    case .news, .deep: analyzer.isStopWord(ordinal) || vocabulary.isQuestionWord(ordinal)
    }
  }

  mutating func plan(
    _ word: QueryWord, in field: Field, boost: Float, dropsStopWords: Bool, tokens: [Token]?
  ) throws(IndexError) -> Plan? {
    if dropsStopWords, isStopWord(word) { return nil }
    switch word.match {
    case .stem:
      return try planStem(word.text, tokens, in: field, boost: boost)
    case .fuzzy(let edits):
      let terms = try vocabulary.neighbours(of: word.text, edits: edits, limit: 64)
      return try expansion(of: word, terms, pattern: nil, in: field, boost: boost)
    case .prefix:
      let pattern = Wildcard(vocabulary.folded(word.text) + "*")
      return try planPattern(word, pattern, in: field, boost: boost)
    case .pattern:
      let pattern = Wildcard(vocabulary.foldedPattern(word.text))
      return try planPattern(word, pattern, in: field, boost: boost)
    }
  }

  /// Plain words that stand side by side, read as one text: `Oct. 7` is a day, `Oct` is not.
  func tokensInContext(_ clauses: [QueryNode.Clause]) -> [Int: [Token]] {
    var found: [Int: [Token]] = [:]
    var run: [(index: Int, end: Int)] = []
    var text = ""
    func close() {
      if run.count > 1 {
        for token in analyzer.analyze(text) {
          guard let word = run.first(where: { Int(token.start) < $0.end }) else { continue }
          found[word.index, default: []].append(token)
        }
      }
      run = []
      text = ""
    }
    for (index, clause) in clauses.enumerated() {
      if case .word(let word) = clause.node, word.match == .stem, clause.occurrence != .mustNot {
        text += (text.isEmpty ? "" : " ") + word.text
        run.append((index, text.utf8.count))
      } else {
        close()
      }
    }
    close()
    return found
  }

  /// A word as typed; a compound is met joined, and with its parts side by side.
  private mutating func planStem(
    _ text: String, _ tokens: [Token]? = nil, in field: Field, boost: Float
  ) throws(IndexError) -> Plan? {
    let tokens = tokens ?? analyzer.analyze(text)
    guard let first = tokens.first, let last = tokens.last else { return nil }
    let isCompound = last.position > first.position
    // A plain ranking is one of single words, as other engines' are.
    if isCompound, ranking == .bm25,
      let plan = try planParts(of: tokens, in: field, boost: boost)
    {
      return plan
    }
    var alternatives: [Plan] = []
    var known = 0
    for token in tokens where !isCompound || Self.spans(token, tokens) {
      let term = analyzer.term(token.term)
      let count = try snapshot.documentFrequency(of: term)
      known += count
      guard count > 0 || tokens.count == 1 else { continue }
      alternatives.append(.term(term, field: field, boost: boost))
      result.words.append(PlannedQuery.ScoredWord(term: term, boost: boost))
      mark([[token.term]], in: field, weight: rarity(count) * boost)
    }
    if isCompound {
      let parts = Self.parts(of: tokens)
      let terms = parts.map { analyzer.term($0.term) }
      let phrase = Plan.phrase(terms, field: field)
      let count = try ranker.count(phrase)
      known += count
      if count > 0 {
        alternatives.append(phrase)
        mark(parts.map { [$0.term] }, in: field, weight: rarity(count) * boost)
      }
    }
    if known == 0 { return try planUnknown(text, tokens, in: field, boost: boost) }
    return Self.union(alternatives)
  }

  /// The parts of a compound that articles hold, each looked for by itself; nil for a simple word.
  private mutating func planParts(
    of tokens: [Token], in field: Field, boost: Float
  ) throws(IndexError) -> Plan? {
    let parts = Self.parts(of: tokens)
    guard parts.count > 1 else { return nil }
    var plans: [Plan] = []
    for token in parts where !isStopWord(token.term) {
      let term = analyzer.term(token.term)
      let count = try snapshot.documentFrequency(of: term)
      guard count > 0 else { continue }
      plans.append(.term(term, field: field, boost: boost))
      result.words.append(PlannedQuery.ScoredWord(term: term, boost: boost))
      mark([[token.term]], in: field, weight: rarity(count) * boost)
    }
    return Self.union(plans)
  }

  /// A word that no article holds: its nearest neighbour instead, or the parts of a compound.
  private mutating func planUnknown(
    _ text: String, _ tokens: [Token], in field: Field, boost: Float
  ) throws(IndexError) -> Plan? {
    if let plan = try planParts(of: tokens, in: field, boost: boost) { return plan }
    if suggested[text] == nil {
      suggested[text] = try vocabulary.suggestions(
        for: text, limit: 3, reader: reader, ranker: ranker)
    }
    guard let suggestions = suggested[text], let best = suggestions.first else {
      result.unknown.append(text)
      return .nothing
    }
    let applies =
      corrects && (reachesFar || ranking != .bm25 && Self.isSlip(text, of: best.word))
    result.corrections.append(
      Correction(word: text, suggestions: suggestions, isApplied: applies))
    guard applies else { return .nothing }
    result.notes.append(Note("no article holds \"\(text)\"; showing \(best.word)"))
    var plans: [Plan] = []
    for token in analyzer.analyze(best.word) {
      let term = analyzer.term(token.term)
      plans.append(.term(term, field: field, boost: boost))
      result.words.append(PlannedQuery.ScoredWord(term: term, boost: boost))
      mark([[token.term]], in: field, weight: rarity(best.count) * boost)
    }
    return Self.union(plans)
  }

  /// Whether `typed` is so near to `word` that it may be taken for it beside words that are known: a
  /// short word turns into another one too easily (`died` is not `did`).
  private static func isSlip(_ typed: String, of word: String) -> Bool {
    let letters = Array(typed.lowercased())
    let limit = letters.count < 5 ? 0 : letters.count < 8 ? 1 : 2
    return EditDistance.between(letters, Array(word.lowercased()), limit: limit) != nil
  }

  /// Words of the archive that a fuzzy word, a prefix or a pattern stands for.
  mutating func expansion(
    of word: QueryWord, _ terms: ArchiveVocabulary.Expansion, pattern: Wildcard?, in field: Field,
    boost: Float
  ) throws(IndexError) -> Plan? {
    guard !terms.found.isEmpty else {
      result.notes.append(Note("no word of the archive matches \(word.canonical)"))
      result.unknown.append(word.canonical)
      return .nothing
    }
    if terms.isCut {
      result.notes.append(
        Note("\(word.canonical) matches more words than can be looked for; took the commonest"))
    }
    var plans: [Plan] = []
    var ordinals: Set<UInt32> = []
    for found in terms.found {
      let share = boost * found.likeness
      plans.append(.term(found.term, field: field, boost: share))
      ordinals.insert(analyzer.ordinal(of: found.term))
    }
    mark([ordinals], in: field, weight: boost, pattern: pattern)
    return Self.union(plans)
  }

  mutating func planPhrase(
    _ text: String, in field: Field, boost: Float
  ) throws(IndexError) -> Plan? {
    let tokens = analyzer.analyze(text)
    guard !tokens.isEmpty else { return nil }
    let parts = Self.parts(of: tokens)
    if parts.count == 1 { return try planStem(text, in: field, boost: boost) }
    var alternatives = [parts]
    let joined = Self.joined(tokens)
    if joined.count < parts.count, joined.count > 0 { alternatives.append(joined) }
    var plans: [Plan] = []
    for words in alternatives {
      let terms = words.map { analyzer.term($0.term) }
      let plan: Plan =
        terms.count == 1 ? .term(terms[0], field: field) : .phrase(terms, field: field)
      for _ in 0..<min(8, max(1, Int(boost.rounded()))) { plans.append(plan) }
      mark(words.map { [$0.term] }, in: field, weight: boost * Float(words.count))
    }
    return Self.union(plans)
  }

  // MARK: Details

  private mutating func mark(
    _ positions: [Set<UInt32>], in field: Field, weight: Float, pattern: Wildcard? = nil
  ) {
    result.marks.append(
      PlannedQuery.Mark(positions: positions, field: field, weight: weight, pattern: pattern))
  }

  /// How rare a word is that so many articles hold.
  func rarity(_ count: Int) -> Float {
    BM25.inverseDocumentFrequency(count: count, articleCount: snapshot.documentCount)
  }

  /// The joined form of a compound, or one of the forms of a simple word.
  private static func spans(_ token: Token, _ tokens: [Token]) -> Bool {
    token.start == tokens[0].start && token.end == tokens.map(\.end).max()
  }

  /// One token for each position: the parts of compounds.
  static func parts(of tokens: [Token]) -> [Token] {
    var parts: [Token] = []
    for token in tokens {
      if parts.last?.position == token.position { parts.removeLast() }
      parts.append(token)
    }
    return parts
  }

  /// Compounds in their joined form, for articles that write them so.
  static func joined(_ tokens: [Token]) -> [Token] {
    var words: [Token] = []
    var end: UInt32 = 0
    for token in tokens where token.start >= end || words.isEmpty {
      words.append(token)
      end = token.end
    }
    return words
  }
}
