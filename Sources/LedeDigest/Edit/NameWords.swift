internal import LedeText

/// The words of a name without the titles before it.
struct NameWords {
  struct Word {
    let text: String
    let range: Range<Int>
  }

  private(set) var words: [Word] = []
  /// Titles stood before it.
  private(set) var hasTitle = false

  var count: Int { words.count }
  var last: Word? { words.last }

  init(_ range: Range<Int>, in text: Span<UInt8>) {
    var start = range.lowerBound
    for i in range.lowerBound...range.upperBound
    where i == range.upperBound || text[i] == 0x20 || text[i] == 0x0A {
      if i > start {
        words.append(Word(text: Self.string(text, start..<i), range: start..<i))
      }
      start = i + 1
    }
    // "French President Nicolas Sarkozy"
    if let title = words.dropLast().lastIndex(where: { Titles.all.contains($0.text) }) {
      words.removeSubrange(...title)
      hasTitle = true
    }
    if let first = words.first, words.count == 1 {
      hasTitle = hasTitle || Titles.all.contains(Self.wordBefore(first.range.lowerBound, in: text))
    }
  }

  /// A verb of saying stands beside the name.
  static func speaks(_ name: Range<Int>, in text: Span<UInt8>) -> Bool {
    var end = name.upperBound
    while end < text.count, text[end] == 0x20 { end += 1 }
    var stop = end
    while stop < text.count, (0x61...0x7A).contains(text[stop]) { stop += 1 }
    return verbs.contains(string(text, end..<stop))
      || verbs.contains(wordBefore(name.lowerBound, in: text))
  }

  private static let verbs: Set<String> = [
    "said", "says", "told", "added", "announced", "argued", "believes", "called", "claimed",
    "declared", "denied", "explained", "insisted", "noted", "praised", "promised", "reiterated",
    "resigned", "stated", "stressed", "urged", "vowed", "warned", "wrote",
  ]

  private static func wordBefore(_ offset: Int, in text: Span<UInt8>) -> String {
    var end = offset
    while end > 0, text[end - 1] == 0x20 { end -= 1 }
    if end > 0, end < offset, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    var start = end
    while start > 0, (0x61...0x7A).contains(text[start - 1] | 0x20) { start -= 1 }
    return string(text, start..<end)
  }

  static func string(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: range.map { text[$0] }, as: UTF8.self)
  }
}

/// Finds the given names that an article states with a surname.
enum GivenNames {
  /// How far before a sentence an article is read, in bytes.
  private static let reach = 6000

  /// `Hassan` for `Nasrallah`: the given names at the first full mention of the surname in a stretch of
  /// text; nil if there is none, or two that differ.
  static func of(_ surname: String, in text: Span<UInt8>, _ stretch: Range<Int>) -> String? {
    let start = max(stretch.lowerBound, stretch.upperBound - reach)
    var given: String?
    for mention in NameMention.all(in: text, sentence: start..<stretch.upperBound) {
      let name = NameWords(mention.range, in: text)
      guard name.count >= 2, name.count <= 4, name.last?.text == surname,
        name.words.dropLast().allSatisfy({ isGivenName($0.text) })
      else { continue }
      let found = name.words.dropLast().map(\.text).joined(separator: " ")
      if let given, given != found { return nil }
      given = found
    }
    return given
  }

  /// A capital and small letters, or initials; no word that organisations are named with, no verb that
  /// opens a sentence ("Returning"), and no other word that does ("But").
  private static func isGivenName(_ word: String) -> Bool {
    if word.count > 5, word.hasSuffix("ing") { return false }
    guard let first = word.first, first.isUppercase, !Titles.inOrganisations.contains(word),
      !Titles.openingWords.contains(word)
    else { return false }
    return word.count == 1 || word.hasSuffix(".") || word.dropFirst().contains(where: \.isLowercase)
  }
}
