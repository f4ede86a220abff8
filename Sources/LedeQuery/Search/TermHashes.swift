import LedeText

/// Hashes of terms by their letters, which are the same in every process; an analyzer's ordinals depend
/// on what it has read before.
final class TermHashes {
  private let analyzer: Analyzer
  /// By ordinal; 0 where not known yet.
  private var hashes: [UInt64] = []

  init(_ analyzer: Analyzer) { self.analyzer = analyzer }

  /// The hash of a term's letters (FNV-1a, mixed).
  func hash(of ordinal: UInt32) -> UInt64 {
    while hashes.count <= Int(ordinal) { hashes.append(0) }
    if hashes[Int(ordinal)] == 0 {
      hashes[Int(ordinal)] = analyzer.withTerm(ordinal) { letters in
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in letters.indices { hash = (hash ^ UInt64(letters[index])) &* 0x100_0000_01B3 }
        return max(1, ShingleSketch.mixed(hash))
      }
    }
    return hashes[Int(ordinal)]
  }

  /// Ordinals mean nothing more.
  func forget() { hashes.removeAll() }
}
