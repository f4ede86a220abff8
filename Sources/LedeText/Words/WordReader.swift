/// Reads one chunk of text, a run of letters, digits and the joiners between them, word by word.
///
/// This is the careful half of the analyzer: it sees every scalar, and is asked once for each
/// distinct chunk, whose words the analyzer then remembers.
struct WordReader {
  /// One word of a chunk, lower-cased, before its apostrophes and accents are folded.
  struct Word {
    /// Where its letters stand in `surface`.
    var letters: Range<Int>
    /// UTF-8 byte offsets in the text.
    var range: Range<Int>
    /// It holds digits only, with a decimal point perhaps.
    var isNumber = false
    /// It was written with dots between single letters.
    var isAcronym = false
    /// The offset behind its first apostrophe.
    var apostropheEnd: Int?
  }

  /// No term is longer than this, in bytes; what is behind is passed over, and keeps its place.
  static let longestTerm = 255

  let folding: Folding
  let usesDecimalComma: Bool
  /// The letters of the words read since `removeAll()`.
  private(set) var surface: [UInt8] = []

  init(_ language: Language) {
    folding = Folding(language)
    usesDecimalComma = LanguageRules.of(language).usesDecimalComma
  }

  mutating func removeAll() {
    surface.removeAll(keepingCapacity: true)
  }

  /// The word that begins at the offset, which must hold a letter or a digit. `end` bounds the chunk.
  mutating func word(in text: Span<UInt8>, from start: Int, to end: Int) -> Word {
    let first = surface.count
    var word = Word(letters: first..<first, range: start..<start)
    var offset = start
    var letterCount = 0
    var digitCount = 0
    var hasPoint = false
    loop: while offset < end {
      let (scalar, length) = UTF8Repair.decode(text, at: offset)
      guard let scalar else { break }
      switch ScalarClass(scalar) {
      case .letter where Folding.isKoreanPart(scalar):
        appendMark(scalar, since: first)
        letterCount += 1
      case .letter:
        append(scalar, since: first)
        letterCount += 1
      case .digit(let value):
        if hasRoom(since: first) { surface.append(UInt8(ascii: "0") + value) }
        digitCount += 1
      case .mark:
        appendMark(scalar, since: first)
      case .ignorable:
        break
      case .apostrophe:
        guard isLetter(text, at: offset + length, end), letterCount + digitCount > 0 else {
          break loop
        }
        surface.append(UInt8(ascii: "'"))
        if word.apostropheEnd == nil { word.apostropheEnd = offset + length }
      case .separator where scalar == "\"":
        // The gershayim of a Hebrew acronym, as it is mostly typed: `צה"ל`.
        guard isHebrew(text, at: offset + 1, end), isHebrewLast(since: first) else { break loop }
      case .separator where scalar == "." || scalar == ",":
        let isPoint = (scalar == ",") == usesDecimalComma
        if digitCount > 0, letterCount == 0 {
          if isPoint, !hasPoint, !followsNumber(text, start), isFraction(text, at: offset + 1, end)
          {
            surface.append(UInt8(ascii: "."))
            hasPoint = true
          } else if isPoint || hasPoint || !isGroup(text, at: offset + 1, end) {
            break loop
          }
        } else if scalar == ".", letterCount > 0, digitCount == 0,
          word.isAcronym || letterCount == 1 || isDoctorate(since: first),
          isSingleLetter(text, at: offset + 1, end)
        {
          word.isAcronym = true
        } else {
          break loop
        }
      case .hyphen, .unspaced, .separator:
        break loop
      }
      offset += length
    }
    if word.isAcronym {
      if offset < end, text[offset] == UInt8(ascii: ".") { offset += 1 }
      offset = endOfPossessive(text, at: offset, end)
    }
    word.letters = first..<surface.count
    word.range = start..<max(offset, start + 1)
    word.isNumber = letterCount == 0
    return word
  }

  private func hasRoom(since first: Int) -> Bool {
    surface.count - first < Self.longestTerm - 8
  }

