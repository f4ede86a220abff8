import LedeText

/// What a language's words may be in an answer, and how it writes names: `AnswerRules` made ready.
struct AnswerLexicon: Sendable {
  let classes: WordClassTable
  /// What a reason begins with, and what it ends with.
  let reasons: [[WordKey]]
  let reasonEnds: [[WordKey]]
  let nameStyle: LanguageRules.NameStyle
  let isEnglish: Bool
  /// A person's name is the last two words of a run.
  let takesLastNames: Bool
  /// What stands behind a name's apostrophe where it is a place.
  let placeSuffixes: Set<String>
  /// What a number must have for its unit, by the words that ask for it.
  let unitsAsked: [(asking: Set<WordKey>, units: Set<WordKey>)]
  /// Stop words as they stand: by their stems `Jens` would be `jene`.
  let stopWords: Set<WordKey>
  /// What stands before a noun where nouns have capitals; empty where they have none.
  let determiners: Set<WordKey>
  /// Words that ask for the one who does something, and endings of names that stand in other cases.
  let subjectWords: Set<WordKey>
  let objectEndings: [[UInt8]]
  /// Nouns are written as one word.
  let joinsWords: Bool
  /// The article that is written with its noun, as `ال`; empty where there is none.
  let article: [UInt8]
  /// Years count from 543 before Christ, as in Thailand.
  let hasBuddhistYears: Bool
  let familyNames: Set<WordKey>
  /// Words with a class, and stop words, of a language that parts no words: with the length in letters of
  /// the longest.
  let pieces: [WordKey: WordClass]
  let longestPiece: Int

  /// The lexicon of a language; that of English where Lede has none.
  static func of(_ language: Language) -> AnswerLexicon {
    lexicons[LanguageRules.has(language) ? language : .english]
  }

  private static let lexicons = PerLanguage { AnswerLexicon($0) }

  private init(_ language: Language) {
    let rules = LanguageRules.of(language)
    let words = rules.answers
    isEnglish = language == .english
    nameStyle = LanguageRules.nameStyle(of: language)
    // Titles stand before names, and where names have no capitals they look like part of them.
    takesLastNames = words.capitalisesNouns || nameStyle == .noCapitals
    article = Array(words.article.utf8)
    hasBuddhistYears = language.code == "th"
    placeSuffixes = Set(words.placeSuffixes.listed)
    unitsAsked = words.unitsAsked.map { (Self.keys($0.key), Self.keys($0.value)) }
    stopWords = Self.keys(rules.stopWords)
    determiners = Self.keys(words.determiners)
    subjectWords = Self.keys(words.subjectWords)
    objectEndings = words.objectEndings.listed.map { Array($0.utf8) }
    joinsWords = rules.joinsWords
    familyNames = Set(words.familyNames.filter { !$0.isWhitespace }.map { WordKey(String($0)) })
    reasons = Self.phrases(words.reasons)
    reasonEnds = Self.phrases(words.reasonEnds)
    let pronouns = words.pronouns.isEmpty ? rules.cues.pronouns : words.pronouns
    let lists: [(words: [String], class: WordClass)] = [
      (Array(rules.calendar.monthNumbers.keys), .month),
      (words.ambiguousMonths.listed, .ambiguousMonth),
      (rules.calendar.weekdays.flatMap { $0 }, .weekday), (words.times.listed, .time),
      (words.numbers.listed, .number), (words.units.listed, .unit), (pronouns.listed, .pronoun),
      (words.placePrepositions.listed, .placePreposition), (words.placeParts.listed, .placePart),
      (words.dateLinks.listed, .dateLink), (words.nameLinks.listed, .nameLink),
      (words.reasons.split(separator: "|").compactMap { String($0).listed.first }, .reason),
      (words.definitions.listed, .definition), (words.dateParts.listed, .datePart),
      (words.unitLinks.listed, .unitLink),
      (words.placePostpositions.listed, .placePostposition),
      (words.reasonEnds.split(separator: "|").compactMap { String($0).listed.first }, .reasonEnd),
    ]
    classes = WordClassTable(lists.map { (Set($0.words), $0.class) })
    guard nameStyle == .unspaced else {
      pieces = [:]
      longestPiece = 0
      return
    }
    var pieces: [WordKey: WordClass] = [:]
    var longest = 0
    for (words, wordClass) in lists + [(rules.stopWords.listed, WordClass())] {
      for word in words {
        pieces[WordKey(word), default: []].formUnion(wordClass)
        longest = max(longest, word.count)
      }
    }
    (self.pieces, longestPiece) = (pieces, longest)
  }

  /// The units that a question asks for; none where it leaves them open.
  func units(askedBy question: [WordKey]) -> Set<WordKey> {
    unitsAsked.reduce(into: []) { units, list in
      if question.contains(where: list.asking.contains) { units.formUnion(list.units) }
    }
  }

  private static func keys(_ words: String) -> Set<WordKey> {
    Set(words.listed.map { WordKey($0) })
  }

  private static func phrases(_ list: String) -> [[WordKey]] {
    list.split(separator: "|").map { String($0).listed.map { WordKey($0) } }
  }
}
