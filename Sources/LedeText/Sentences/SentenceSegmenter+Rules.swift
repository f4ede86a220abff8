extension SentenceSegmenter {
  /// The rules: whether the mark ends the sentence that has run since the start of `rest`.
  func endsSentence(
    _ text: Span<UInt8>, _ stop: Terminator, _ rest: Range<Int>, _ list: ListMarkers
  ) -> Bool {
    let limit = rest.upperBound
    if stop.end >= limit { return true }
    if stop.kind == .unambiguous { return true }
    let next = text.skippingBlanks(stop.end, limit)
    if next >= limit { return true }
    let following = Following(text, next, limit)
    let isSpaced = next > stop.end
    if stop.kind == .emphatic, text[stop.mark] >= 0x80 { return true }
    guard isSpaced else { return false }
    if following.isLower { return false }
    switch stop.kind {
    case .unambiguous: return true
    case .emphatic: return !isCompany(following, text)
    case .ellipsis: return endsWithEllipsis(text, stop, following)
    case .stop: break
    }
    if stop.mark < list.itemStart { return false }
    if stop.isClosed { return true }
    return endsWithStop(text, stop, rest, following)
  }

  /// `Yahoo! Inc`
  private func isCompany(_ following: Following, _ text: Span<UInt8>) -> Bool {
    guard let word = following.packed(text) else { return false }
    return Self.companies.contains(word)
  }

  private static let companies = WordTable("inc corp co ltd plc group's")

  private func endsWithEllipsis(
    _ text: Span<UInt8>, _ stop: Terminator, _ following: Following
  ) -> Bool {
    // Three dots with blanks between leave words out inside a sentence; a fourth ends it.
    if stop.dots == 3, stop.isSpaced { return false }
    // A citation belongs to what it cites: `[...]" (Smith 55).`
    if stop.isClosed, text[following.start] == UInt8(ascii: "(") { return false }
    return following.isUpper || following.isOpener
  }

  private func endsWithStop(
    _ text: Span<UInt8>, _ stop: Terminator, _ rest: Range<Int>, _ following: Following
  ) -> Bool {
    let word = Preceding(text, stop.mark, rest.lowerBound)
    guard !word.range.isEmpty else { return true }
    let opens = following.packed(text).map { openers.contains($0) } ?? following.isOpener
    if word.isSingleLetter {
      return endsWithInitial(text, word, rest, opens)
    }
    let packed = PackedWord(text, word.range)
    if let packed, packed == Self.ante || packed == Self.post {
      if following.isUpper, following.packed(text).map(Self.timeWords.contains) ?? false {
        return false
      }
      return following.isUpper && !isShortTimePhrase(text, rest.lowerBound..<stop.mark)
    }
    if let packed, abbreviations.leading.contains(packed) { return false }
    if word.isAcronym { return opens }
    guard let packed else { return true }
    if abbreviations.numbering.contains(packed) {
      if word.range.lowerBound == rest.lowerBound { return !following.isDigit }
      return !following.isDigit && opens
    }
    if abbreviations.trailing.contains(packed) { return opens }
    if word.isNumber {
      if hasOrdinalStops, word.range.count <= 2 { return opens }
      return word.range.lowerBound != rest.lowerBound
    }
    return true
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

  private static let ante = PackedWord("a.m")
  private static let post = PackedWord("p.m")

  private static let timeWords = WordTable(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january
    february march april may june july august september october november december jan feb mar apr
    jun jul aug sep sept oct nov dec est edt et cst cdt ct mst mdt pst pdt pt gmt bst utc eastern
    central pacific mountain local
    """)

  /// `Albert I. Jones` goes on, `you and I. Did` ends.
  private func endsWithInitial(
    _ text: Span<UInt8>, _ word: Preceding, _ rest: Range<Int>, _ opens: Bool
  ) -> Bool {
    guard opens else { return false }
    let before = Preceding(
      text, text.trimmed(rest.lowerBound..<word.range.lowerBound).upperBound, rest.lowerBound)
    guard !before.range.isEmpty else { return false }
    return !text[before.range.lowerBound].isUpper
  }

  /// `At 5 a.m.` at the start of a sentence has no verb yet.
  private func isShortTimePhrase(_ text: Span<UInt8>, _ sentence: Range<Int>) -> Bool {
    sentence.count <= 16
  }
}

/// The word before a full stop.
struct Preceding {
  let range: Range<Int>
  let isAcronym: Bool
  let isNumber: Bool

  init(_ text: Span<UInt8>, _ end: Int, _ start: Int) {
    var first = end
    var dots = 0
    var letters = 0
    while first > start, end - first < 24 {
      let byte = text[first - 1]
      if byte == UInt8(ascii: ".") {
        dots += 1
      } else if byte.isASCIILetter || byte >= 0x80 {
        letters += 1
      } else if !byte.isDigit, byte != UInt8(ascii: "'"), byte != UInt8(ascii: "-") {
        break
      }
      first -= 1
    }
    range = first..<end
    isAcronym = dots > 0 && letters > 0 && letters <= dots + 1
    isNumber = letters == 0 && dots == 0
  }

  var isSingleLetter: Bool { range.count == 1 && !isNumber }
}

/// What stands behind a mark and white space.
struct Following {
  /// The first byte that is not white space.
  let start: Int
  let word: Range<Int>
  private(set) var isUpper: Bool
  private(set) var isLower: Bool
  let isDigit: Bool
  /// A quotation mark, bracket or dash stands before the word.
  let isOpener: Bool

  init(_ text: Span<UInt8>, _ offset: Int, _ limit: Int) {
    start = offset
    var offset = offset
    var hasOpener = false
    // The look-ahead is bounded, so that a text of marks alone costs no more than another.
    let limit = min(limit, offset + 64)
    while offset < limit {
      let byte = text[offset]
      if byte.isASCIILetter || byte.isDigit { break }
      if byte >= 0x80 {
        let (scalar, length) = UTF8Repair.decode(text, at: offset)
        if let scalar, ScalarClass(scalar) == .letter || ScalarClass(scalar) == .unspaced { break }
        hasOpener = true
        offset += length
      } else {
        hasOpener = true
        offset += 1
      }
      if text.blankLength(min(offset, limit - 1), limit) != nil { break }
    }
    var end = offset
    while end < limit, text[end].isASCIILetter || text[end] >= 0x80 || text[end] == 0x27 {
      end += 1
    }
    word = offset..<end
    let first = offset < limit ? text[offset] : 0
    isDigit = first.isDigit
    isOpener = hasOpener
    if first < 0x80 {
      isUpper = first.isUpper
      isLower = first.isLower
      // `al-Shabab`, `iPhone`
      let next = offset + 1 < limit ? text[offset + 1] : 0
      let isTied = end + 1 < limit && text[end] == UInt8(ascii: "-") && text[end + 1].isUpper
      if isLower, next.isUpper || isTied && end - offset <= 3 {
        isUpper = true
        isLower = false
      }
    } else if let scalar = UTF8Repair.decode(text, at: offset).0 {
      isUpper = scalar.properties.isUppercase
      isLower = scalar.properties.isLowercase
    } else {
      isUpper = false
      isLower = false
    }
  }

  func packed(_ text: Span<UInt8>) -> PackedWord? { PackedWord(text, word) }
}
