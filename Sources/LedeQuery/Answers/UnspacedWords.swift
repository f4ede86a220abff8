import LedeText

/// The words of a sentence that parts none: those of the language's lists, numbers, and else single letters.
///
/// Pairs of letters, as they are searched by, cut words at their middle; an answer must not.
struct UnspacedWords {
  private let lexicon: AnswerLexicon
  private let bytes: [UInt8]
  private var words: [SentenceWord] = []

  /// The words; those found by the pairs of letters that hold them.
  static func of(
    _ pairs: [SentenceWord], _ bytes: [UInt8], _ lexicon: AnswerLexicon
  ) -> [SentenceWord] {
    var reader = UnspacedWords(lexicon: lexicon, bytes: bytes)
    var first = 0
    while first < pairs.count {
      var last = first
      if reader.isUnspaced(pairs[first]) {
        while last + 1 < pairs.count, reader.isUnspaced(pairs[last + 1]),
          pairs[last + 1].range.lowerBound <= pairs[last].range.upperBound
        {
          last += 1
        }
        reader.part(pairs[first...last])
      } else {
        reader.words.append(pairs[first])
      }
      first = last + 1
    }
    return reader.words
  }

  private func isUnspaced(_ word: SentenceWord) -> Bool {
    let text = String(decoding: bytes[word.range], as: UTF8.self)
    return text.first.map { UnspacedLetter.isOne(String($0)) } ?? false
  }

  private mutating func part(_ pairs: ArraySlice<SentenceWord>) {
    guard let start = pairs.first?.range.lowerBound,
      let end = pairs.map(\.range.upperBound).max()
    else { return }
    // Where each letter begins, with the marks that belong to it, and the end.
    var starts = [start]
    for letter in String(decoding: bytes[start..<end], as: UTF8.self) {
      starts.append((starts.last ?? start) + letter.utf8.count)
    }
    var at = 0
    while at + 1 < starts.count {
      var count = 1
      var found: WordClass?
      let longest = min(lexicon.longestPiece, starts.count - 1 - at)
      for length in stride(from: longest, to: 0, by: -1) {
        if let wordClass = lexicon.pieces[WordKey(bytes[starts[at]..<starts[at + length]])] {
          (count, found) = (length, wordClass)
          break
        }
      }
      let range = starts[at]..<starts[at + count]
      let holder = pairs.first { $0.match >= 0 && $0.range.overlaps(range) }
      words.append(
        SentenceWord(
          range: range, position: pairs.first?.position ?? 0, key: WordKey(bytes[range]),
          classes: found ?? [], isCapitalised: false, hasDigit: false,
          isStopWord: found.map(\.isEmpty) ?? false, match: holder?.match ?? -1))
      at += count
    }
  }
}
