/// Reads lexemes into a tree.
///
/// ```text
/// query  = all *( OR all )
/// all    = row *( AND row )
/// row    = 1*( [ "+" / "-" / NOT ] close )
/// close  = unit *( NEAR/n unit / SAME/s unit / SAME/p unit )
/// unit   = item [ ^number ]
/// item   = word / phrase / filter / field ":" item / "(" query ")" / @saved
/// ```
///
/// It has a reading for any sequence: an operator without its operands or a parenthesis without
/// its partner is passed over, with a problem that tells of it.
struct QueryParser {
  private let text: String
  private let saved: (String) -> String?
  private var lexemes: [QueryLexeme]
  private var at = 0
  private var depth = 0
  private var closeCount = 0
  /// The saved queries that are being read, outermost first: a query cannot hold itself.
  private var opened: [String]
  /// Lexemes that were read so far: of this query, of those around it, and of the saved ones that they hold.
  private var lexemeCount: Int
  private(set) var problems: [QueryProblem]

  /// Parentheses, and saved queries, nest this deep.
  static let depthLimit = 64

  /// Saved queries hold others this deep.
  private static let savedDepthLimit = 16

  init(
    _ text: String, saved: @escaping (String) -> String?, opened: [String] = [],
    lexemesAround: Int = 0
  ) {
    var lexer = QueryLexer(text)
    lexer.cut()
    self.text = text
    self.lexemes = lexer.lexemes
    self.problems = lexer.problems
    self.opened = opened
    self.saved = saved
    lexemeCount = lexemesAround + lexemes.count
  }

  mutating func parse() -> QueryNode {
    if let root = parseTree() { return root }
    if problems.isEmpty {
      problems.append(
        QueryProblem(
          message: "there is no word in the query; every article is shown", repair: "*",
          range: 0..<text.utf8.count))
    }
    return .everything
  }

  /// The tree of all lexemes; nil where there is nothing to look for.
  private mutating func parseTree() -> QueryNode? {
    var alternatives: [QueryNode] = []
    while at < lexemes.count {
      if let node = parseQuery() { alternatives.append(node) }
      if at < lexemes.count {
        // Only a closing parenthesis without its partner stops the reading early.
        report("this parenthesis closes nothing; passed over", lexemes[at].range)
        at += 1
        if at < lexemes.count, case .boost = lexemes[at].kind { at += 1 }
      }
    }
    problems.sort { $0.range.lowerBound < $1.range.lowerBound }
    return Self.row(alternatives.map { .init(.should, $0) })
  }

  private mutating func parseQuery() -> QueryNode? {
    var nodes: [QueryNode] = []
    while true {
      if let node = parseAll() { nodes.append(node) }
      guard case .or? = kind else { break }
      passOperator("OR", hasLeft: !nodes.isEmpty)
    }
    return nodes.count > 1 ? .or(nodes) : nodes.first
  }

  private mutating func parseAll() -> QueryNode? {
    var nodes: [QueryNode] = []
    while true {
      if let node = parseRow() { nodes.append(node) }
      guard case .and? = kind else { break }
      passOperator("AND", hasLeft: !nodes.isEmpty)
    }
    return nodes.count > 1 ? .and(nodes) : nodes.first
  }

  private mutating func parseRow() -> QueryNode? {
    var clauses: [QueryNode.Clause] = []
    while let kind, kind != .close, kind != .and, kind != .or {
      var occurrence = QueryNode.Occurrence.should
      var sign: Range<Int>?
      while case .occurrence(let next)? = self.kind {
        occurrence = next
        sign = lexemes[at].range
        at += 1
      }
      if let node = parseClose() {
        clauses.append(.init(occurrence, node))
      } else if let sign {
        report("there is nothing behind this sign; passed over", sign)
      }
    }
    return Self.row(clauses)
  }

  /// NEAR and SAME in one query: each looks at all that those before it found.
  private static let mostClose = 32

  private mutating func parseClose() -> QueryNode? {
    var left = parseUnit()
    while let kind {
      let name: String
      switch kind {
      case .near: name = "NEAR"
      case .same: name = "SAME"
      default: return left
      }
      let sign = lexemes[at].range
      at += 1
      guard let first = left else {
        report("\(name) has nothing before it; passed over", sign)
        left = parseUnit()
        continue
      }
      guard let second = parseUnit() else {
        report("\(name) has nothing after it; passed over", sign)
        return first
      }
      guard closeCount < Self.mostClose else {
        report("a query has at most \(Self.mostClose) NEAR and SAME; passed over", sign)
        continue
      }
      closeCount += 1
      switch kind {
      case .near(let distance): left = .near(first, second, within: distance)
      case .same(let scope): left = .same(first, second, scope)
      default: break
      }
    }
    return left
  }

