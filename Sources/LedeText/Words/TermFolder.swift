/// Makes terms of words: drops possessives and elisions, folds accents, stems, interns.
struct TermFolder: ~Copyable {
  /// The country in the newsroom's short form; its full stop keeps it apart from the pronoun.
  static let unitedStates = Array("u.s.".utf8)

  let language: Language
  let stemmer: Stemmer
  var vocabulary: Vocabulary
  private let folding: Folding
  private var work: [UInt8] = []

  init(_ language: Language) throws(TextError) {
    self.language = language
    stemmer = try Stemmer(language)
    folding = Folding(language)
    vocabulary = Vocabulary(stopWords: [])
    var stopTerms: Set<[UInt8]> = []
    for word in StopWords.of(language).words {
      let term = ordinal(of: Array(word.utf8)[...])
      stopTerms.insert(vocabulary.withTerm(term) { bytes in bytes.indices.map { bytes[$0] } })
    }
    vocabulary = Vocabulary(stopWords: stopTerms)
  }

  /// The word's ending that is not part of it cut off: `'s` everywhere, `'ll` and the like in English.
  func withoutClitic(_ letters: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let mark = letters.lastIndex(of: UInt8(ascii: "'")), mark > letters.startIndex else {
      return letters
    }
    let clitic = letters[(mark + 1)...]
    let isDropped =
      clitic.elementsEqual("s".utf8)
      || language == .english && Self.englishClitics.contains { clitic.elementsEqual($0.utf8) }
    return isDropped ? letters[..<mark] : letters
  }

  private static let englishClitics = ["ll", "re", "ve", "d", "m"]

  /// The length of an elided article or pronoun in front, apostrophe included: 2 for `l'homme`.
  func elision(of letters: ArraySlice<UInt8>) -> Int {
    guard let mark = letters.firstIndex(of: UInt8(ascii: "'")), letters.count - 2 > 0 else {
      return 0
    }
    let prefix = letters[..<mark]
    let isElided = Elisions.of(language).contains { prefix.elementsEqual($0.utf8) }
    return isElided && mark + 1 < letters.endIndex ? mark + 1 - letters.startIndex : 0
  }

  /// The ordinal of the word's term; its letters are lower case, apostrophes still in them.
  mutating func ordinal(of letters: ArraySlice<UInt8>) -> UInt32 {
    prepare(letters)
    if language == .english || language.stemmerName == nil {
      if let plain = folding.withoutAccents(work[...]) { work = plain }
      stem()
    } else {
      stem()
      if let plain = folding.withoutAccents(work[...]) { work = plain }
    }
    return vocabulary.intern(cut(work))
  }

  /// The term of the same word typed without its accents, where stemming makes another of it.
  mutating func plainOrdinal(of letters: ArraySlice<UInt8>) -> UInt32? {
    guard language != .english, letters.contains(where: { $0 >= 0x80 }) else { return nil }
    prepare(letters)
    guard let plain = folding.withoutAccents(work[...]) else { return nil }
    work = plain
    stem()
    return vocabulary.intern(cut(work))
  }

  private mutating func prepare(_ letters: ArraySlice<UInt8>) {
    work.removeAll(keepingCapacity: true)
    for byte in letters where byte != UInt8(ascii: "'") { work.append(byte) }
  }

  /// Numbers and words with digits in them (`1990s`, `G20`) are left as they are.
  private mutating func stem() {
    let hasDigit = work.contains { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    if !hasDigit { stemmer.stem(&work, from: 0) }
  }

  private func cut(_ term: [UInt8]) -> [UInt8] {
    guard term.count > WordReader.longestTerm else { return term }
    var end = WordReader.longestTerm
    while end > 0, term[end] & 0xC0 == 0x80 { end -= 1 }
    return Array(term[..<end])
  }
}
