/// A set of a segment's documents, a bit for each.
package struct DocumentSet: Hashable, Sendable {
  /// Documents that can be members: those below this number.
  package let capacity: Int
  /// The bits, 64 documents a word, lowest first; those at or above `capacity` are 0.
  package internal(set) var words: [UInt64]

  /// The empty set.
  package init(capacity: Int) {
    self.capacity = capacity
    words = [UInt64](repeating: 0, count: (capacity + 63) / 64)
  }

  /// The set of all documents.
  package init(allBelow capacity: Int) {
    self.init(capacity: capacity)
    for index in words.indices { words[index] = .max }
    if capacity % 64 > 0 { words[words.count - 1] = (1 << UInt64(capacity % 64)) - 1 }
  }

  /// Whether a document belongs to the set.
  package func contains(_ document: UInt32) -> Bool {
    words[Int(document >> 6)] >> UInt64(document & 63) & 1 == 1
  }

  /// Adds a document.
  package mutating func insert(_ document: UInt32) {
    words[Int(document >> 6)] |= 1 << UInt64(document & 63)
  }

  /// Takes a document out.
  package mutating func remove(_ document: UInt32) {
    words[Int(document >> 6)] &= ~(1 << UInt64(document & 63))
  }

  /// Keeps only what another set of the same capacity has too.
  package mutating func formIntersection(_ other: DocumentSet) {
    precondition(capacity == other.capacity, "sets of different segments")
    for index in words.indices { words[index] &= other.words[index] }
  }

  /// Adds what another set of the same capacity has.
  package mutating func formUnion(_ other: DocumentSet) {
    precondition(capacity == other.capacity, "sets of different segments")
    for index in words.indices { words[index] |= other.words[index] }
  }

  /// Takes out what another set of the same capacity has.
  package mutating func subtract(_ other: DocumentSet) {
    precondition(capacity == other.capacity, "sets of different segments")
    for index in words.indices { words[index] &= ~other.words[index] }
  }

  /// It has no members.
  package var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// Number of members.
  package var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The members, rising.
  package var members: [UInt32] {
    var result: [UInt32] = []
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        result.append(UInt32(64 * index + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return result
  }
}
