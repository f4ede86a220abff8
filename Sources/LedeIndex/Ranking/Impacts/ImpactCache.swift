internal import LedeText
internal import Synchronization

/// Keeps the decoded terms of a snapshot that were asked for, up to a ceiling of memory.
///
/// Nothing of a query's result is kept. When the ceiling is reached all are let go at once: what
/// is hot is soon decoded again.
final class ImpactCache: Sendable {
  private struct Key: Hashable {
    var term: Term
    var field: Field
  }

  private struct Contents {
    var impacts: [Key: TermImpacts] = [:]
    var byteCount = 0
  }

  /// Bytes that the kept terms may take.
  let ceiling: Int
  private let contents = Mutex(Contents())

  init(ceiling: Int) { self.ceiling = ceiling }

  /// Bytes that the kept terms take.
  var byteCount: Int { contents.withLock { $0.byteCount } }

  /// A term, from the cache or decoded now.
  func impacts(
    of term: Term, in field: Field, chunks: [Chunk], _ statistics: Statistics
  ) throws(IndexError) -> TermImpacts {
    let key = Key(term: term, field: field)
    if let found = contents.withLock({ $0.impacts[key] }) { return found }
    let decoded = try TermImpacts(term, in: field, chunks: chunks, statistics)
    contents.withLock { contents in
      if contents.byteCount + decoded.byteCount > ceiling {
        contents.impacts.removeAll()
        contents.byteCount = 0
      }
      if contents.impacts.updateValue(decoded, forKey: key) == nil {
        contents.byteCount += decoded.byteCount
      }
    }
    return decoded
  }
}
