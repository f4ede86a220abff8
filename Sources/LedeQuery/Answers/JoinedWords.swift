/// Tells which words of a language that writes nouns as one word share a part: `Chef` and `Vorstandschef`.
enum JoinedWords {
  /// Letters of a part, and of what stands before it.
  private static let (shortest, before) = (4, 2)
  /// Letters that may hang on the part in the longer word, as endings do.
  private static let ending = 3

  /// The shorter word, without its ending, is the last part of the longer one.
  static func sharePart(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    let (part, whole) = a.count < b.count ? (stem(a)[...], b[...]) : (stem(b)[...], a[...])
    guard part.count >= shortest, whole.count >= part.count + before else { return false }
    let first = max(before, whole.count - part.count - ending)
    guard first <= whole.count - part.count else { return false }
    return (first...(whole.count - part.count)).contains { whole[$0...].starts(with: part) }
  }

  /// Two words of German begin alike but for `ge` and umlauts: `gesperrt` and `Sperrung`.
  static func haveSameRoot(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    let (a, b) = (root(a), root(b))
    return a.count >= rootLength && b.count >= rootLength
      && a.prefix(rootLength) == b.prefix(rootLength)
  }

  private static let rootLength = 5

  private static func root(_ word: [UInt32]) -> [UInt32] {
    let hasPrefix = word.count >= rootLength + 2 && word.starts(with: [0x67, 0x65])
    return word.dropFirst(hasPrefix ? 2 : 0).map { letter in
      switch letter {
      case 0xE4: 0x61
      case 0xF6: 0x6F
      case 0xFC: 0x75
      default: letter
      }
    }
  }

  /// The word without up to two of the letters that endings have.
  private static func stem(_ word: [UInt32]) -> [UInt32] {
    var stem = word
    for _ in 0..<2 where stem.count > shortest {
      guard let last = stem.last, [0x65, 0x6E, 0x72, 0x73].contains(last) else { break }
      stem.removeLast()
    }
    return stem
  }
}
