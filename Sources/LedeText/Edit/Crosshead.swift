/// Agency copy sets crossheads in capitals, two blanks before the paragraph they head; where only one
/// blank is left, one word of eight capitals makes a crosshead, two of fourteen or three of ten, if no comma is among them: that
/// would be a speaker with a title. So do two of ten before a word that opens sentences ("The"). The bullet of a list is skipped with what stands in capitals before it.
package enum Crosshead {
  /// The range behind a crosshead; the range itself where there is none.
  package static func skipped(
    _ range: Range<Int>, _ text: borrowing Span<UInt8>
  ) -> Range<Int> {
    var i = range.lowerBound
    var words = 0
    var letters = 0
    var hasComma = false
    var endsInComma = false
    while i < range.upperBound {
      let byte = text[i]
      if (0x41...0x5A).contains(byte) || mayOpenWord(byte, text, i, range.upperBound, words) {
        let start = i
        while i < range.upperBound, isHeadLetter(text[i]) {
          if text[i] == 0x2C { hasComma = true }
          i += 1
        }
        if i - start < 2, (0x41...0x5A).contains(byte) {
          let isHead =
            !hasComma
            && (words >= 2 && letters >= (words > 2 ? 10 : 14) || words == 1 && letters >= 8)
            || words >= 2 && letters >= 10 && !endsInComma
              && isOpener(text, start..<range.upperBound)
          return isHead && opensSentence(text, start, range.upperBound)
            ? start..<range.upperBound : range
        }
        words += 1
        letters += i - start
        endsInComma = text[i - 1] == 0x2C
      } else if byte == 0x20 || byte == 0x0A || byte == 0x0D {
        let start = i
        while i < range.upperBound, text[i] == 0x20 || text[i] == 0x0A || text[i] == 0x0D { i += 1 }
        if i - start > 1, words > 1 || letters > 6, opensSentence(text, i, range.upperBound) {
          return i..<range.upperBound
        }
      } else if let bullet = endOfBullet(
        text, behindColon(text, i, range.upperBound), range.upperBound)
      {
        return bullet..<range.upperBound
      } else {
        return range
      }
    }
    return range
  }

  /// Whether the first word is one that opens sentences and belongs to no name.
  private static func isOpener(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    var end = range.lowerBound
    while end < range.upperBound, text[end].isASCIILetter { end += 1 }
    return PackedWord(copy text, range.lowerBound..<end).map(openers.contains) ?? false
  }

  private static let openers = WordTable(
    "the a an in on at but it he she they this that these those for while after before as if when")

  /// Behind `: `, where it stands: "KEY POINTS: * ".
  private static func behindColon(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    start + 2 < end && text[start] == UInt8(ascii: ":") && text[start + 1] == 0x20
      ? start + 2 : start
  }

  /// Behind `* ` or `• ` and what else is blank, where a capital or a digit follows.
  private static func endOfBullet(
    _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    var i = start
    if text[i] == UInt8(ascii: "*") {
      i += 1
    } else if i + 2 < end, text[i] == 0xE2, text[i + 1] == 0x80, text[i + 2] == 0xA2 {
      i += 3
    } else {
      return nil
    }
    let mark = i
    while i < end, text[i] == 0x20 || text[i] == 0x0A || text[i] == 0x0D { i += 1 }
    guard i > mark, i < end else { return nil }
    return (0x41...0x5A).contains(text[i]) || (0x30...0x39).contains(text[i]) ? i : nil
  }

  /// A capital and then none, or a quotation mark.
  private static func opensSentence(_ text: borrowing Span<UInt8>, _ i: Int, _ end: Int) -> Bool {
    guard i + 1 < end else { return false }
    if text[i] == 0x22 || text[i] == 0xE2 { return true }
    return (0x41...0x5A).contains(text[i]) && !(0x41...0x5A).contains(text[i + 1])
  }

  /// `$600` behind another word, and the mark of `'FAST LANE'`.
  private static func mayOpenWord(
    _ byte: UInt8, _ text: borrowing Span<UInt8>, _ i: Int, _ end: Int, _ words: Int
  ) -> Bool {
    if byte == UInt8(ascii: "'") {
      return i + 2 < end && isHeadLetter(text[i + 1]) && isHeadLetter(text[i + 2])
    }
    return words > 0 && (byte == UInt8(ascii: "$") || (0x30...0x39).contains(byte))
  }

  private static func isHeadLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x24, 0x26, 0x27, 0x2C...0x2F, 0x30...0x39: true
    default: false
    }
  }
}
