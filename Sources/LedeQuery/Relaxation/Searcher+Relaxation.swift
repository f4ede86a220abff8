import LedeIndex
import LedeText

extension Searcher {
  /// Says why nothing matches, and what would.
  func relax(
    _ root: QueryNode, _ planned: PlannedQuery, _ options: SearchOptions,
    _ outcome: inout QueryOutcome
  ) throws(IndexError) {
    var relaxation = QueryRelaxation(reason: "", queries: [])
    var planner = planner(options)
    planner.meter = planned.meter
    for relaxed in root.relaxations.prefix(12) {
      let ready = try ready(planner.plan(relaxed.node))
      planner.meter = ready.meter
      let plan = ready.plan
      guard try planner.meter.take(planner.postings(of: plan), of: \.relaxation) else {
        outcome.isCutShort = true
        break
      }
      let count = try news.count(plan)
      guard count > 0 else { continue }
      relaxation.queries.append(
        RelaxedQuery(change: relaxed.change, query: relaxed.node.canonical, count: count))
    }
    if let time = root.timeAlone {
      let count = try news.count(ready(planner.plan(.filter(time))).plan)
      if count > 0 {
        relaxation.queries.append(
          RelaxedQuery(change: "as a date: \(time.canonical)", query: time.canonical, count: count))
      }
    }
    relaxation.queries.sort { ($1.count, $0.change) < ($0.count, $1.change) }
    relaxation.reason = reason(root, planned, relaxation)
    outcome.relaxation = relaxation
    if let note = try headlineNote(relaxation) { outcome.remarks.append(note) }
  }

  /// A headline that is shown may hold the word and yet not be found: it was made from the text, which `title:` does
  /// not search.
  private func headlineNote(_ relaxation: QueryRelaxation) throws(IndexError) -> QueryNote? {
    let change = QueryNode.inAllFields(instead: .title)
    guard relaxation.queries.contains(where: { $0.change == change }) else { return nil }
    let count = try snapshot.countWithoutHeadline()
    guard count > 0 else { return nil }
    return QueryNote(
      "title: passes over headlines made from the text; articles that have no other: "
        + "\(count) of \(snapshot.articleCount)")
  }

  /// Tells of a name of two words that articles hold, but never near each other: `Taylor Swift`.
  func nameNote(
    _ root: QueryNode, _ planned: PlannedQuery, _ options: SearchOptions
  ) throws(IndexError) -> QueryNote? {
    guard let name = root.nameOfTwoWords, planned.unknown.isEmpty, planned.corrections.isEmpty
    else { return nil }
    var planner = planner(options)
    let near = QueryNode.near(.word(name.first), .word(name.last), within: 3)
    let ready = try ready(planner.plan(near))
    guard try news.count(ready.plan) == 0 else { return nil }
    return QueryNote("no article holds \"\(name.first.text) \(name.last.text)\" side by side")
  }

  private func reason(_ root: QueryNode, _ planned: PlannedQuery, _ relaxation: QueryRelaxation)
    -> String
  {
    if snapshot.articleCount == 0 { return "the archive holds no article yet" }
    if !planned.unknown.isEmpty {
      let words = planned.unknown.map { "\"\($0)\"" }.joined(separator: ", ")
      return "no article holds \(words), or a word like it"
    }
    let missing = planned.corrections.filter { !$0.isApplied }
    if !missing.isEmpty {
      return "no article holds " + missing.map { "\"\($0.word)\"" }.joined(separator: ", ")
    }
    let barring = relaxation.queries.filter { $0.change.hasPrefix("without -") }
    if let bar = barring.first {
      let word = bar.change.dropFirst("without -".count)
      return bar.count == 1
        ? "the one article left also holds \(word)" : "all \(bar.count) also hold \(word)"
    }
    if let first = relaxation.queries.first {
      return
        "no article meets all of it; \(first.change) there \(first.count == 1 ? "is" : "are") \(first.count)"
    }
    return "no article meets all of it"
  }
}

