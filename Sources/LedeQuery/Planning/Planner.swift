import LedeIndex
import LedeText

/// Turns a query's tree into a plan for the index, over one snapshot.
struct Planner {
  let snapshot: Snapshot
  let ranker: Ranker
  let analyzer: Analyzer
  /// The languages in which articles are read, that of the most first.
  let heldLanguages: [Language]
  /// Those in which the words of the query are read, its own first.
  var languages: [Language] = []
  /// The query's own language is told by its words, and not taken for that of the most articles.
  var knowsLanguage = true
  let vocabulary: ArchiveVocabulary
  /// What the forms and the meanings of words are learnt from.
  let reader: ArticleSource
  let ranking: SearchOptions.Ranking
  let today: Int
  let keepsUndated: Bool
  /// Whether a word that no article holds may be replaced by what was meant.
  let corrects: Bool
  /// Whether it is looked for what may have been meant by a word that no article holds.
  let suggests: Bool
  /// What is left of the work that the query may cause.
  var meter: WorkMeter
  /// What is planned is a side of `NEAR`: its words' positions will be compared.
  var isNear = false
  /// What is planned was typed for itself (`+word`, `"word"`) or is excluded: no word of it is
  /// replaced.
  var isLiteral = false
  /// Phrases and joined words that were planned.
  var phraseCount = 0
  /// What the first of them cost, as long as they are not paid.
  var unpaid = 0
  /// Those of them that the budget had no room for.
  var phrasesLeftOut = 0
  /// What was suggested for words that no article holds; planned anew, a query asks again.
  var suggested: [String: [WordFrequency]] = [:]
  /// Terms of the words that the query holds: what one of them means need not be meant by another.
  var typedTerms: Set<Term> = []

  var result = PlannedQuery(plan: .nothing)

  /// A prefix or pattern stands for at most so many words of the archive.
  static let expansionLimit = 256

  /// The plan of the whole query.
  ///
  /// What only the articles' text tells stands in it as `checks`, which the searcher runs.
  mutating func plan(_ root: QueryNode) throws(IndexError) -> PlannedQuery {
    findLanguages(of: root)
    result = PlannedQuery(plan: .nothing)
    result.language = ownLanguage
    result.knowsLanguage = knowsLanguage
    for text in root.texts {
      for token in readings(text).joined() { typedTerms.insert(analyzer.term(token.term)) }
    }
    let dropsStopWords = Self.hasContentWord(root, in: self)
    result.plan =
      try plan(root, in: .any, boost: 1, dropsStopWords: dropsStopWords)
      ?? (result.unknown.isEmpty ? .everything : .nothing)
    result.notes += meter.notes
    result.isCutShort = result.isCutShort || !meter.notes.isEmpty
    result.meter = meter
    return result
  }

  /// Nil for what the query holds but is not looked for: a stop word, a mark without letters.
  ///
  /// - Parameter readings: a word's tokens among its neighbours, where these were read together.
  mutating func plan(
    _ node: QueryNode, in field: Field, boost: Float, dropsStopWords: Bool,
    readings: [[Token]]? = nil
  ) throws(IndexError) -> Plan? {
    switch node {
    case .everything:
      return .everything
    case .word(let word):
      return try plan(
        word, in: field, boost: boost, dropsStopWords: dropsStopWords, readings: readings)
    case .phrase(let text):
      return try planPhrase(text, in: field, boost: boost)
    case .clauses(let clauses):
      return try planClauses(clauses, in: field, boost: boost, dropsStopWords: dropsStopWords)
    case .and(let nodes):
      var parts: [Plan] = []
      for node in nodes {
        let part = try plan(node, in: field, boost: boost, dropsStopWords: dropsStopWords)
        if let part { parts.append(part) }
      }
      return Self.intersection(parts)
    case .or(let nodes):
      var parts: [Plan] = []
      for node in nodes {
        let part = try plan(node, in: field, boost: boost, dropsStopWords: false)
        if let part { parts.append(part) }
      }
      return Self.union(parts)
    case .near(let left, let right, let distance):
      return try planNear(left, right, within: distance, in: field, boost: boost)
    case .same(let left, let right, let scope):
      return try planSame(left, right, scope, in: field, boost: boost)
    case .field(let name, let node):
      return try plan(
        node, in: name == .title ? .headline : .body, boost: boost, dropsStopWords: dropsStopWords)
    case .boost(let node, let factor):
      return try plan(
        node, in: field, boost: boost * Float(factor), dropsStopWords: dropsStopWords)
    case .filter(let filter):
      return plan(filter)
    }
  }

  // MARK: Clauses

  private mutating func planClauses(
    _ clauses: [QueryNode.Clause], in field: Field, boost: Float, dropsStopWords: Bool
  ) throws(IndexError) -> Plan? {
    var wanted: [Plan] = []
    var needed: [Plan] = []
    var barred: [Plan] = []
    var excluded: Set<QueryNode> = []
    let context = readingsInContext(clauses)
    let repeats = repeats(clauses, context)
    for (index, clause) in clauses.enumerated() {
      let count = repeats[index]
      guard count > 0 else { continue }
      switch clause.occurrence {
      case .should:
        let part = try plan(
          clause.node, in: field, boost: boost * Float(count), dropsStopWords: dropsStopWords,
          readings: context[index])
        guard let part else { continue }
        if case .filter = clause.node { needed.append(part) } else { wanted.append(part) }
      case .must:
        let part = try literally { planner throws(IndexError) in
          try planner.plan(
            clause.node, in: field, boost: boost, dropsStopWords: false, readings: context[index])
        }
        if let part { needed.append(part) }
      case .mustNot:
        guard excluded.insert(clause.node).inserted else { continue }
        if let part = try planExcluded(clause.node, in: field) { barred.append(part) }
      }
    }
    let hasNeededWords = clauses.contains { clause in
      guard clause.occurrence == .must else { return false }
      if case .filter = clause.node { return false }
      return true
    }
    guard var plan = Self.combined(wanted, needed, isOptional: hasNeededWords) else {
      guard let bar = Self.union(barred) else { return nil }
      return .difference(.everything, without: bar)
    }
    if let bar = Self.union(barred) { plan = .difference(plan, without: bar) }
    return plan
  }

