/// The text of sentences as it is printed.
enum SentenceText {
  /// The stretch as one line: each run of white space is one space.
  static func line(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    var isBlank = false
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = text[i]
      if byte == 0x20 || (byte >= 9 && byte <= 13) {
        isBlank = true
        i += 1
      } else if byte == 0xC2, i + 1 < range.upperBound, text[i + 1] == 0xA0 {
        isBlank = true
        i += 2
      } else {
        if isBlank, !bytes.isEmpty { bytes.append(0x20) }
        isBlank = false
        bytes.append(byte)
        i += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// As many whole words of the line as given, and an ellipsis; the line itself if it has no more.
  static func cut(_ line: String, words: Int) -> String {
    let bytes = line.utf8Span.span
    guard let end = WordCount.end(of: words, in: bytes) else { return line }
    return trimmed(String(line.utf8.prefix(end)) ?? line) + "…"
  }

  /// Whole words of the line that fit into so many characters with an ellipsis; part of a word where
  /// not even the first fits.
  static func cut(_ line: String, characters: Int) -> String {
    guard line.count > characters else { return line }
    let kept = line.prefix(characters - 1)
    let isWhole = line[kept.endIndex] == " "
    if !isWhole, let blank = kept.lastIndex(of: " ") {
      return trimmed(String(kept[..<blank])) + "…"
    }
    return trimmed(String(kept)) + "…"
  }

  /// Without the marks and the white space of any kind at its end, where an ellipsis would be a word.
  private static func trimmed(_ text: String) -> String {
    var text = text
    while let last = text.last, last.isWhitespace || ",;:–—-".contains(last) { text.removeLast() }
    return text
  }
}
