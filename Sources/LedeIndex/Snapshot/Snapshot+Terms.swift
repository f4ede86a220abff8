package import LedeText

extension Snapshot {
  /// A term of the archive and how many documents have it.
  package struct TermCount: Hashable, Sendable {
    /// The term.
    package let term: Term
    /// Deleted documents are counted until a merge drops them.
    package let count: Int
  }

  /// How many documents have a term; deleted ones are counted until a merge drops them.
  package func documentFrequency(of term: Term, in field: Field = .any) throws(IndexError) -> Int {
    var count = 0
    for part in parts {
      guard let entry = try part.segment.terms.entry(of: Array(term.text.utf8)) else { continue }
      count += field == .headline ? entry.headline?.count ?? 0 : entry.any.count
    }
    return count
  }

  /// The terms that begin with `prefix`, in the order of their bytes, at most `limit` of them.
  package func terms(
    from prefix: String = "", limit: Int = .max
  ) throws(IndexError) -> [TermCount] {
    var found: [TermCount] = []
    let start = Array(prefix.utf8)
    try forEachTerm(from: start) { term, count in
      guard found.count < limit, term.starts(with: start) else { return false }
      found.append(
        TermCount(term: Term(String(decoding: term, as: UTF8.self)), count: count))
      return true
    }
    return found
  }

  /// Calls `body` with each term's UTF-8 and document count, in the order of bytes, from the first
  /// that is not less than `start`; ends when `body` returns false.
  package func forEachTerm(
    from start: [UInt8] = [], _ body: ([UInt8], Int) throws(IndexError) -> Bool
  ) throws(IndexError) {
    var cursors: [TermCursor] = []
    for part in parts {
      var cursor = try part.segment.terms.cursor(from: start)
      if try cursor.next() { cursors.append(cursor) }
    }
    if cursors.count == 1 {
      // What is given to `body` is not kept while the cursor moves on, so that no term is copied.
      var cursor = cursors.removeFirst()
      repeat {
        guard try body(cursor.term, cursor.count) else { return }
      } while try cursor.next()
      return
    }
    while let first = cursors.indices.min(by: { cursors[$1].isGreater(than: cursors[$0].term) }) {
      let term = cursors[first].term
      var count = 0
      for index in cursors.indices.reversed() where cursors[index].equals(term) {
        count += cursors[index].count
        if try !cursors[index].next() { cursors.remove(at: index) }
      }
      guard try body(term, count) else { return }
    }
  }
}
