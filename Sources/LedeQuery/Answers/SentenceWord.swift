import LedeText

/// A word of a sentence that may hold an answer.
struct SentenceWord {
  /// UTF-8 byte offsets in the body.
  let range: Range<Int>
  let position: UInt32
  let key: WordKey
  let classes: WordClass
  let isCapitalised: Bool
  let hasDigit: Bool
  let isStopWord: Bool
  /// Which word of the question it meets, or -1.
  let match: Int
}

extension ReadArticle {
  /// The words of a sentence, one for each position.
  ///
  /// - Parameter match: which word of the question a term meets, or -1.
  func words(
    ofSentence index: Int, analyzer: Analyzer, match: (UInt32) -> Int
  ) -> [SentenceWord] {
    var words: [SentenceWord] = []
    let range = sentenceTokens[index]
    words.reserveCapacity(range.count)
    var found = -1
    let classes = WordClassTable.of(analyzer.language)
    for at in range {
      let token = tokens[at]
      found = max(found, match(token.term))
      // Of several at one position the last is the plain part; the first is the joined compound.
      if at + 1 < range.upperBound, tokens[at + 1].position == token.position { continue }
      words.append(
        word(token, classes, match: found, isStopWord: analyzer.isStopWord(token.term)))
      found = -1
    }
    return words
  }

  private func word(
    _ token: Token, _ classes: WordClassTable, match: Int, isStopWord: Bool
  ) -> SentenceWord {
    let range = Int(token.start)..<Int(token.end)
    let key = WordKey(bytes[range])
    return SentenceWord(
      range: range, position: token.position, key: key, classes: classes[key],
      isCapitalised: Self.isUpper(bytes, range.lowerBound),
      hasDigit: bytes[range].contains { $0 >= 0x30 && $0 <= 0x39 }, isStopWord: isStopWord,
      match: match)
  }

  /// An upper-case letter begins here: ASCII, or of the Latin supplement, Greek or Cyrillic.
  static func isUpper(_ bytes: [UInt8], _ at: Int) -> Bool {
    let first = bytes[at]
    if first < 0x80 { return first >= 0x41 && first <= 0x5A }
    guard first >= 0xC3, at + 1 < bytes.count else { return false }
    let letter = String(decoding: bytes[at...].prefix(2), as: UTF8.self)
    return letter.unicodeScalars.first?.properties.isUppercase ?? false
  }
}
