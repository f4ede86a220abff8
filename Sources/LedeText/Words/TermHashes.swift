/// Hashes of terms by their letters, which are the same in every process; an analyzer's ordinals depend
/// on what it has read before.
package final class TermHashes {
  private let analyzer: Analyzer
  /// By ordinal; 0 where not known yet.
  private var hashes: [UInt64] = []

  /// Hashes of an analyzer's terms.
  package init(_ analyzer: Analyzer) { self.analyzer = analyzer }

  /// The hash of a term's letters (FNV-1a, mixed), never 0.
  package func hash(of ordinal: UInt32) -> UInt64 {
    let index = Int(ordinal)
    if index < hashes.count, hashes[index] != 0 { return hashes[index] }
    while hashes.count <= index { hashes.append(0) }
    let hash = analyzer.withTerm(ordinal) { letters in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for index in letters.indices { hash = (hash ^ UInt64(letters[index])) &* 0x100_0000_01B3 }
      return max(1, Self.mixed(hash))
    }
    hashes[index] = hash
    return hash
  }

  /// Ordinals mean nothing more.
  package func forget() { hashes.removeAll() }

  /// A number whose bits all depend on all of the value's: the finaliser of SplitMix64.
  static func mixed(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
