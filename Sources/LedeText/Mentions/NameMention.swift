/// A name in running text, told by its capitals: `Hassan Nasrallah`, `Bank of England`, `IDF`.
package struct NameMention: Hashable, Sendable {
  /// UTF-8 byte offsets in the text, a possessive `'s` left out.
  package let range: Range<Int>

  /// The names in one sentence, in their order; none overlap.
  ///
  /// A word that opens the sentence counts only if it is no common one; months and weekdays never do.
  package static func all(in text: Span<UInt8>, sentence: Range<Int>) -> [NameMention] {
    let words = MentionWord.words(text, sentence)
    var names: [NameMention] = []
    var index = 0
    while index < words.count {
      guard isName(words[index]), index > 0 || !opensSentence(words[0]) else {
        index += 1
        continue
      }
      let first = index
      var last = index
      while let next = next(text, words, after: last) { last = next }
      names.append(NameMention(range: words[first].range.lowerBound..<words[last].range.upperBound))
      index = last + 1
    }
    return names
  }

  /// The names in a text of one sentence.
  package static func all(in sentence: String) -> [NameMention] {
    let text = sentence.utf8Span.span
    return all(in: text, sentence: 0..<text.count)
  }

  private static func isName(_ word: MentionWord) -> Bool {
    guard word.isCapital, let packed = word.packed else { return word.isCapital }
    return !calendar.contains(packed) && packed != pronoun
  }

  private static func opensSentence(_ word: MentionWord) -> Bool {
    word.packed.map { openers.contains($0) } ?? false
  }

  /// The next capitalised word of the same name: behind a blank, a hyphen, an apostrophe, an
  /// initial's full stop, or one or two small words that names are tied with.
  private static func next(_ text: Span<UInt8>, _ words: [MentionWord], after last: Int) -> Int? {
    var candidate = last + 1
    var links = 0
    while candidate < words.count, links < 2, words[candidate].followsBlank,
      let packed = words[candidate].packed, linking.contains(packed), !words[candidate].isCapital
    {
      candidate += 1
      links += 1
    }
    guard candidate < words.count, isName(words[candidate]) else { return nil }
    let (previous, word) = (words[candidate - 1], words[candidate])
    if word.followsBlank { return candidate }
    let gap = previous.range.upperBound..<word.range.lowerBound
    if gap.count == 1, text[gap.lowerBound] == UInt8(ascii: "-") || text[gap.lowerBound] == 0x27 {
      return candidate
    }
    let isInitial = text[gap.lowerBound] == UInt8(ascii: ".") && previous.range.count <= 2
    return isInitial && gap.count <= 2 ? candidate : nil
  }

  /// Words that tie the parts of a name.
  private static let linking = WordTable(
    "of the al el bin ibn de la le du des da dos del van von der den")
  private static let openers = WordTable(
    StopWords.of(.english).words.compactMap { PackedWord($0) }
      + [
        "according", "meanwhile", "despite", "since", "however", "also", "two", "three", "many",
        "several", "some", "last", "earlier", "later", "new", "more", "another", "one", "no",
        "yes", "yet", "now", "today", "yesterday", "critics", "officials", "police", "analysts",
      ].compactMap { PackedWord($0) })
  private static let calendar = WordTable(
    (MonthNames.months + MonthNames.weekdays).compactMap { PackedWord($0) })
  private static let pronoun = PackedWord("i")
}
