/// A pattern of letters, `*` for any number of any letters and `?` for one.
struct Wildcard: Hashable, Sendable {
  private let pattern: [UInt8]

  /// The pattern of a folded, lower-case text.
  init(_ text: String) { pattern = Array(text.utf8) }

  /// The letters in front of the first sign.
  var prefix: [UInt8] { Array(pattern.prefix { $0 != 0x2A && $0 != 0x3F }) }

  /// It has letters behind its first sign.
  var hasEnding: Bool { pattern.dropFirst(prefix.count).contains { $0 != 0x2A && $0 != 0x3F } }

  /// The pattern without up to so many of the letters behind its last sign, and with an i for the y that
  /// then stands last; at least two letters are left.
  func beginnings(cutting most: Int) -> [Wildcard] {
    let last = pattern.lastIndex { $0 == 0x2A || $0 == 0x3F }
    let tail = pattern.count - (last.map { $0 + 1 } ?? 0)
    guard tail > 2 else { return [] }
    var found: [Wildcard] = []
    for cut in 0...min(most, tail - 2) {
      let kept = Array(pattern.dropLast(cut))
      if cut > 0 { found.append(Wildcard(kept)) }
      if kept.last == UInt8(ascii: "y") {
        found.append(Wildcard(kept.dropLast() + [UInt8(ascii: "i")]))
      }
    }
    return found
  }

  private init(_ pattern: [UInt8]) { self.pattern = pattern }

  /// The letters that a word must have to match it.
  var letters: LetterSet { LetterSet(pattern.filter { $0 != 0x2A && $0 != 0x3F }) }

  /// The whole word matches.
  func matches(_ word: [UInt8]) -> Bool { matches(word.span) }

  /// The whole word matches. Linear in both but for the stars, each of which is tried once.
  func matches(_ word: Span<UInt8>) -> Bool {
    var at = 0
    var next = 0
    var star: Int?
    var resume = 0
    while at < word.count {
      if next < pattern.count, pattern[next] == 0x2A {
        star = next
        resume = at
        next += 1
      } else if next < pattern.count, pattern[next] == word[at] {
        at += 1
        next += 1
      } else if next < pattern.count, pattern[next] == 0x3F {
        at += 1
        while at < word.count, word[at] & 0xC0 == 0x80 { at += 1 }
        next += 1
      } else if let star {
        resume += 1
        at = resume
        next = star + 1
      } else {
        return false
      }
    }
    return pattern[next...].allSatisfy { $0 == 0x2A }
  }
}
