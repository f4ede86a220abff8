internal import LedeText

/// What stands in front of an article's first sentence and is no part of it: the dateline with its
/// dash, or a place and an agency in brackets that run straight into the story, as CNN's do.
enum CreditLine {
  /// The offset at which the story itself begins; 0 if nothing stands before it.
  static func end(in text: borrowing Span<UInt8>) -> Int {
    if let dateline = Dateline(in: copy text) { return dateline.range.upperBound }
    return agencyEnd(in: text) ?? 0
  }

  /// Behind `(CNN)` within the first words of the text.
  private static func agencyEnd(in text: borrowing Span<UInt8>) -> Int? {
    let limit = min(text.count, 70)
    var open = 0
    while open < limit, text[open] != UInt8(ascii: "(") {
      // A place has no full stop, colon or line break before the agency.
      switch text[open] {
      case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: "\n"): return nil
      default: open += 1
      }
    }
    guard open < limit else { return nil }
    // The bracket may have been forgotten: `MOSCOW (Reuters - The president`.
    var close = open + 1
    while close < text.count, close - open < 32, text[close] != UInt8(ascii: ")"),
      !isDash(text, close)
    {
      close += 1
    }
    guard close < text.count, text[close] == UInt8(ascii: ")") || isDash(text, close) else {
      return nil
    }
    let name = SentenceText.line(text, open + 1..<close)
    guard Agencies.names.contains(name) else { return nil }
    var end = close + 1
    while end < text.count, isMark(text[end]) { end += 1 }
    return end
  }

  private static func isDash(_ text: borrowing Span<UInt8>, _ i: Int) -> Bool {
    text[i] == 0x20 && i + 2 < text.count && text[i + 1] == 0x2D && text[i + 2] == 0x20
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x2D, 0x3A, 0x0A, 0x0D: true
    default: false
    }
  }
}
