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
    if let title = words.dropLast().lastIndex(where: { Self.isTitle($0.text) }) {
      words.removeSubrange(...title)
      hasTitle = true
    }
    if let first = words.first, words.count == 1 {
      hasTitle = hasTitle || Titles.all.contains(Self.wordBefore(first.range.lowerBound, in: text))
    }
  }

  /// "President", "Dr.".
  private static func isTitle(_ word: String) -> Bool {
    Titles.all.contains(word.hasSuffix(".") ? String(word.dropLast()) : word)
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
  /// How far before and behind a sentence an article is read, in bytes.
  private static let reach = 6000

  /// `Hassan` for `Nasrallah`: the given names at the first mention of the surname before an offset. Nil if that
  /// names no person in full, if others differ, if the name goes on elsewhere (`Ford Motor`), or, unless it is known that
  /// it is a person's, if no mention speaks.
  static func of(
    _ surname: String, in text: Span<UInt8>, before offset: Int, isPerson: Bool
  ) -> String? {
    var given: String?
    var isPerson = isPerson
    let stretch = max(0, offset - reach)..<min(text.count, offset + reach)
    for mention in NameMention.all(in: text, sentence: stretch) {
      let name = NameWords(mention.range, in: text)
      guard let place = name.words.lastIndex(where: { $0.text == surname }) else { continue }
      guard place == name.count - 1 else { return nil }
      isPerson = isPerson || name.hasTitle || NameWords.speaks(name.words[place].range, in: text)
      guard name.count > 1 else {
        if given == nil { return nil }
        continue
      }
      guard mention.range.lowerBound < offset else { continue }
      let names = name.words.dropLast().map(\.text)
      guard names.count <= 3, names.allSatisfy(isGivenName) else { continue }
      let found = names.joined(separator: " ")
      if let given, given != found { return nil }
      given = found
    }
    return isPerson ? given : nil
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
