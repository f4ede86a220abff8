/// Which letters a word has, by the last five bits of each.
struct LetterSet {
  private let bits: UInt32

  init(_ letters: some Sequence<UInt8>) {
    bits = letters.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }

  /// How many letters these have at least that the others have not: each of them is an edit.
  @inline(__always)
  func lacking(in others: LetterSet) -> Int { (bits & ~others.bits).nonzeroBitCount }
}
