package import LedeText

/// A query that has been read: its tree, and notes on what was passed over.
///
/// ```swift
/// let query = Query("hezbolah -israel date:2023-11")
/// query.canonical   // "hezbolah -israel date:2023-11"
/// ```
package struct Query: Hashable, Sendable {
  /// The query as it was typed.
  package let text: String
  /// What was asked, as a tree.
  package let root: QueryNode
  /// What was passed over or read in an unexpected way, in the order of the text.
  package let notes: [QueryNote]

  /// Reads any string; what cannot be read as the grammar has it is passed over with a note.
  ///
  /// - Parameter saved: gives the text of a saved query by its name (`@name`), nil if there is none.
  package init(_ text: String, saved: @escaping (String) -> String? = { _ in nil }) {
    var parser = QueryParser(text, saved: saved)
    let root = parser.parse()
    self.text = text
    self.root = root
    self.notes = QueryProblem.summary(of: parser.problems)
  }

  /// Reads a query that must be right to the letter.
  ///
  /// - Throws: the first fault, with its place and a repair.
  package init(strictly text: String, saved: @escaping (String) -> String? = { _ in nil })
    throws(QueryError)
  {
    var parser = QueryParser(text, saved: saved)
    let root = parser.parse()
    if let problem = parser.problems.first {
      throw QueryError(
        query: text, range: problem.range, reason: problem.message,
        repair: Self.repaired(text, problem, saved))
    }
    self.text = text
    self.root = root
    self.notes = []
  }

  /// A query without faults, as near to the given one as can be told: a repair may itself be in need of one.
  private static func repaired(
    _ text: String, _ problem: QueryProblem, _ saved: @escaping (String) -> String?
  ) -> String {
    var (text, problem) = (text, problem)
    for _ in 0..<8 {
      guard let repair = problem.repair else { break }
      var parser = QueryParser(repair, saved: saved)
      _ = parser.parse()
      guard let next = parser.problems.first else { return repair }
      (text, problem) = (repair, next)
    }
    return Query(text, saved: saved).canonical
  }

  /// The query in one agreed spelling; reading that gives the same tree.
  package var canonical: String { Self.canonical(root) }

  /// A tree in its agreed spelling, in parentheses where it would be read as a line of capitals.
  static func canonical(_ root: QueryNode) -> String {
    let text = root.canonical
    return QueryLexer.isLineOfCapitals(Array(text.unicodeScalars)) ? "(\(text))" : text
  }
}

extension QueryNote {
  init(_ problem: QueryProblem) {
    self.init(problem.message, at: problem.range)
  }
}

/// A spot of a query that the grammar has no reading for, and what was done or can be done.
struct QueryProblem: Hashable, Sendable {
  var message: String
  /// What to write instead, as a whole query; nil if nothing better than leaving it out is known.
  let repair: String?
  let range: Range<Int>
}

extension QueryProblem {
  /// At most so many kinds of problems are told of one query.
  private static let mostNotes = 5

  /// One note for each kind of problem, at its first spot.
  static func summary(of problems: [QueryProblem]) -> [QueryNote] {
    var kinds: [QueryProblem] = []
    var counts: [String: Int] = [:]
    for problem in problems {
      counts[problem.message, default: 0] += 1
      if counts[problem.message] == 1, kinds.count < mostNotes { kinds.append(problem) }
    }
    var notes = kinds.map { problem in
      let others = (counts[problem.message] ?? 1) - 1
      return QueryNote(
        others == 0 ? problem.message : "\(problem.message) (and \(others) more)", at: problem.range
      )
    }
    if counts.count > kinds.count {
      notes.append(QueryNote("\(counts.count - kinds.count) more spots could not be read"))
    }
    return notes
  }
}
