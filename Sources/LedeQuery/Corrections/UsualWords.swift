import LedeText

/// The usual words and names of a language: a word that is one of them was meant as it was typed.
///
/// Kept as hashes, so that a list of some 74,000 takes 170 kB instead of 650: a word that is none of them is
/// taken for one in 1 of 2,000 cases. English alone has a list.
struct UsualWords: Sendable {
  /// Hashes, rising.
  private let hashes: [UInt32]
  private let bound: UInt64

  /// The list of a language; nil where there is none.
  static func of(_ language: Language) -> UsualWords? {
    language == .english ? english : nil
  }

  private static let english = UsualWords(gaps: englishGaps)

  /// - Parameter gaps: what lies between each hash and the one before, as two digits of base 64 whose letters
  ///   begin at `0`; a gap of 4,095 goes on with the next one.
  private init(gaps: String) {
    let digits = gaps.utf8Span.span
    var hashes: [UInt32] = []
    hashes.reserveCapacity(digits.count / 2)
    var last: UInt32 = 0
    var high: UInt32?
    for place in digits.indices where digits[place] >= Self.zero {
      let digit = UInt32(digits[place] - Self.zero)
      if let first = high {
        let gap = first << 6 | digit
        last += gap
        if gap < Self.widestGap { hashes.append(last) }
        high = nil
      } else {
        high = digit
      }
    }
    self.hashes = hashes
    bound = UInt64(hashes.count) * 2000
  }

  private static let zero = UInt8(ascii: "0")
  private static let widestGap: UInt32 = 4095

  /// Whether a word in lower case is on the list.
  func contains(_ word: String) -> Bool {
    let hash = UInt32(truncatingIfNeeded: Self.hash(word) % bound)
    var (low, high) = (0, hashes.count)
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return low < hashes.count && hashes[low] == hash
  }

  /// FNV-1a (Fowler, Noll, Vo) of 64 bits.
  private static func hash(_ word: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}