  private mutating func parseUnit() -> QueryNode? {
    var node = parseItem()
    while case .boost(let factor)? = kind {
      if case .filter? = node {
        report("a filter adds no score that could be weighted; ^ passed over", lexemes[at].range)
      } else if let inner = node {
        node = .boost(inner, by: factor)
      } else {
        report("there is nothing before ^ to be weighted; passed over", lexemes[at].range)
      }
      at += 1
    }
    return node
  }

  private mutating func parseItem() -> QueryNode? {
    passOverTooDeep()
    guard let kind else { return nil }
    let range = lexemes[at].range
    switch kind {
    case .close, .and, .or, .near, .same, .occurrence, .boost:
      return nil
    case .open:
      at += 1
      return parseParentheses(range)
    case .everything:
      at += 1
      return .everything
    case .word(let word):
      at += 1
      return .word(word)
    case .phrase(let text):
      at += 1
      return .phrase(text)
    case .filter(let filter):
      at += 1
      return .filter(filter)
    case .field(let field):
      at += 1
      depth += 1
      defer { depth -= 1 }
      guard let node = parseItem() else {
        report("there is nothing behind \(field.rawValue):; passed over", range)
        return nil
      }
      return .field(field, node)
    case .saved(let name):
      at += 1
      return expand(name, range)
    }
  }

  /// At the limit of depth, passes over all that would go deeper, in a loop: a million parentheses must
  /// not end the stack.
  private mutating func passOverTooDeep() {
    guard depth >= Self.depthLimit, at < lexemes.count else { return }
    let first = lexemes[at].range
    var last: Range<Int>?
    loop: while let kind {
      switch kind {
      case .open, .field: last = lexemes[at].range
      default: break loop
      }
      at += 1
    }
    guard let last else { return }
    report(
      "this nests deeper than \(Self.depthLimit); passed over",
      first.lowerBound..<last.upperBound)
  }

  private mutating func parseParentheses(_ range: Range<Int>) -> QueryNode? {
    depth += 1
    defer { depth -= 1 }
    let node = parseQuery()
    if case .close? = kind {
      at += 1
      if node == nil { report("there is nothing between the parentheses", range) }
    } else {
      report(
        "this parenthesis is never closed; it runs to the end", range,
        repair: node == nil || problems.count > 8 ? nil : text + ")")
    }
    return node
  }

  private mutating func expand(_ name: String, _ range: Range<Int>) -> QueryNode? {
    guard !opened.contains(name) else {
      report("the saved query @\(name) holds itself; passed over", range)
      return nil
    }
    guard let query = saved(name) else {
      report("there is no saved query @\(name); searched for the word instead", range)
      return .word(QueryLexer.plainWord(name))
    }
    // Two that each hold another twice, and so on, would be a query without end.
    var parser = QueryParser(
      query, saved: saved, opened: opened + [name], lexemesAround: lexemeCount)
    guard parser.lexemeCount <= QueryLexer.lexemeLimit, opened.count < Self.savedDepthLimit else {
      report("with the saved query @\(name) the query is too long; passed over", range)
      return nil
    }
    let node = parser.parseTree()
    lexemeCount = parser.lexemeCount
    for problem in parser.problems {
      report("in @\(name): \(problem.message)", range)
    }
    return node
  }

  // MARK: Details

  private var kind: QueryLexeme.Kind? { at < lexemes.count ? lexemes[at].kind : nil }

  private mutating func passOperator(_ name: String, hasLeft: Bool) {
    let range = lexemes[at].range
    at += 1
    if !hasLeft {
      report("\(name) has nothing before it; passed over", range)
    } else if kind == nil || kind == .close || kind == .and || kind == .or {
      report("\(name) has nothing after it; passed over", range)
    }
  }

  private mutating func report(_ message: String, _ range: Range<Int>, repair: String? = nil) {
    problems.append(QueryProblem(message: message, repair: repair, range: range))
  }

  /// A row of clauses; a lone one that is wanted stands for itself, but for `+word`, which means the word
  /// itself.
  private static func row(_ clauses: [QueryNode.Clause]) -> QueryNode? {
    guard let first = clauses.first else { return nil }
    guard clauses.count == 1 else { return .clauses(clauses) }
    switch (first.occurrence, first.node) {
    case (.should, _): return first.node
    case (.must, let node): if case .word = node { return .clauses(clauses) } else { return node }
    case (.mustNot, _): return .clauses(clauses)
    }
  }
}
