extension SentenceSegmenter {
  /// Whether a full stop with a blank behind it ends the sentence: by the word before it.
  func endsWithStop(
    _ text: Span<UInt8>, _ stop: Terminator, _ rest: Range<Int>, _ following: Following
  ) -> Bool {
    let word = Preceding(text, stop.mark, rest.lowerBound)
    guard !word.range.isEmpty else { return true }
    let opens = following.packed(text).map { openers.contains($0) } ?? following.isOpener
    if word.isSingleLetter {
      return endsWithInitial(text, word, rest, following, opens)
    }
    let packed = word.packed(text)
    if let packed, packed == Self.ante || packed == Self.post {
      if following.isUpper, following.packed(text).map(Self.timeWords.contains) ?? false {
        return false
      }
      return following.isUpper && !isShortTimePhrase(text, rest.lowerBound..<stop.mark)
    }
    if let packed, let ends = endsWithAbbreviation(text, packed, word, rest, following, opens) {
      return ends
    }
    if word.isAcronym {
      return opens || endsWithAcronym(text, packed, word, rest, following)
    }
    if let part = word.lastPart(text) ?? abbreviatedEnding(text, word),
      let ends = endsWithAbbreviation(text, part, word, rest, following, opens)
    {
      return ends
    }
    if word.isNumber {
      if hasOrdinalStops, word.range.count <= 2, !isBehindNumber(text, word.range) { return opens }
      return word.range.lowerBound != rest.lowerBound
    }
    if hasOrdinalStops, isRomanNumeral(text, word.range) { return opens }
    return true
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

  /// Whether an abbreviation ends the sentence; nil where the word is none.
  private func endsWithAbbreviation(
    _ text: Span<UInt8>, _ packed: PackedWord, _ word: Preceding, _ rest: Range<Int>,
    _ following: Following, _ opens: Bool
  ) -> Bool? {
    let isBracket = text[following.start] == UInt8(ascii: "(")
    // `π.χ.` is for example, `π.Χ.` before Christ.
    let isOther = abbreviations.trailing.contains(packed) && word.endsWithCapital(text)
    if abbreviations.leading.contains(packed), !isOther {
      return opens && abbreviations.streets.contains(packed)
        && isBehindName(text, word, rest)
    }
    if abbreviations.numbering.contains(packed) {
      if following.isDigit || isBracket { return false }
      if word.range.lowerBound == rest.lowerBound || opens { return true }
      if following.isUpper, DateMentionReader.months[packed] != nil,
        let cue = wordBefore(text, word, rest)?.packed(text), DateMentionReader.cues.contains(cue)
      {
        return true
      }
      // `He said no. Critics laughed`: where no number follows, these are whole words.
      return abbreviations.words.contains(packed) && !following.isOpener
    }
    if abbreviations.trailing.contains(packed) {
      return (opens || following.isSeat(text)) && !isBracket
    }
    return nil
  }

  /// `str` of `Hauptstr.`, where the language shortens the ends of compounds so.
  private func abbreviatedEnding(_ text: Span<UInt8>, _ word: Preceding) -> PackedWord? {
    guard word.range.count > 4 else { return nil }
    let ending = PackedWord(text, word.range.upperBound - 3..<word.range.upperBound)
    return ending.flatMap { abbreviations.endings.contains($0) ? $0 : nil }
  }

  /// `on Main St. He fled`: the name of the street stands before.
  private func isBehindName(
    _ text: Span<UInt8>, _ word: Preceding, _ rest: Range<Int>
  ) -> Bool {
    guard let before = wordBefore(text, word, rest) else { return false }
    return before.isCapital(text) || text[before.range.lowerBound].isDigit
  }

  private func wordBefore(
    _ text: Span<UInt8>, _ word: Preceding, _ rest: Range<Int>
  ) -> Preceding? {
    let end = text.trimmed(rest.lowerBound..<word.range.lowerBound).upperBound
    let before = Preceding(text, end, rest.lowerBound)
    return before.range.isEmpty ? nil : before
  }

  /// `Albert I. Jones` goes on, `you and I. Did`, `World War I. It` and `Malcolm X. He` end.
  private func endsWithInitial(
    _ text: Span<UInt8>, _ word: Preceding, _ rest: Range<Int>, _ following: Following,
    _ opens: Bool
  ) -> Bool {
    guard let before = wordBefore(text, word, rest), !following.isDigit else { return false }
    let next = following.packed(text)
    if let noun = before.packed(text), abbreviations.letterNouns.contains(noun) {
      return opens || following.isUpper && word.isCapital(text)
    }
    guard opens else { return false }
    if !before.isCapital(text) { return true }
    return word.isCapital(text) && next.map(abbreviations.plainOpeners.contains) ?? false
  }

  /// `for the C.I.A. Agents came`: a noun in the plural, and a word in small letters behind it.
  private func endsWithAcronym(
    _ text: Span<UInt8>, _ packed: PackedWord?, _ word: Preceding, _ rest: Range<Int>,
    _ following: Following
  ) -> Bool {
    guard following.isUpper, word.isCapital(text), following.word.count > 3,
      text[following.word.upperBound - 1] == UInt8(ascii: "s"),
      !(packed.map(Self.attributive.contains) ?? true),
      following.isFollowedByLower(text, rest.upperBound),
      let before = wordBefore(text, word, rest)
    else { return false }
    return !before.isCapital(text)
  }

  /// Acronyms that stand before nouns more often than they end sentences.
  private static let attributive = WordTable("u.s u.k u.n e.u u.s.a u.s.s.r u.a.e d.c l.a n.y")

  /// `At 5 a.m.` at the start of a sentence has no verb yet.
  private func isShortTimePhrase(_ text: Span<UInt8>, _ sentence: Range<Int>) -> Bool {
    sentence.count <= 16
  }

  /// The `1` of `3:1` or `2,1`, which counts nothing up.
  private func isBehindNumber(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    let mark = word.lowerBound - 1
    return mark > 0 && text[mark - 1].isDigit
      && (text[mark] == UInt8(ascii: ":") || text[mark] == UInt8(ascii: ","))
  }

  /// `XIV`, in capitals.
  private func isRomanNumeral(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    word.count <= 5
      && word.allSatisfy { [0x49, 0x56, 0x58, 0x4C, 0x43].contains(text[$0]) }
  }
}
