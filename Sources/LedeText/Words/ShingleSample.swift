/// A sample of a text's runs of four words, as hashes by which copies and updates of it are known.
///
/// Shingles after Broder, "On the resemblance and containment of documents" (1997); those whose hash
/// is a multiple of eight are kept, or all of a short text. The same text gives the same sample everywhere.
package struct ShingleSample: Sendable {
  /// Rising, each once.
  package let hashes: [UInt64]

  /// The sample of a text's tokens.
  package init(_ tokens: [Token], _ terms: TermHashes) {
    var all: [UInt64] = []
    var sampled: [UInt64] = []
    all.reserveCapacity(Self.shortest)
    var last: (UInt64, UInt64, UInt64) = (0, 0, 0)
    var position: UInt32?
    var count = 0
    for (index, token) in tokens.enumerated() where token.position != position {
      position = token.position
      let word = terms.hash(of: token.term)
      if index > 2 {
        let hash = TermHashes.mixed(
          last.0 &* 31 &+ last.1 &* 37 &+ last.2 &* 41 &+ word &* 43)
        count += 1
        if count < Self.shortest { all.append(hash) }
        if hash & 7 == 0 { sampled.append(hash) }
      }
      last = (last.1, last.2, word)
    }
    var kept = count < Self.shortest ? all : sampled
    kept.sort()
    var distinct = 0
    for index in kept.indices where index == 0 || kept[index] != kept[distinct - 1] {
      kept[distinct] = kept[index]
      distinct += 1
    }
    kept.removeLast(kept.count - distinct)
    hashes = kept
  }

  /// A text of fewer runs keeps all of them.
  private static let shortest = 64
}
