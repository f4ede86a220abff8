/// Thai and Lao mark no sentence ends: blanks part clauses there. Long stretches are cut at blanks into
/// pieces of about a sentence's length.
struct UnmarkedPieces {
  /// A sentence up to this many bytes, some 60 letters of Thai, is left whole.
  private static let longest = 180
  /// A piece without any blank is cut at this many bytes at the latest.
  private static let hardLimit = 900
  /// The first byte of each letter of Thai and Lao.
  private static let leadByte: UInt8 = 0xE0

  private let sentence: Range<Int>
  private let cuts: [Int]

  /// False for a sentence that is short, or has no byte that a letter of Thai or Lao begins with.
  static func mayPart(_ text: Span<UInt8>, _ sentence: Range<Int>) -> Bool {
    guard sentence.count > longest else { return false }
    for offset in sentence where text[offset] == leadByte { return true }
    return false
  }

  init(_ text: Span<UInt8>, _ sentence: Range<Int>) {
    self.sentence = sentence
    var cuts: [Int] = []
    var start = sentence.lowerBound
    var offset = start
    var lastUnmarked = -1
    while offset < sentence.upperBound {
      if Self.isUnmarked(text, offset, sentence.upperBound) {
        if offset - start >= Self.hardLimit {
          cuts.append(offset)
          start = offset
        }
        offset += 3
        lastUnmarked = offset
      } else if lastUnmarked == offset, let blank = text.blankLength(offset, sentence.upperBound) {
        let next = text.skippingBlanks(offset + blank, sentence.upperBound)
        if offset - start >= Self.longest * 2 / 3, sentence.upperBound - next >= 60,
          Self.isUnmarked(text, next, sentence.upperBound)
        {
          cuts.append(next)
          start = next
        }
        offset = next
      } else {
        offset += 1
      }
    }
    self.cuts = cuts
  }

  /// Calls `body` with each piece, white space at its ends left out.
  func forEach(_ text: Span<UInt8>, _ body: (Range<Int>) -> Void) {
    var start = sentence.lowerBound
    for cut in cuts {
      body(text.trimmed(start..<cut))
      start = cut
    }
    body(start..<sentence.upperBound)
  }

  /// A letter of Thai or Lao (U+0E00 ... U+0EFF) begins at the offset.
  private static func isUnmarked(_ text: Span<UInt8>, _ offset: Int, _ limit: Int) -> Bool {
    offset + 2 < limit && text[offset] == leadByte && text[offset + 1] >= 0xB8
      && text[offset + 1] <= 0xBB
  }
}
