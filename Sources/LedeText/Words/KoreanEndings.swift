/// Cuts the particles off Korean words: `대통령이`, `학교에서` are `대통령`, `학교`.
///
/// A light stemmer: the longest particle goes where two syllables are left, and another one behind it, so
/// that a word meets itself whatever particle it bears. Endings of verbs stay.
enum KoreanEndings {
  /// Longest first.
  private static let particles: [[UInt8]] = [
    "으로부터", "에서부터", "이라고는", "에서는", "으로는", "에게서", "으로써", "으로서", "이라고", "이라는", "에서도",
    "까지는", "부터는", "에게는", "한테서", "보다는", "이지만", "이었다", "입니다", "에서", "에게", "에는", "에도", "으로",
    "로서", "로써", "로는", "라고", "라는", "까지", "부터", "보다", "처럼", "만큼", "마다", "조차", "마저", "이나",
    "이며", "이고", "이다", "과의", "와의", "과는", "와는", "한테", "께서", "들이", "들은", "들을", "들의", "이",
    "가", "은", "는", "을", "를", "의", "에", "와", "과", "도", "로", "만",
  ].map { Array($0.utf8) }.sorted { $0.count > $1.count }

  /// The word is of Hangul syllables alone.
  private static func isHangul(_ word: [UInt8]) -> Bool {
    guard word.count % 3 == 0, word.count >= 9 else { return false }
    for start in stride(from: 0, to: word.count, by: 3) {
      // U+AC00 ... U+D7A3 are EA B0 80 ... ED 9E A3.
      guard (0xEA...0xED).contains(word[start]) else { return false }
    }
    return true
  }

  /// Cuts particles off a word of UTF-8; other words stay.
  static func cut(_ word: inout [UInt8]) {
    for _ in 0..<2 {
      guard isHangul(word),
        let particle = particles.first(where: {
          word.count - $0.count >= 6 && word.suffix($0.count).elementsEqual($0)
        })
      else { return }
      word.removeLast(particle.count)
    }
  }
}
