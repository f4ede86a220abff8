/// Whether a sentence speaks of what has happened or of what is to come, where it names a day.
///
/// One reader for all who resolve days: answers, timelines and exports. English; in other languages news
/// looks back.
package enum ProseTense {
  case past, future
  /// Nothing tells.
  case open

  /// The tense at a mention, by the words before it in its sentence: "will begin on Friday", and
  /// neither "said on Friday it will begin" nor "will begin soon, he said on Friday". The last word of
  /// either kind counts. Of a day that opens the sentence, by the first such word behind it.
  package init(
    of mention: Range<Int>, in text: Span<UInt8>, _ sentence: Range<Int>
  ) {
    let before = MentionWord.words(text, sentence.lowerBound..<mention.lowerBound)
    self = Self.last(of: before, text)
    if before.count <= 2, self == .open {
      let after = MentionWord.words(text, mention.upperBound..<sentence.upperBound)
      self = Self.first(of: after, text)
    }
  }

  private static func last(of words: [MentionWord], _ text: Span<UInt8>) -> ProseTense {
    var tense = ProseTense.open
    for (index, word) in words.enumerated() {
      guard let packed = word.packed else { continue }
      let next = index > 0 ? words[index - 1].packed : nil
      if let found = told(packed, after: next, text, word) { tense = found }
    }
    return tense
  }

  private static func first(of words: [MentionWord], _ text: Span<UInt8>) -> ProseTense {
    var previous: PackedWord?
    for word in words.prefix(24) {
      guard let packed = word.packed else { continue }
      if let found = told(packed, after: previous, text, word) { return found }
      previous = packed
    }
    return .open
  }

  /// What one word tells, with the word before it.
  private static func told(
    _ word: PackedWord, after previous: PackedWord?, _ text: Span<UInt8>, _ mention: MentionWord
  ) -> ProseTense? {
    if sayingWords.contains(word) { return .past }
    // `is expected`, `was to`: what was planned was to come.
    if futureWords.contains(word) { return .future }
    if word == to, let previous, present.contains(previous) { return .future }
    if pastWords.contains(word) {
      // `will be held`: the verb before it tells.
      return previous.map(present.contains) ?? false ? nil : .past
    }
    let range = mention.range
    let isPastForm =
      range.count > 4 && text[range.upperBound - 1] == UInt8(ascii: "d")
      && text[range.upperBound - 2] == UInt8(ascii: "e") && !mention.isCapital
    // `is planned` is told above; `is called off` tells of no past.
    return isPastForm && !(previous.map(present.contains) ?? false) ? .past : nil
  }

  private static let to = PackedWord("to")
  private static let present = WordTable("is are be due set expected scheduled planned slated")
  private static let sayingWords = WordTable("said told says announced reported showed")
  private static let futureWords = WordTable(
    """
    will shall won't due scheduled planned expected slated upcoming deadline opens begins starts
    resumes expires convenes ends closes kicks votes runs going plans hopes aims intends
    """)
  private static let pastWords = WordTable(
    """
    was were had did fell began took left won lost met went came saw broke struck hit held sent
    fled shot made became rose flew died
    """)
}
