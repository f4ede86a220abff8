/// Which letters a word has, by the last five bits of each.
struct LetterSet {
  private let bits: UInt32

  init(_ letters: some Sequence<UInt8>) {
    bits = letters.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }

  /// The letters that both have.
  func intersection(_ other: LetterSet) -> LetterSet { LetterSet(bits: bits & other.bits) }

  private init(bits: UInt32) { self.bits = bits }

  /// How many letters these have at least that the others have not: each of them is an edit.
  @inline(__always)
  func lacking(in others: LetterSet) -> Int { (bits & ~others.bits).nonzeroBitCount }

  /// How many letters of a word, from its first, have so many that this set lacks; all if there are none.
  @inline(__always)
  func place(whereLacking count: Int, _ bytes: Span<UInt8>, _ word: Range<Int>) -> Int {
    var lacking: UInt32 = 0
    for place in word {
      lacking |= 1 << UInt32(bytes[place] & 31) & ~bits
      if lacking.nonzeroBitCount >= count { return place - word.lowerBound + 1 }
    }
    return word.count
  }
}
