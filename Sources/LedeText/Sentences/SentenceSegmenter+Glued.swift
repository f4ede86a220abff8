extension SentenceSegmenter {
  /// Where a sentence ends behind whose mark no blank stands, `He left.She stayed.`; nil where the
  /// mark belongs to a name, a number or an address.
  func endWithoutBlank(
    _ text: Span<UInt8>, _ stop: Terminator, _ rest: Range<Int>
  ) -> Int? {
    guard stop.kind != .ellipsis else { return nil }
    var next = stop.end
    // `he said.“We know` is cut before the opening mark.
    let isQuoted =
      next + 2 < rest.upperBound && text[next] == 0xE2 && text[next + 1] == 0x80
      && (text[next + 2] == 0x9C || text[next + 2] == 0x98)
    if isQuoted { next += 3 }
    guard next < rest.upperBound, text[next] >= 0x80 || text[next].isUpper else { return nil }
    let following = Following(text, next, rest.upperBound)
    guard following.start == following.word.lowerBound, following.isUpper,
      isPlainWord(text, following.word, rest.upperBound)
    else { return nil }
    if following.packed(text).map(Self.domains.contains) ?? false { return nil }
    let opens = following.packed(text).map { openers.contains($0) } ?? false
    if stop.isClosed { return opens || isQuoted ? stop.end : nil }
    let word = Preceding(text, stop.mark, rest.lowerBound)
    guard isProse(text, word, rest.lowerBound) else { return nil }
    if let packed = word.packed(text), abbreviations.contains(packed) { return nil }
    if stop.kind == .emphatic { return stop.end }
    if word.isNumber { return opens && word.range.count != 1 ? stop.end : nil }
    if !word.isCapital(text), word.range.count >= 2 { return stop.end }
    return opens && word.range.count >= 3 ? stop.end : nil
  }

  /// What stands behind the dot of an address or a program's name: `asp.Net`.
  private static let domains = WordTable("net com org js io gov edu info tv php html pdf txt doc")

  /// A capital with small letters behind it, then a blank or a mark of prose: no `Com/`, no `Js.x`.
  private func isPlainWord(_ text: Span<UInt8>, _ word: Range<Int>, _ limit: Int) -> Bool {
    for offset in word.dropFirst() where text[offset].isUpper { return false }
    guard word.upperBound < limit else { return word.count >= 3 }
    if text.blankLength(word.upperBound, limit) != nil { return true }
    switch text[word.upperBound] {
    case UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"): return true
    case UInt8(ascii: "."):
      return word.upperBound + 1 >= limit || text[word.upperBound + 1].isBlank
    default: return false
    }
  }

  /// The word before the mark holds no other dot, and nothing of an address stands before it.
  private func isProse(_ text: Span<UInt8>, _ word: Preceding, _ start: Int) -> Bool {
    guard !word.range.isEmpty, !word.isSingleLetter, !word.isAcronym,
      !word.range.contains(where: { text[$0] == UInt8(ascii: ".") })
    else { return false }
    var offset = word.range.lowerBound
    while offset > start, word.range.lowerBound - offset < 64,
      text.blankLength(offset - 1, offset) == nil
    {
      switch text[offset - 1] {
      case UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "="),
        UInt8(ascii: "."), UInt8(ascii: "\\"), UInt8(ascii: "#"):
        return false
      default: offset -= 1
      }
    }
    return true
  }

  /// A quotation in Chinese or Japanese that what follows without a blank holds on to: a particle of
  /// Japanese, `「はい。」と言った`, or, where the quotation opens the sentence, who says so,
  /// `“好。”他说。`
  func isHeldByWhatFollows(
    _ text: Span<UInt8>, _ stop: Terminator, _ rest: Range<Int>
  ) -> Bool {
    let (scalar, length) = UTF8Repair.decode(text, at: stop.end)
    guard stop.isClosed, let scalar else { return false }
    if Self.particles.contains(scalar.value) { return true }
    guard length == 3, Self.isOpeningQuote(text, rest.lowerBound) else { return false }
    var offset = stop.end
    let limit = min(rest.upperBound, offset + 48)
    while offset < limit {
      let (scalar, length) = UTF8Repair.decode(text, at: offset)
      guard let scalar, ScalarClass(scalar) == .unspaced else { return false }
      if Self.speaking.contains(scalar.value) { return true }
      offset += length
    }
    return false
  }

  /// と っ を が に は の も で な へ
  private static let particles: [UInt32] = [
    0x3068, 0x3063, 0x3092, 0x304C, 0x306B, 0x306F, 0x306E, 0x3082, 0x3067, 0x306A, 0x3078,
  ]
  /// 说 說 道 问 問 称 稱 喊 叫 答 曰 述 言
  private static let speaking: [UInt32] = [
    0x8BF4, 0x8AAA, 0x9053, 0x95EE, 0x554F, 0x79F0, 0x7A31, 0x558A, 0x53EB, 0x7B54, 0x66F0,
    0x8FF0, 0x8A00,
  ]

  private static func isOpeningQuote(_ text: Span<UInt8>, _ offset: Int) -> Bool {
    let start = text.skippingBlanks(offset, text.count)
    guard start < text.count, let scalar = UTF8Repair.decode(text, at: start).0 else {
      return false
    }
    return [0x201C, 0x300C, 0x300E, 0x2018, 0xFF62].contains(scalar.value)
  }
}