  /// How many times each clause counts: a word or a phrase that is typed again counts where it stands first.
  private func repeats(
    _ clauses: [QueryNode.Clause], _ context: [Int: [[Token]]]
  ) -> [Int] {
    struct Typed: Hashable {
      let clause: QueryNode.Clause
      let terms: [UInt32]?
    }
    var counts = [Int](repeating: 1, count: clauses.count)
    var firsts: [Typed: Int] = [:]
    for (index, clause) in clauses.enumerated() where clause.occurrence == .should {
      switch clause.node {
      case .word, .phrase: break
      default: continue
      }
      let typed = Typed(clause: clause, terms: context[index]?.joined().map(\.term))
      if let first = firsts[typed] {
        counts[first] += 1
        counts[index] = 0
      } else {
        firsts[typed] = index
      }
    }
    return counts
  }

  /// Plans something of which no word may be replaced.
  mutating func literally(
    _ body: (inout Planner) throws(IndexError) -> Plan?
  ) throws(IndexError) -> Plan? {
    let wasLiteral = isLiteral
    isLiteral = true
    defer { isLiteral = wasLiteral }
    return try body(&self)
  }

  /// What is excluded is neither marked nor scored; a word of it that no article holds excludes
  /// nothing, and a note says so.
  private mutating func planExcluded(
    _ node: QueryNode, in field: Field
  ) throws(IndexError) -> Plan? {
    let before = result
    let part = try literally { planner throws(IndexError) in
      try planner.plan(node, in: field, boost: 1, dropsStopWords: false)
    }
    var notes = before.notes
    for word in result.unknown.dropFirst(before.unknown.count) {
      notes.append(QueryNote("no article holds \"\(word)\"; it excludes nothing"))
    }
    for missing in result.corrections.dropFirst(before.corrections.count) {
      let meant = missing.suggestions.first.map { " (did you mean \($0.word)?)" } ?? ""
      notes.append(QueryNote("no article holds \"\(missing.word)\"; it excludes nothing\(meant)"))
    }
    var checks = result.checks
    for index in before.checks.count..<checks.count { checks[index].isOfExcluded = true }
    let isCutShort = result.isCutShort
    result = before
    result.isCutShort = isCutShort
    result.notes = notes
    result.checks = checks
    return part
  }

  /// Wanted parts are ranked together; they must be met where nothing but filters is needed.
  private static func combined(_ wanted: [Plan], _ needed: [Plan], isOptional: Bool) -> Plan? {
    let some = union(wanted)
    let all = intersection(needed)
    guard let all else { return some }
    guard let some else { return all }
    return isOptional ? .prefer(all, also: some) : .intersection([some, all])
  }

  static func union(_ parts: [Plan]) -> Plan? {
    parts.count > 1 ? .union(parts) : parts.first
  }

  static func intersection(_ parts: [Plan]) -> Plan? {
    parts.count > 1 ? .intersection(parts) : parts.first
  }

  // MARK: Filters

  private mutating func plan(_ filter: QueryFilter) -> Plan {
    switch filter {
    case .dates(let from, let through):
      let first = from?.days(today: today).lowerBound ?? -1_000_000
      let last = through?.days(today: today).upperBound ?? 4_000_000
      guard first <= last else {
        result.notes.append(QueryNote("\(filter.canonical) ends before it begins"))
        return .nothing
      }
      return .filter(.dates(first...last, includesUndated: keepsUndated))
    case .source(let text):
      return .filter(.sources([text]))
    case .section(let text):
      return .filter(.sections([text]))
    case .subject(let text):
      return .filter(.subjects([text]))
    case .language(let tag):
      return .filter(.languages([tag]))
    case .id(let text):
      guard let id = ArticleID(text) else { return .nothing }
      return .filter(.ids([id]))
    case .usable(let second):
      return .filter(.usable(at: second))
    }
  }

  /// The query holds a word that is no stop word and stands in no clause that bars it.
  private static func hasContentWord(_ node: QueryNode, in planner: Planner) -> Bool {
    switch node {
    case .everything, .filter: false
    case .word(let word): !planner.isStopWord(word)
    case .phrase: true
    case .clauses(let clauses):
      clauses.contains { $0.occurrence != .mustNot && hasContentWord($0.node, in: planner) }
    case .and(let nodes), .or(let nodes): nodes.contains { hasContentWord($0, in: planner) }
    case .near(let left, let right, _), .same(let left, let right, _):
      hasContentWord(left, in: planner) || hasContentWord(right, in: planner)
    case .field(_, let node), .boost(let node, _): hasContentWord(node, in: planner)
    }
  }
}

extension QueryNode {
  /// The words and phrases that are asked for, as they were typed.
  var texts: [String] {
    switch self {
    case .everything, .filter: []
    case .word(let word): word.match == .stem ? [word.text] : []
    case .phrase(let text): [text]
    case .clauses(let clauses):
      clauses.flatMap { $0.occurrence == .mustNot ? [] : $0.node.texts }
    case .and(let nodes), .or(let nodes): nodes.flatMap(\.texts)
    case .near(let left, let right, _), .same(let left, let right, _): left.texts + right.texts
    case .field(_, let node), .boost(let node, _): node.texts
    }
  }
}