extension QueryNode {
  /// Trees that ask for less: one clause, filter, side or quotation mark given up in each.
  var relaxations: [(change: String, node: QueryNode)] {
    switch self {
    case .everything, .word: return []
    case .phrase(let text):
      let words = text.split(whereSeparator: \.isWhitespace).map { String($0) }
      guard (2...32).contains(words.count) else { return [] }
      return [("without the quotes", Query(words.joined(separator: " ")).root)]
    case .filter(let filter):
      return [("without \(filter.canonical)", .everything)]
    case .clauses(let clauses):
      return clauses.indices.flatMap { index in
        Self.relax(clauses, at: index)
      }
    case .and(let nodes):
      return nodes.indices.flatMap { index -> [(change: String, node: QueryNode)] in
        let rest = nodes.indices.filter { $0 != index }.map { nodes[$0] }
        let without = rest.count == 1 ? rest[0] : QueryNode.and(rest)
        let inner = nodes[index].relaxations.map { relaxed in
          var all = nodes
          all[index] = relaxed.node
          return (change: relaxed.change, node: QueryNode.and(all))
        }
        var change = "without \(nodes[index].enclosed)"
        if case .clauses(let clauses) = nodes[index], clauses.count == 1 {
          change = "without \(clauses[0].canonical)"
        }
        return [(change, without)] + inner
      }
    case .or(let nodes):
      return nodes.indices.flatMap { index in
        nodes[index].relaxations.map { relaxed in
          var all = nodes
          all[index] = relaxed.node
          return (change: relaxed.change, node: QueryNode.or(all))
        }
      }
    case .near(let left, let right, let distance):
      return [
        ("anywhere instead of within \(distance) words", .and([left, right])),
        ("\(left.enclosed) alone", left), ("\(right.enclosed) alone", right),
      ]
    case .same(let left, let right, let scope):
      let place = scope == .sentence ? "sentence" : "paragraph"
      return [
        ("anywhere instead of in one \(place)", .and([left, right])),
        ("\(left.enclosed) alone", left), ("\(right.enclosed) alone", right),
      ]
    case .field(let field, let node):
      return [(Self.inAllFields(instead: field), node)]
        + node.relaxations.map { ($0.change, .field(field, $0.node)) }
    case .boost(let node, let factor):
      return node.relaxations.map { ($0.change, .boost($0.node, by: factor)) }
    }
  }

  /// Two words with capitals, and nothing else.
  fileprivate var nameOfTwoWords: (first: QueryWord, last: QueryWord)? {
    guard case .clauses(let clauses) = self, clauses.count == 2,
      case .word(let first) = clauses[0].node, case .word(let last) = clauses[1].node
    else { return nil }
    let areNames = [first, last].allSatisfy {
      $0.match == .stem && $0.text.first?.isUppercase == true
        && $0.text.dropFirst().allSatisfy(\.isLowercase)
    }
    return areNames && clauses.allSatisfy { $0.occurrence == .should } ? (first, last) : nil
  }

  /// The time that plain words are, if they are nothing else: `8 November 2023`.
  fileprivate var timeAlone: QueryFilter? {
    var clauses = [Clause(.should, self)]
    if case .clauses(let all) = self { clauses = all }
    var words: [String] = []
    for clause in clauses where clause.occurrence == .should {
      switch clause.node {
      case .word(let word) where word.match == .stem: words.append(word.text)
      case .phrase(let text): words.append(text)
      default: return nil
      }
    }
    guard words.count == clauses.count, let time = DateExpression(words.joined(separator: " "))
    else { return nil }
    return .dates(from: time, through: time)
  }

  fileprivate static func inAllFields(instead field: TextField) -> String {
    "in all fields instead of \(field.rawValue):"
  }

  private static func relax(
    _ clauses: [Clause], at index: Int
  ) -> [(change: String, node: QueryNode)] {
    var found: [(change: String, node: QueryNode)] = []
    let clause = clauses[index]
    let rest = clauses.indices.filter { $0 != index }.map { clauses[$0] }
    let without: QueryNode =
      rest.isEmpty
      ? .everything
      : rest.count == 1 && rest[0].occurrence != .mustNot ? rest[0].node : .clauses(rest)
    var isFilter = false
    if case .filter = clause.node { isFilter = true }
    if clause.occurrence != .should || isFilter {
      found.append(("without \(clause.canonical)", without))
    }
    for relaxed in clause.node.relaxations where clause.occurrence != .mustNot && !isFilter {
      var all = clauses
      all[index] = Clause(clause.occurrence, relaxed.node)
      found.append((relaxed.change, .clauses(all)))
    }
    return found
  }
}
