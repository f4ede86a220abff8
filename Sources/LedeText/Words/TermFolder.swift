/// Makes terms of words: drops possessives and elisions, folds accents, stems, interns.
struct TermFolder: ~Copyable {
  /// The country in the newsroom's short form; its full stop keeps it apart from the pronoun.
  static let unitedStates = Array("u.s.".utf8)

  /// The term of a word in capitals that in small letters is a stop word of English, as `WHO` and
  /// `IT`; nil for any other word, and in other languages.
  ///
  /// - Parameter letters: the word in small letters.
  func acronym(_ letters: some Collection<UInt8>) -> [UInt8]? {
    guard isEnglish, let word = PackedWord(letters), Self.acronyms.contains(word) else {
      return nil
    }
    return letters.flatMap { [$0, UInt8(ascii: ".")] }
  }

  /// The World Health Organization, information technology, and the Islamic State.
  private static let acronyms = WordTable("who it is")

  let language: Language
  let stemmer: Stemmer
  /// English stems know no accents; those of other languages want them.
  private let foldsBeforeStemming: Bool
  private let isEnglish: Bool
  private let isGerman: Bool
  private let keepsAccents: Bool
  var vocabulary: Vocabulary
  /// The terms of the language's stop words.
  private(set) var stopTerms = WordTable([])
  private let folding: Folding
  private let elisions: [[UInt8]]
  private let suffixes: WordTable
  private var work: [UInt8] = []

  init(_ language: Language) throws(TextError) {
    self.language = language
    stemmer = try Stemmer(language)
    folding = Folding(language)
    elisions = LanguageRules.of(language).elisions.listed.map { Array($0.utf8) }
    suffixes = WordTable(LanguageRules.of(language).apostropheSuffixes)
    isEnglish = language == .english
    isGerman = language.code == "de"
    keepsAccents = LanguageRules.of(language).keepsAccents
    foldsBeforeStemming = language == .english || language.stemmerName == nil
    vocabulary = Vocabulary(stopWords: stopTerms)
    var found: [PackedWord] = []
    for word in StopWords.of(language).words {
      let term = ordinal(of: Array(word.utf8)[...])
      let packed = vocabulary.withTerm(term) { PackedWord($0, 0..<$0.count) }
      if let packed { found.append(packed) }
    }
    stopTerms = WordTable(found)
    vocabulary = Vocabulary(stopWords: stopTerms)
  }

  /// The word's ending that is not part of it cut off: `'s` everywhere, `'ll` and the like in English, `'de` and
  /// the like in Turkish.
  func withoutClitic(_ letters: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let mark = letters.lastIndex(of: UInt8(ascii: "'")), mark > letters.startIndex else {
      return letters
    }
    let clitic = letters[(mark + 1)...]
    let isDropped =
      clitic.elementsEqual("s".utf8)
      || isEnglish && Self.englishClitics.contains { clitic.elementsEqual($0.utf8) }
      || PackedWord(clitic).map { suffixes.contains($0) } ?? false
    return isDropped ? letters[..<mark] : letters
  }

  private static let englishClitics = ["ll", "re", "ve", "d", "m"]

  /// The length of an elided article or pronoun in front, apostrophe included: 2 for `l'homme`.
  func elision(of letters: ArraySlice<UInt8>) -> Int {
    guard let mark = letters.firstIndex(of: UInt8(ascii: "'")), letters.count - 2 > 0 else {
      return 0
    }
    let prefix = letters[..<mark]
    let isElided = elisions.contains { prefix.elementsEqual($0) }
    return isElided && mark + 1 < letters.endIndex ? mark + 1 - letters.startIndex : 0
  }

  /// The ordinal of the term of a word of ASCII letters and digits, lower case; `word` becomes the term.
  mutating func ordinal(ofSimple word: inout [UInt8]) -> UInt32 {
    if word.contains(where: \.isDigit) {
      Self.cutPlural(&word)
    } else {
      if isGerman { return ordinal(of: word[...]) }
      if isEnglish { AmericanSpelling.shared.respell(&word) }
      stemmer.stem(&word)
    }
    return vocabulary.intern(word)
  }

  /// `F16s` and `747s` are the plural of `F16` and `747`; `1990s`, `60s` and `5s` are no plurals.
  static func cutPlural(_ word: inout [UInt8]) {
    guard word.count >= 3, word.last == UInt8(ascii: "s"), word[word.count - 2].isDigit else {
      return
    }
    let digits = word.dropLast()
    let isNumber = digits.allSatisfy(\.isDigit)
    let isDecade =
      digits.last == UInt8(ascii: "0") && (digits.count == 4 || digits.count == 2)
    if isNumber, isDecade || digits.count == 1 || digits.count > 4 { return }
    word.removeLast()
  }

  /// The ordinal of the word's term; its letters are lower case, apostrophes still in them.
  mutating func ordinal(of letters: ArraySlice<UInt8>) -> UInt32 {
    prepare(letters)
    let isASCII = work.allSatisfy { $0 < 0x80 }
    if isASCII, !isGerman {
      stem()
    } else if let first = work.first, (0xEA...0xED).contains(first) {
      KoreanEndings.cut(&work)
    } else if foldsBeforeStemming {
      foldAccents()
      stem()
    } else {
      stem()
      foldAccents()
    }
    cut()
    return vocabulary.intern(work)
  }

  /// The term of the same word typed otherwise: without its accents, where stemming makes another of
  /// it, or, where English names it, `Mueller` for `Müller`.
  mutating func plainOrdinal(of letters: ArraySlice<UInt8>) -> UInt32? {
    guard letters.contains(where: { $0 >= 0x80 }) else { return nil }
    if foldsBeforeStemming {
      guard isEnglish, let spelt = GermanSpelling.spelt(letters) else { return nil }
      prepare(spelt[...])
      foldAccents()
      stem()
      cut()
      return vocabulary.intern(work)
    }
    prepare(letters)
    guard foldAccents() else { return nil }
    stem()
    cut()
    return vocabulary.intern(work)
  }

  /// Replaces accented letters; false if there are none, or nothing but accents.
  @discardableResult
  private mutating func foldAccents() -> Bool {
    guard !keepsAccents, let plain = folding.withoutAccents(work[...]), !plain.isEmpty else {
      return false
    }
    work = plain
    return true
  }

  private mutating func prepare(_ letters: ArraySlice<UInt8>) {
    work.removeAll(keepingCapacity: true)
    for byte in letters where byte != UInt8(ascii: "'") { work.append(byte) }
  }

  /// Numbers and words with digits in them (`1990s`, `G20`) lose no more than a plural's `s`.
  private mutating func stem() {
    if work.contains(where: \.isDigit) {
      Self.cutPlural(&work)
      return
    }
    if isEnglish { AmericanSpelling.shared.respell(&work) }
    if isGerman { GermanSpelling.fold(&work) }
    stemmer.stem(&work)
  }

  private mutating func cut() {
    guard work.count > WordReader.longestTerm else { return }
    var end = WordReader.longestTerm
    while end > 0, work[end] & 0xC0 == 0x80 { end -= 1 }
    work.removeSubrange(end...)
  }
}
