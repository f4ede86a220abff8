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
  /// How much of a sentence is read for an answer, in tokens. What is weighed in a sentence is weighed against each
  /// other, so that one without an end would take minutes.
  static let mostTokensOfSentence = 512

  /// The words of a sentence, one for each position; of a sentence longer than `mostTokensOfSentence`, those around
  /// the first that meets the question.
  ///
  /// - Parameter match: which word of the question a term meets, or -1.
  func words(
    ofSentence index: Int, analyzer: Analyzer, match: (UInt32) -> Int
  ) -> [SentenceWord] {
    var words: [SentenceWord] = []
    let range = readTokens(of: sentenceTokens[index], match)
    words.reserveCapacity(range.count)
    var found = -1
    var stopEnd: UInt32?
    let lexicon = AnswerLexicon.of(language)
    analyzer.use(language)
    for at in range {
      let token = tokens[at]
      found = max(found, match(token.term))
      if analyzer.isStopWord(token.term) { stopEnd = token.end }
      // Of several at one position the last is the plain part; the first is the joined compound.
      if at + 1 < range.upperBound, tokens[at + 1].position == token.position { continue }
      words.append(
        word(token, lexicon, match: found, isStopWord: stopEnd == token.end))
      found = -1
      stopEnd = nil
    }
    return words
  }

  private func readTokens(of sentence: Range<Int>, _ match: (UInt32) -> Int) -> Range<Int> {
    let most = Self.mostTokensOfSentence
    guard sentence.count > most else { return sentence }
    let met = sentence.first { match(tokens[$0].term) >= 0 } ?? sentence.lowerBound
    let first = min(max(sentence.lowerBound, met - most / 2), sentence.upperBound - most)
    return first..<first + most
  }

  private func word(
    _ token: Token, _ lexicon: AnswerLexicon, match: Int, isStopWord: Bool
  ) -> SentenceWord {
    var range = Int(token.start)..<Int(token.end)
    // What hangs on a name by an apostrophe is no part of it: `Ankara'da`.
    if !lexicon.placeSuffixes.isEmpty,
      let mark = bytes[range].firstIndex(where: { $0 == 0x27 || $0 == 0xE2 }),
      mark > range.lowerBound
    {
      range = range.lowerBound..<mark
    }
    let key = WordKey(bytes[range])
    return SentenceWord(
      range: range, position: token.position, key: key, classes: lexicon.classes[key],
      isCapitalised: Self.isUpper(bytes, range.lowerBound), hasDigit: Self.hasDigit(bytes[range]),
      isStopWord: isStopWord, match: match)
  }

  /// A digit of ASCII, of Arabic or Persian, or of Hindi.
  private static func hasDigit(_ word: ArraySlice<UInt8>) -> Bool {
    var before: UInt8 = 0
    for byte in word {
      if byte >= 0x30 && byte <= 0x39 { return true }
      if before == 0xD9 && byte >= 0xA0 && byte <= 0xA9 { return true }
      if before == 0xDB && byte >= 0xB0 && byte <= 0xB9 { return true }
      if before == 0xA5 && byte >= 0xA6 && byte <= 0xAF && word.first == 0xE0 { return true }
      before = byte
    }
    return false
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
