/// The numbers of an analyzer's terms in the text being read and in the matrix: each from 0, in the
/// order of first appearance.
///
/// Nothing is cleared between texts: a number holds only in the epoch that it was given in.
struct TermNumbers {
  private struct Entry {
    var textEpoch: UInt32 = 0
    var inText: UInt32 = 0
    var copyEpoch: UInt32 = 0
    var inCopy: UInt32 = 0
  }

  /// By ordinal of the analyzer's vocabulary.
  private var entries: [Entry] = []
  private var textEpoch: UInt32 = 0
  private var copyEpoch: UInt32 = 0

  mutating func beginCopy() { copyEpoch += 1 }

  mutating func beginText() { textEpoch += 1 }

  /// Makes room for the ordinals below `count`.
  mutating func extend(to count: Int) {
    let missing = count - entries.count
    if missing > 0 { entries.append(contentsOf: repeatElement(Entry(), count: missing)) }
  }

  /// The term's number in the text; one that is new to it gets the next one there, and in the matrix
  /// where it is new to that as well.
  mutating func number(_ ordinal: UInt32, _ draft: inout TextTerms, _ matrix: inout SentenceMatrix)
    -> Int
  {
    let entry = entries[Int(ordinal)]
    if entry.textEpoch == textEpoch { return Int(entry.inText) }
    return add(ordinal, entry, &draft, &matrix)
  }

  @inline(never)
  private mutating func add(
    _ ordinal: UInt32, _ entry: Entry, _ draft: inout TextTerms, _ matrix: inout SentenceMatrix
  ) -> Int {
    var entry = entry
    if entry.copyEpoch != copyEpoch {
      entry.copyEpoch = copyEpoch
      entry.inCopy = UInt32(matrix.textFrequency.count)
      matrix.textFrequency.append(0)
    }
    matrix.textFrequency[Int(entry.inCopy)] += 1
    entry.textEpoch = textEpoch
    entry.inText = UInt32(draft.terms.count)
    draft.terms.append(TextTerm(number: entry.inCopy))
    entries[Int(ordinal)] = entry
    return Int(entry.inText)
  }

  /// The term's number in the text; nil if the text does not hold it.
  func numberInText(_ ordinal: UInt32) -> Int? {
    let entry = entries[Int(ordinal)]
    return entry.textEpoch == textEpoch ? Int(entry.inText) : nil
  }

  /// The term's number in the matrix; nil if no text read so far holds it.
  func numberInCopy(_ ordinal: UInt32) -> UInt32? {
    let entry = entries[Int(ordinal)]
    return entry.copyEpoch == copyEpoch ? entry.inCopy : nil
  }
}