  private mutating func append(_ scalar: Unicode.Scalar, since first: Int) {
    guard hasRoom(since: first) else { return }
    folding.appendLowercase(scalar, to: &surface)
  }

  /// Joins a combining mark, or a part of a Korean syllable, to the letter before it where the two make one letter.
  private mutating func appendMark(_ mark: Unicode.Scalar, since first: Int) {
    guard hasRoom(since: first) else { return }
    var start = surface.count
    while start > first, surface[start - 1] & 0xC0 == 0x80 { start -= 1 }
    start -= 1
    if start >= first,
      let base = String(decoding: surface[start...], as: UTF8.self).unicodeScalars.first,
      let letter = Folding.composed(base, mark)
    {
      surface.removeSubrange(start...)
      Folding.append(letter, to: &surface)
    } else {
      Folding.append(mark, to: &surface)
    }
  }

  private func isHebrew(_ text: Span<UInt8>, at offset: Int, _ end: Int) -> Bool {
    offset + 1 < end && text[offset] == 0xD7 && text[offset + 1] >= 0x90 && text[offset + 1] <= 0xAA
  }

  private func isHebrewLast(since first: Int) -> Bool {
    surface.count >= first + 2 && surface[surface.count - 2] == 0xD7
  }

  private func isDoctorate(since first: Int) -> Bool {
    surface[first...].elementsEqual("ph".utf8)
  }

  private func isLetter(_ text: Span<UInt8>, at offset: Int, _ end: Int) -> Bool {
    guard offset < end, let scalar = UTF8Repair.decode(text, at: offset).0 else { return false }
    return ScalarClass(scalar) == .letter
  }

  private func isDigit(_ text: Span<UInt8>, at offset: Int, _ end: Int) -> Bool {
    offset < end && text[offset] >= UInt8(ascii: "0") && text[offset] <= UInt8(ascii: "9")
  }

  /// The `'s` behind an acronym's last dot is passed over.
  private func endOfPossessive(_ text: Span<UInt8>, at offset: Int, _ end: Int) -> Int {
    guard offset < end else { return offset }
    let (mark, length) = UTF8Repair.decode(text, at: offset)
    guard let mark, ScalarClass(mark) == .apostrophe else { return offset }
    let next = offset + length
    guard next < end, text[next] | 0x20 == UInt8(ascii: "s"), !isLetter(text, at: next + 1, end)
    else { return offset }
    return next + 1
  }

  /// A point and a digit stand before the offset: `10` in `7.10.2023`.
  private func followsNumber(_ text: Span<UInt8>, _ start: Int) -> Bool {
    start >= 2 && (text[start - 1] == UInt8(ascii: ".") || text[start - 1] == UInt8(ascii: ","))
      && text[start - 2].isDigit
  }

  /// Digits, and no further point with digits behind: `3.5`, but not `7.10.2023`.
  private func isFraction(_ text: Span<UInt8>, at offset: Int, _ end: Int) -> Bool {
    var offset = offset
    guard isDigit(text, at: offset, end) else { return false }
    while isDigit(text, at: offset, end) { offset += 1 }
    guard offset < end, text[offset] == UInt8(ascii: ".") || text[offset] == UInt8(ascii: ",")
    else { return true }
    return !isDigit(text, at: offset + 1, end)
  }

  /// Three digits and no fourth: a group of a large number.
  private func isGroup(_ text: Span<UInt8>, at offset: Int, _ end: Int) -> Bool {
    (0..<3).allSatisfy { isDigit(text, at: offset + $0, end) }
      && !isDigit(text, at: offset + 3, end)
  }

  /// A letter that no other letter or digit follows: the next one of an acronym with dots.
  private func isSingleLetter(_ text: Span<UInt8>, at offset: Int, _ end: Int) -> Bool {
    guard offset < end else { return false }
    let (scalar, length) = UTF8Repair.decode(text, at: offset)
    guard let scalar, ScalarClass(scalar) == .letter else { return false }
    return !isLetter(text, at: offset + length, end) && !isDigit(text, at: offset + length, end)
  }
}
