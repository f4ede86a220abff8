/// Finds the tickers of stocks and indexes that business copy sets behind a name: `( AVP.N )`,
/// `(NYSE: GM)`, `<GM.N>`, `LEHMQ.PK`, `.SPX`; and the numbers of other stories: `[ID:nL1E8GHBNZ]`.
package enum TickerScan {
  /// The stretches to take out, each with the blank before it, in their order.
  package static func all(in text: borrowing Span<UInt8>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var i = 0
    while i < text.count {
      if let end = bracketed(text, i) ?? bare(text, i) {
        var start = i
        while start > 0, text[start - 1] == 0x20 { start -= 1 }
        if start > 0 { found.append(start..<end) }
        i = end
      } else {
        i += 1
      }
    }
    return found
  }

  /// Brackets that hold tickers and nothing else.
  private static func bracketed(_ text: borrowing Span<UInt8>, _ start: Int) -> Int? {
    let close: UInt8
    switch text[start] {
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    case UInt8(ascii: "["): close = UInt8(ascii: "]")
    case UInt8(ascii: "<"): close = UInt8(ascii: ">")
    default: return nil
    }
    var i = start + 1
    var tickers = 0
    while i < text.count, i - start < 60 {
      switch text[i] {
      case 0x20, UInt8(ascii: ","), UInt8(ascii: ";"): i += 1
      case close: return tickers > 0 ? i + 1 : nil
      default:
        guard
          let end = code(text, i) ?? wideCode(text, i) ?? listed(text, i) ?? storyNumber(text, i)
        else { return nil }
        tickers += 1
        i = end
      }
    }
    return nil
  }

  /// A code that stands by itself between blanks or marks.
  private static func bare(_ text: borrowing Span<UInt8>, _ start: Int) -> Int? {
    guard start > 0, text[start - 1] == 0x20, let end = code(text, start) ?? classCode(text, start)
    else { return nil }
    guard end < text.count else { return end }
    switch text[end] {
    case 0x20, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "'"), UInt8(ascii: ":"):
      return end
    case UInt8(ascii: "."): return end + 1 == text.count ? end : nil
    default: return nil
    }
  }

  /// `AVP.N`, `9201.T`, `LEHMQ.PK`: two to eight capitals or digits, a full stop, one or two capitals; or
  /// `.SPX`, `.N225`: a full stop, and two to eight of them, the first a capital.
  private static func code(_ text: borrowing Span<UInt8>, _ start: Int) -> Int? {
    var i = start
    while i < text.count, isCode(text[i]) { i += 1 }
    let count = i - start
    guard i < text.count, text[i] == UInt8(ascii: ".") else { return nil }
    let suffix = i + 1
    i = suffix
    while i < text.count, isCode(text[i]) { i += 1 }
    guard i == text.count || !isLetter(text[i]), suffix < i, isCapital(text[suffix]) else {
      return nil
    }
    let length = i - suffix
    if count == 0 { return (2...8).contains(length) && isAloneBefore(text, start) ? i : nil }
    let isSuffix = (1...2).contains(length) && (suffix..<i).allSatisfy { isCapital(text[$0]) }
    // "U.S" has one letter, and a price like "10.5" no capital.
    return (2...8).contains(count) && isSuffix && isAloneBefore(text, start) ? i : nil
  }

  /// `RDSa.L`, `BRKa.N`: two to five capitals, the small letter of a class, a full stop, one or two capitals.
  private static func classCode(_ text: borrowing Span<UInt8>, _ start: Int) -> Int? {
    var i = start
    while i < text.count, isCapital(text[i]) { i += 1 }
    guard (2...5).contains(i - start), i + 2 < text.count, (0x61...0x7A).contains(text[i]),
      text[i + 1] == UInt8(ascii: ".")
    else { return nil }
    let suffix = i + 2
    i = suffix
    while i < text.count, isCapital(text[i]) { i += 1 }
    return (1...2).contains(i - suffix) && (i == text.count || !isLetter(text[i])) ? i : nil
  }

  /// `NYSE: GM`, `NASDAQ:AAPL`.
  private static func listed(_ text: borrowing Span<UInt8>, _ start: Int) -> Int? {
    for exchange in exchanges where start + exchange.count < text.count {
      guard exchange.indices.allSatisfy({ text[start + $0] == exchange[$0] }) else { continue }
      var i = start + exchange.count
      guard text[i] == UInt8(ascii: ":") else { continue }
      i += 1
      while i < text.count, text[i] == 0x20 { i += 1 }
      let symbol = i
      while i < text.count, isCode(text[i]) || text[i] == UInt8(ascii: ".") { i += 1 }
      return i > symbol ? i : nil
    }
    return nil
  }

  /// In brackets also `F.N`, `SIEGn.DE`, `PSHG_p.DE`: a capital and up to seven letters, digits or underscores,
  /// a full stop, and one or two capitals before a mark or a blank.
  private static func wideCode(_ text: borrowing Span<UInt8>, _ start: Int) -> Int? {
    guard isCapital(text[start]) else { return nil }
    var i = start
    while i < text.count, i - start < 9, isLetter(text[i]) || isCode(text[i]) || text[i] == 0x5F {
      i += 1
    }
    let isName = i - start == 1 && text[start] == UInt8(ascii: "U")
    guard i - start < 9, !isName, i < text.count, text[i] == UInt8(ascii: ".") else { return nil }
    let suffix = i + 1
    i = suffix
    while i < text.count, isCapital(text[i]) { i += 1 }
    guard (1...2).contains(i - suffix), i < text.count else { return nil }
    switch text[i] {
    case 0x20, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")"), UInt8(ascii: ">"),
      UInt8(ascii: "]"):
      return i
    default: return nil
    }
  }

  /// `ID:nL1E8GHBNZ`.
  private static func storyNumber(_ text: borrowing Span<UInt8>, _ start: Int) -> Int? {
    guard start + 3 < text.count, text[start] == UInt8(ascii: "I"),
      text[start + 1] == UInt8(ascii: "D"), text[start + 2] == UInt8(ascii: ":")
    else { return nil }
    var i = start + 3
    while i < text.count, isLetter(text[i]) || (0x30...0x39).contains(text[i]) { i += 1 }
    return i > start + 3 ? i : nil
  }

  private static let exchanges: [[UInt8]] = [
    "NYSE", "NASDAQ", "Nasdaq", "AMEX", "OTC", "LSE", "LON", "TSX", "TSE", "ASX", "HKEX", "HKG",
    "ETR", "FRA", "EPA", "BIT", "SWX", "BME", "NSE", "BSE",
  ].map { Array($0.utf8) }

  private static func isAloneBefore(_ text: borrowing Span<UInt8>, _ start: Int) -> Bool {
    start == 0 || text[start - 1] == 0x20 || text[start - 1] == UInt8(ascii: "(")
      || text[start - 1] == UInt8(ascii: ",") || text[start - 1] == UInt8(ascii: "[")
      || text[start - 1] == UInt8(ascii: "<")
  }

  private static func isCode(_ byte: UInt8) -> Bool {
    isCapital(byte) || (0x30...0x39).contains(byte)
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }
}
