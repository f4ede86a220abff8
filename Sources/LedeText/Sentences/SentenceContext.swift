/// The word before a full stop.
struct Preceding {
  let range: Range<Int>
  let isAcronym: Bool
  let isNumber: Bool
  let isSingleLetter: Bool

  init(_ text: Span<UInt8>, _ end: Int, _ start: Int) {
    var first = end
    var dots = 0
    var letters = 0
    var continuations = 0
    while first > start, end - first < 24 {
      let byte = text[first - 1]
      if byte == UInt8(ascii: ".") {
        dots += 1
      } else if byte.isASCIILetter || byte >= 0x80 {
        letters += 1
        if byte & 0xC0 == 0x80 { continuations += 1 }
      } else if !byte.isDigit, byte != UInt8(ascii: "'"), byte != UInt8(ascii: "-") {
        break
      }
      first -= 1
    }
    // What is no letter, as an opening quotation mark, is no part of the word.
    while first < end, text[first] >= 0xC0 {
      let (scalar, length) = UTF8Repair.decode(text, at: first)
      if let scalar, ScalarClass(scalar) == .letter || ScalarClass(scalar) == .unspaced { break }
      if scalar?.value == 0xB0 || scalar?.value == 0xBA || scalar?.value == 0xA7 { break }
      first = min(end, first + length)
      letters -= length
      continuations -= length - 1
    }
    range = first..<end
    let count = letters - continuations
    isAcronym = dots > 0 && count > 0 && count <= dots + 1
    isNumber = count <= 0 && dots == 0
    isSingleLetter = count == 1 && letters == end - first
  }

  /// The word for look-up in tables.
  func packed(_ text: Span<UInt8>) -> PackedWord? { PackedWord(folding: text, range) }

  /// What stands behind the word's last hyphen or apostrophe: `Feb` of `Jan.-Feb`, `art` of `l'art`.
  func lastPart(_ text: Span<UInt8>) -> PackedWord? {
    var offset = range.upperBound
    while offset > range.lowerBound {
      let byte = text[offset - 1]
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") { break }
      if byte == 0x99, offset - 3 >= range.lowerBound, text[offset - 2] == 0x80,
        text[offset - 3] == 0xE2
      {
        break
      }
      offset -= 1
    }
    guard offset > range.lowerBound, range.upperBound - offset >= 2 else { return nil }
    return PackedWord(folding: text, offset..<range.upperBound)
  }

  /// Its last letter is a capital one.
  func endsWithCapital(_ text: Span<UInt8>) -> Bool {
    var last = range.upperBound - 1
    while last > range.lowerBound, text[last] & 0xC0 == 0x80 { last -= 1 }
    return UTF8Repair.decode(text, at: last).0?.properties.isUppercase ?? false
  }

  /// It begins with a capital letter.
  func isCapital(_ text: Span<UInt8>) -> Bool {
    guard let first = range.first else { return false }
    if text[first] < 0x80 { return text[first].isUpper }
    return UTF8Repair.decode(text, at: first).0?.properties.isUppercase ?? false
  }
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
      if text.blankLength(end, limit) != nil { break }
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

  func packed(_ text: Span<UInt8>) -> PackedWord? { PackedWord(folding: text, word) }

  /// The mark that stands here goes on with what came before: `Com. & Adm.`, `etc. , and`, `Inc. -- showed`.
  func joins(_ text: Span<UInt8>) -> Bool {
    if let end = endOfDash(text) {
      let next = text.skippingBlanks(end, text.count)
      return next > end && next < text.count && text[next].isLower
    }
    switch text[start] {
    case UInt8(ascii: "&"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "/"):
      return true
    default:
      return false
    }
  }

  /// Behind `--`, `–` or `—`; nil where none stands here.
  private func endOfDash(_ text: Span<UInt8>) -> Int? {
    if start + 1 < text.count, text[start] == UInt8(ascii: "-"), text[start + 1] == text[start] {
      return start + 2
    }
    // – and — are E2 80 93 and 94.
    guard start + 2 < text.count, text[start] == 0xE2, text[start + 1] == 0x80,
      text[start + 2] == 0x93 || text[start + 2] == 0x94
    else { return nil }
    return start + 3
  }

  /// `Boston-based`: what somebody is called who was named before.
  func isSeat(_ text: Span<UInt8>) -> Bool {
    let ending = Self.based
    return isUpper && word.upperBound + ending.count <= text.count
      && ending.indices.allSatisfy { text[word.upperBound + $0] == ending[$0] }
  }

  private static let based = Array("-based".utf8)

  /// The word behind this one begins with a lower-case letter.
  func isFollowedByLower(_ text: Span<UInt8>, _ limit: Int) -> Bool {
    guard word.upperBound < limit, text[word.upperBound] == UInt8(ascii: " "),
      word.upperBound + 1 < limit
    else { return false }
    return text[word.upperBound + 1].isLower
  }
}
