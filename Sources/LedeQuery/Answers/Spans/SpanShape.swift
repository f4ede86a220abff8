/// What a run of words looks like.
enum SpanShape: Int, CaseIterable {
  /// `7 October 2023`, `Wednesday`, `19th century`; `1995`.
  case date, year
  /// `40`; `11 days`; `40 tanks`; `$58`, `12 %`.
  case number, measure, quantity, money
  /// A number stands somewhere inside.
  case holdsNumber
  /// One name; one that opens the sentence; two or three words; more.
  case name, openingName, fullName, longName
  /// Names and other words.
  case mixedName
  /// It begins with a word in `ed` or `ing`.
  case verbal
  /// One word; several without stop words; with them.
  case noun, nouns, phrase
}

extension SpanFinder {
  /// The shape of a run of words.
  func shape(of range: Range<Int>) -> SpanShape {
    let span = words[range]
    if span.contains(where: isMonth) || range.contains(where: { isYear[$0] }) {
      return range.allSatisfy { isYear[$0] } ? .year : .date
    }
    if span.contains(where: {
      !$0.classes.isDisjoint(with: [.weekday]) || Self.eras.contains($0.key)
    }) {
      return .date
    }
    if edges[range.lowerBound] == .number { return numberShape(range) }
    if range.contains(where: { edges[$0] == .number }) { return .holdsNumber }
    let plain = span.filter { !$0.isStopWord }
    let capitals = plain.count { $0.isCapitalised }
    if capitals == plain.count, !plain.isEmpty {
      if plain.count == 1 { return range.lowerBound > 0 ? .name : .openingName }
      return plain.count <= 3 ? .fullName : .longName
    }
    let isOpening = range.lowerBound == 0 && words[0].isCapitalised && capitals == 1
    if capitals > 0, !isOpening { return .mixedName }
    let first = edges[range.lowerBound]
    if first == .past || first == .gerund { return .verbal }
    if range.count == 1 { return .noun }
    return plain.count == range.count ? .nouns : .phrase
  }

  private func numberShape(_ range: Range<Int>) -> SpanShape {
    let start = words[range.lowerBound].range.lowerBound
    let end = words[range.upperBound - 1].range.upperBound
    let isMoney = start > 0 && (bytes[start - 1] == 0x24 || Self.isCurrency(bytes, before: start))
    let isShare = end < bytes.count && bytes[end] == 0x25
    if isMoney || isShare || Self.shares.contains(words[range.upperBound - 1].key) { return .money }
    if range.count == 1 { return .number }
    let isMeasure = range.allSatisfy {
      edges[$0] == .number || words[$0].classes.contains(.unit) || edges[$0] == .to
        || edges[$0] == .conjunction
    }
    return isMeasure ? .measure : .quantity
  }

  private func isMonth(_ word: SentenceWord) -> Bool {
    word.classes.contains(.month) && word.isCapitalised
  }

  /// `£`, `€`
  private static func isCurrency(_ bytes: [UInt8], before start: Int) -> Bool {
    start > 1 && bytes[start - 2] == 0xC2 && (bytes[start - 1] == 0xA3 || bytes[start - 1] == 0xA5)
      || start > 2 && bytes[start - 3] == 0xE2 && bytes[start - 2] == 0x82
  }

  private static let eras = Set(["century", "centuries", "decade"].map { WordKey($0) })
  private static let shares = Set(["percent", "cent"].map { WordKey($0) })
}
