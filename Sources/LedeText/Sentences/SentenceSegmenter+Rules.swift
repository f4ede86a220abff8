extension SentenceSegmenter {
  /// The rules: where the sentence ends that has run since the start of `rest`, with this mark; nil if
  /// it goes on.
  func endOfSentence(
    _ text: Span<UInt8>, _ stop: Terminator, _ rest: Range<Int>, _ list: ListMarkers
  ) -> Int? {
    let limit = rest.upperBound
    let next = text.skippingBlanks(stop.end, limit)
    if next >= limit { return stop.end }
    let isSpaced = next > stop.end
    if stop.kind == .unambiguous || stop.kind == .emphatic && text[stop.mark] >= 0x80 {
      return isSpaced || !isHeldByWhatFollows(text, stop, rest) ? stop.end : nil
    }
    guard isSpaced else { return endWithoutBlank(text, stop, rest) }
    let following = Following(text, next, limit)
    if following.isLower || following.joins(text) { return nil }
    switch stop.kind {
    case .unambiguous: return stop.end
    case .emphatic: return isInsideName(text, stop, rest, following) ? nil : stop.end
    case .ellipsis: return endsWithEllipsis(text, stop, following) ? stop.end : nil
    case .stop: break
    }
    if stop.mark < list.itemStart { return nil }
    if stop.isClosed { return stop.end }
    return endsWithStop(text, stop, rest, following) ? stop.end : nil
  }

  /// `Yahoo! Inc`, `Jeopardy! host`, and titles between quotation marks, `“Oh! Calcutta!” opened`.
  private func isInsideName(
    _ text: Span<UInt8>, _ stop: Terminator, _ rest: Range<Int>, _ following: Following
  ) -> Bool {
    if let word = following.packed(text), Self.companies.contains(word) { return true }
    if stop.isClosed { return false }
    let opens = following.packed(text).map { openers.contains($0) } ?? false
    let before = Preceding(text, stop.mark, rest.lowerBound)
    if !opens, before.packed(text).map(Self.exclaimedNames.contains) ?? false { return true }
    return isInsideShortQuotation(text, stop, rest)
  }

  private static let companies = WordTable("inc corp co ltd plc group's")
  private static let exclaimedNames = WordTable("yahoo jeopardy yum joomla mamma oklahoma")

  /// The mark stands inside a quotation of at most 48 bytes behind which the sentence goes on.
  private func isInsideShortQuotation(
    _ text: Span<UInt8>, _ stop: Terminator, _ rest: Range<Int>
  ) -> Bool {
    var open = stop.mark
    let first = max(rest.lowerBound, stop.mark - 48)
    while open > first, !Self.isDoubleQuote(text, open, opening: true) { open -= 1 }
    guard Self.isDoubleQuote(text, open, opening: true) else { return false }
    var close = stop.end
    let last = min(rest.upperBound, open + 48)
    while close < last, !Self.isDoubleQuote(text, close, opening: false) { close += 1 }
    guard close < last else { return false }
    let end = close + (text[close] == UInt8(ascii: "\"") ? 1 : 3)
    let next = text.skippingBlanks(end, rest.upperBound)
    return next < rest.upperBound && text[next].isLower
  }

  private static func isDoubleQuote(_ text: Span<UInt8>, _ offset: Int, opening: Bool) -> Bool {
    if text[offset] == UInt8(ascii: "\"") { return true }
    guard text[offset] == 0xE2, offset + 2 < text.count, text[offset + 1] == 0x80 else {
      return false
    }
    return text[offset + 2] == (opening ? 0x9C : 0x9D)
  }

  private func endsWithEllipsis(
    _ text: Span<UInt8>, _ stop: Terminator, _ following: Following
  ) -> Bool {
    // Three dots with blanks between leave words out inside a sentence; a fourth ends it.
    if stop.dots == 3, stop.isSpaced { return false }
    // A citation belongs to what it cites: `[...]" (Smith 55).`
    if stop.isClosed, text[following.start] == UInt8(ascii: "(") { return false }
    return following.isUpper || following.isOpener
  }

  /// The end of a heading in capitals that two blanks part from the sentence behind it; nil if none
  /// begins at the offset. Agencies send headings so: `HUMAN RIGHTS  The trade policy ...`.
  func endOfHeading(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int? {
    var offset = start
    var capitals = 0
    let end = min(limit, start + 80)
    while offset + 2 < end {
      let byte = text[offset]
      if byte.isUpper {
        capitals += 1
      } else if byte.isBlank, text[offset + 1].isBlank {
        let next = text.skippingBlanks(offset, limit)
        guard capitals >= 4, next < limit else { return nil }
        let opens = text[next].isUpper || text[next] == UInt8(ascii: "\"") || text[next] == 0xE2
        return opens ? offset : nil
      } else if byte.isLower || byte == UInt8(ascii: ".") || byte >= 0x80 {
        return nil
      }
      offset += 1
    }
    return nil
  }
}
