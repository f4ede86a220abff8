import LedeIndex
import LedeText

/// Turns a query's tree into a plan for the index, over one snapshot.
struct Planner {
  let snapshot: Snapshot
  let ranker: Ranker
  let analyzer: Analyzer
  let vocabulary: ArchiveVocabulary
  /// Reads articles for `SAME` and for the forms of words.
  let reader: ArticleSource
  let ranking: Ranking
  let today: Int
  let keepsUndated: Bool
  let corrects: Bool
  /// Whether a word that no article holds is replaced by a neighbour however far: what to do where
  /// nothing would be found otherwise.
  var reachesFar = false
  /// Whether stop words are looked for beside other words: where these are not held.
  var keepsStopWords = false
  /// What was suggested for words that no article holds; planned anew, a query asks again.
  var suggested: [String: [Suggestion]] = [:]

  var result = PlannedQuery(plan: .nothing)

  /// A prefix or pattern stands for at most so many words of the archive.
  static let expansionLimit = 256

  /// The plan of the whole query.
  mutating func plan(_ root: QueryNode) throws(IndexError) -> PlannedQuery {
    result = PlannedQuery(plan: .nothing)
    let dropsStopWords = !keepsStopWords && Self.hasContentWord(root, in: self)
    result.plan = try plan(root, in: .any, boost: 1, dropsStopWords: dropsStopWords) ?? .everything
    return result
  }

  /// Nil for what the query holds but is not looked for: a stop word, a mark without letters.
  ///
  /// - Parameter tokens: a word's tokens among its neighbours, where these were read together.
  mutating func plan(
    _ node: QueryNode, in field: Field, boost: Float, dropsStopWords: Bool,
    tokens: [Token]? = nil
  ) throws(IndexError) -> Plan? {
    switch node {
    case .everything:
      return .everything
    case .word(let word):
      return try plan(
        word, in: field, boost: boost, dropsStopWords: dropsStopWords, tokens: tokens)
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
      let first = try plan(left, in: field, boost: boost, dropsStopWords: false)
      let second = try plan(right, in: field, boost: boost, dropsStopWords: false)
      guard let first, let second else { return first ?? second }
      return .near([first, second], within: distance, ordered: false)
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
    let context = tokensInContext(clauses)
    for (index, clause) in clauses.enumerated() {
      switch clause.occurrence {
      case .should:
        let part = try plan(
          clause.node, in: field, boost: boost, dropsStopWords: dropsStopWords,
          tokens: context[index])
        guard let part else { continue }
        if case .filter = clause.node { needed.append(part) } else { wanted.append(part) }
      case .must:
        let part = try plan(
          clause.node, in: field, boost: boost, dropsStopWords: false, tokens: context[index])
        if let part { needed.append(part) }
      case .mustNot:
        let marks = result.marks
        let words = result.words
        let part = try plan(clause.node, in: field, boost: boost, dropsStopWords: false)
        result.marks = marks
        result.words = words
        if let part { barred.append(part) }
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
        result.notes.append(Note("\(filter.canonical) ends before it begins"))
        return .nothing
      }
      return .filter(.dates(first...last, includesUndated: keepsUndated))
    case .source(let text):
      return .filter(.sources([text]))
    case .section(let text):
      return .filter(.sections([text]))
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
