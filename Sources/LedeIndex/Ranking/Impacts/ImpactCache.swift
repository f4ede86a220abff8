internal import LedeText
internal import Synchronization

/// Keeps the decoded terms that were asked for, up to a ceiling of memory, for all rankers of a
/// snapshot.
///
/// Nothing of a query's result is kept. When there is more than the ceiling, all are let go at once:
/// what is hot is soon decoded again.
final class ImpactCache: Sendable {
  private struct Key: Hashable {
    var term: Term
    var field: Field
    /// Impacts hold for one formula.
    var k1: Float
    var b: Float
    var headlineWeight: UInt32
    var lengths: LengthMeasure

    /// By the term alone: few terms are asked for by two formulas.
    func hash(into hasher: inout Hasher) { hasher.combine(term) }
  }

  private struct Contents {
    var impacts: [Key: TermImpacts] = [:]
    var byteCount = 0
    /// How often what is not kept was asked for since the cache was empty.
    var uses: [Key: Int] = [:]
  }

  /// What a snapshot's rankers may keep: 256 MiB.
  static let standardCeiling = 256 << 20

  private let budget: MemoryBudget
  private let contents = Mutex(Contents())

  /// - Parameter ceiling: Bytes that may be kept; what one query decodes may come on top.
  init(ceiling: Int) { budget = MemoryBudget(ceiling: ceiling) }

  /// Bytes that the kept terms take.
  var byteCount: Int { budget.byteCount }

  /// A term that is kept; nil if it was not asked for often enough.
  func kept(_ term: Term, in field: Field, _ statistics: Statistics) -> TermImpacts? {
    guard budget.ceiling > 0 else { return nil }
    if budget.byteCount > budget.ceiling { removeAll() }
    let key = Self.key(term, in: field, statistics)
    return contents.withLock { $0.impacts[key] }
  }

  /// Notes that a term with so many postings is asked for; true if it was asked for so often since the cache was
  /// empty that decoding it whole is worth it.
  ///
  /// That costs as much as some queries from the list on disk, more the longer it is; who cannot know how many will
  /// follow waits until about as much was spent (as in renting or buying skis: Karlin and others, 1988).
  func noteUse(
    of term: Term, in field: Field, postings count: Int, _ statistics: Statistics
  ) -> Bool {
    guard budget.ceiling > 0 else { return false }
    let key = Self.key(term, in: field, statistics)
    return contents.withLock { contents in
      if contents.impacts[key] != nil { return true }
      if contents.uses.count == Self.mostAsked { contents.uses.removeAll() }
      let uses = Self.increased(&contents.uses[key, default: 0])
      return uses >= min(2 + count / 8192, Self.mostUses)
    }
  }

  private static func increased(_ count: inout Int) -> Int {
    count += 1
    return count
  }

  /// What was asked for as often as this is decoded, however long it is.
  private static let mostUses = 6

  /// The most terms that are noted.
  private static let mostAsked = 1 << 16

  /// Whether lists of so many postings are a small part of what may be kept.
  func hasRoom(forPostings count: Int) -> Bool {
    count <= budget.ceiling / (Self.share * Self.bytesAPosting)
  }

  private static let share = 16
  /// Decoded: two bytes of the document, one of the impact, one of the frequency.
  private static let bytesAPosting = 4

  /// Decodes a term, and keeps it.
  func decode(
    _ term: Term, in field: Field, chunks: [Chunk], _ statistics: Statistics,
    _ kernels: RankingKernels
  ) throws(IndexError) -> TermImpacts {
    let decoded = try TermImpacts(
      term, in: field, chunks: chunks, statistics, kernels, budget: budget)
    if budget.byteCount + decoded.byteCount > budget.ceiling { removeAll() }
    budget.take(decoded.byteCount)
    let key = Self.key(term, in: field, statistics)
    contents.withLock { contents in
      contents.byteCount += decoded.byteCount
      guard let other = contents.impacts.updateValue(decoded, forKey: key) else { return }
      contents.byteCount -= other.byteCount
      budget.give(other.byteCount)
    }
    return decoded
  }

  private static func key(_ term: Term, in field: Field, _ statistics: Statistics) -> Key {
    let formula = statistics.bm25(for: field)
    return Key(
      term: term, field: field, k1: formula.k1, b: formula.b,
      headlineWeight: statistics.headlineWeight, lengths: statistics.lengths)
  }

  private func removeAll() {
    // What is let go is freed behind the lock, for which others wait.
    let gone = contents.withLock { contents in
      let gone = contents
      contents = Contents()
      return gone
    }
    budget.give(gone.byteCount)
  }
}
