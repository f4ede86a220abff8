/// What the neighbours of a word say of it, read from the bytes around it.
enum WordContext {
  /// The month's name for an abbreviation that stands for it next to a number; nil for others.
  static func monthAbbreviated(_ word: PackedWord) -> String? { abbreviatedMonths[word] }

  private static let abbreviatedMonths: [PackedWord: String] = {
    var names: [PackedWord: String] = [:]
    for name in MonthNames.months where name != "may" {
      if let word = PackedWord(name.prefix(3)) { names[word] = name }
    }
    if let word = PackedWord("sept") { names[word] = "september" }
    return names
  }()

  private static let monthNames = WordTable(
    MonthNames.months.joined(separator: " ") + " "
      + MonthNames.months.map { String($0.prefix(3)) }.joined(separator: " ") + " sept")

  /// `TELL US`, `ALL OF US`: in a headline of capitals, `US` may be the pronoun after all.
  static func isPronoun(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    guard let before = wordBefore(text, word.lowerBound), isCapital(text, before) else {
      return false
    }
    guard let packed = PackedWord(text, before) else { return false }
    if governing.contains(packed) { return true }
    guard packed == of, let whole = wordBefore(text, before.lowerBound), isCapital(text, whole),
      let quantity = PackedWord(text, whole)
    else { return false }
    return quantities.contains(quantity)
  }

  private static let governing = WordTable(
    """
    tell tells told let lets give gives gave join help helps helped show shows make makes made
    take takes took teach teaches ask asks contact follow bring save send keep leave remember
    forgive between among unite unites divide divides love loves hate hates watch
    """)
  private static let of = PackedWord("of")
  private static let quantities = WordTable("all most many some both none each rest one any few")

  /// Every word beside it is in capitals, and there is one: a line of capitals, in which `WHO` asks.
  static func isAmongCapitals(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    var isAmong = false
    var before = word.lowerBound
    var after = word.upperBound
    for _ in 0..<2 {
      if let neighbour = wordBefore(text, before) {
        if !isCapital(text, neighbour) { return false }
        isAmong = true
        before = neighbour.lowerBound
      }
      if let neighbour = wordAfter(text, after) {
        if !isCapital(text, neighbour) { return false }
        isAmong = true
        after = neighbour.upperBound
      }
    }
    return isAmong
  }

  /// The abbreviated month has a number next to it: `Oct. 7`, `7 Oct`.
  static func isMonth(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    var next = word.upperBound
    if next < text.count, text[next] == UInt8(ascii: ".") { next += 1 }
    let gap = next
    next = skippingBlanks(text, next)
    if next > gap, next < text.count, text[next].isDigit { return true }
    guard var before = wordBefore(text, word.lowerBound) else { return false }
    if PackedWord(text, before) == of, let day = wordBefore(text, before.lowerBound) {
      before = day
    }
    return text[before.lowerBound].isDigit
  }

  /// The ordinal stands beside a month: `October 7th`, `7th of October`.
  static func isDayOfMonth(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    if let before = wordBefore(text, word.lowerBound), isMonthName(text, before) { return true }
    guard var after = wordAfter(text, word.upperBound) else { return false }
    if PackedWord(text, after) == of, let month = wordAfter(text, after.upperBound) {
      after = month
    }
    return isMonthName(text, after)
  }

  /// The digits of `1st` ... `31st`; nil for any other word.
  static func ordinalDigits(_ text: Span<UInt8>, _ word: Range<Int>) -> [UInt8]? {
    guard (3...4).contains(word.count) else { return nil }
    let suffixStart = word.upperBound - 2
    var digits: [UInt8] = []
    for offset in word.lowerBound..<suffixStart {
      guard text[offset].isDigit else { return nil }
      digits.append(text[offset])
    }
    guard let suffix = PackedWord(text, suffixStart..<word.upperBound), suffixes.contains(suffix)
    else { return nil }
    let day = Int(String(decoding: digits, as: UTF8.self)) ?? 0
    return (1...31).contains(day) ? digits : nil
  }

  private static let suffixes = WordTable("st nd rd th")

  private static func isMonthName(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    PackedWord(text, word).map { monthNames.contains($0) } ?? false
  }

  private static func isCapital(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    word.allSatisfy { text[$0].isUpper }
  }

  /// The ASCII word that blanks, or a full stop and blanks, part from the offset; none longer than
  /// 16 bytes.
  private static func wordBefore(_ text: Span<UInt8>, _ offset: Int) -> Range<Int>? {
    var end = offset
    while end > 0, offset - end < 4, text[end - 1].isBlank { end -= 1 }
    guard end < offset else { return nil }
    if end > 0, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    var start = end
    while start > 0, end - start <= 16, text[start - 1].isASCIILetter || text[start - 1].isDigit {
      start -= 1
    }
    return start < end ? start..<end : nil
  }

  private static func wordAfter(_ text: Span<UInt8>, _ offset: Int) -> Range<Int>? {
    let start = skippingBlanks(text, offset)
    guard start > offset else { return nil }
    var end = start
    while end < text.count, end - start <= 16, text[end].isASCIILetter { end += 1 }
    return start < end ? start..<end : nil
  }

  private static func skippingBlanks(_ text: Span<UInt8>, _ offset: Int) -> Int {
    var offset = offset
    let limit = min(text.count, offset + 4)
    while offset < limit, text[offset].isBlank { offset += 1 }
    return offset
  }
}
