import LedeIndex
import LedeText

/// All terms of a snapshot in memory, for fuzzy words, patterns and corrections; read when it is first
/// needed.
final class ArchiveVocabulary {
  let snapshot: Snapshot
  /// Folds words without stemming them.
  let folder: Analyzer
  /// The language of the query at hand.
  var language: Language
  /// The moment at which an article must be usable for its words to be suggested; nil for all words. Of the query at hand.
  var usableAt: Int?
  private var questionWords: [Language: Set<UInt32>] = [:]
  private var luceneWords: Set<UInt32> = []

  /// Folded stop words of the languages: nothing is corrected to or from one.
  private var stopWords: Set<String> = []

  private var isLoaded = false
  private(set) var terms = TermTable { _ in }
  /// The hash of each term's `SoundKey`; made when a word is looked for by its sound.
  private(set) lazy var soundHashes: [UInt32] = (0..<terms.count).map {
    SoundKey.hash(of: terms.letters($0))
  }
  /// How usual letters are beside each other; made when a word is missing.
  private lazy var model = LetterModel(terms)
  /// What was done so far to find words that are like others or match patterns: terms passed over, and more for each
  /// that was compared.
  private(set) var steps = 0
  /// Forms of words that were read from articles, by term.
  var forms: [Term: [String]] = [:]
  /// Terms that such an article writes with a small letter: they are no names.
  var commonTerms: Set<Term> = []

  init(_ snapshot: Snapshot, analyzer: Analyzer, _ languages: [Language]) throws(TextError) {
    self.snapshot = snapshot
    language = languages.first ?? .english
    folder = try Analyzer(Language("und"))
    relearn(analyzer, languages)
    for language in languages {
      let words = StopWords.of(language).words + LanguageRules.of(language).questions.openers.listed
      stopWords.formUnion(words.map { folded($0) })
    }
  }

  /// Takes the ordinals of stop and question words from an analyzer anew.
  func relearn(_ analyzer: Analyzer, _ languages: [Language]) {
    for language in languages {
      analyzer.use(language)
      let words = LanguageRules.of(language).questions.words
      questionWords[language] = Set(words.flatMap { analyzer.analyze($0).map(\.term) })
    }
    guard Language(snapshot.settings.language) == .english else { return }
    luceneWords = Set(StopWords.lucene.words.flatMap { analyzer.analyze($0).map(\.term) })
  }

  func isQuestionWord(_ ordinal: UInt32, in language: Language) -> Bool {
    questionWords[language]?.contains(ordinal) ?? false
  }

  func isLuceneStopWord(_ ordinal: UInt32) -> Bool { luceneWords.contains(ordinal) }

  /// A stop word as it stands, in any case.
  func isStopWord(_ word: String) -> Bool { stopWords.contains(folded(word)) }

  // MARK: Folding

  /// The word in lower case, without accents, apostrophes and hyphens, unstemmed.
  func folded(_ word: String) -> String {
    let tokens = folder.analyze(word)
    let text = tokens.first.map { folder.term($0.term).text } ?? word.lowercased()
    if folder.termCount > 200_000 { folder.forgetTerms() }
    return text
  }

  /// A pattern with its letters folded and its signs kept.
  func foldedPattern(_ pattern: String) -> String {
    var text = ""
    var letters = ""
    for character in pattern {
      if character == "*" || character == "?" {
        if !letters.isEmpty { text += folded(letters) }
        letters = ""
        text.append(character)
      } else {
        letters.append(character)
      }
    }
    return letters.isEmpty ? text : text + folded(letters)
  }

  // MARK: Terms

  /// Terms that stand for a word of the query, each with how much it is like it, 0 ... 1.
  struct Expansion {
    var found: [(term: Term, likeness: Float)] = []
    /// There were more.
    var isCut = false
  }

  /// Reads the dictionary: some tens of milliseconds for an archive of 50,000 articles.
  func load() throws(IndexError) {
    guard !isLoaded else { return }
    terms = try TermTable { add throws(IndexError) in
      try snapshot.forEachTerm { term, count in
        add(term, count)
        return true
      }
    }
    isLoaded = true
  }

  /// A likely slip for `word`, which so many articles hold; see `CorrectionRule`.
  func isSlip(
    _ typed: String, for word: String, count: Int, analyzer: Analyzer
  ) throws(IndexError) -> Bool {
    try load()
    let rule = CorrectionRule(model: model, usualWords: UsualWords.of(language))
    let isName = typed.first?.isUppercase == true && typed.contains(where: \.isLowercase)
    let letters = folded(typed)
    let meant = folded(word)
    analyzer.use(language)
    let isCommon = commonTerms.contains(Term(analyzer.stem(meant)))
    return rule.replaces(
      letters, with: form(of: meant, nearest: letters, analyzer), count: count,
      isName: isName, isCommon: isCommon)
  }

  /// A word, or the form of it that is one edit away from what was typed where the word itself is not:
  /// `sjigns` is a slip for `signs`, be it shown as `sign`.
  private func form(of word: String, nearest typed: String, _ analyzer: Analyzer) -> String {
    guard typed.count > 4, EditDistance.between(typed, word, limit: 1) == nil else { return word }
    return form(of: word, within: 1, ofTyped: typed, analyzer) ?? word
  }

  /// The form of a word that articles show, its stem or with one of the usual endings of English, that is
  /// so many edits away from what was typed; nil where there is none, and in other languages.
  func form(
    of word: String, within edits: Int, ofTyped typed: String, _ analyzer: Analyzer
  ) -> String? {
    guard language == .english else { return nil }
    analyzer.use(language)
    let stem = analyzer.stem(word)
    // The list has the forms of its words; names have none.
    let isInflected = !isUsual(word) && commonTerms.contains(Term(stem))
    let isForm = { (form: String) in
      EditDistance.between(typed, form, limit: edits) != nil && analyzer.stem(form) == stem
        && (self.isUsual(form) || isInflected && Self.isInflection(form, of: word))
    }
    if isForm(stem) { return stem }
    let letters = Array(stem.utf8)
    let typedCount = typed.count
    for ending in WordEndings.english.endings {
      let count = letters.count + ending.letters.count - (ending.cut == nil ? 0 : 1)
      guard abs(count - typedCount) <= edits, let bytes = ending.form(of: letters[...]) else {
        continue
      }
      let form = String(decoding: bytes, as: UTF8.self)
      if isForm(form) { return form }
    }
    return nil
  }

  /// Whether a form that no article at hand shows is a word at all, as far as that is known: `socalability` is
  /// none of `so-called`.
  func isUsual(_ form: String) -> Bool { UsualWords.of(language)?.contains(form) ?? true }

  /// `carmakers` of `carmaker`, which is no usual word.
  private static func isInflection(_ form: String, of word: String) -> Bool {
    form.hasPrefix(word) && ["s", "ed", "ing"].contains(form.dropFirst(word.count))
  }

  func term(_ index: Int) -> Term { Term(String(decoding: terms.letters(index), as: UTF8.self)) }

  /// Terms within so many edits of a word or its stem, the likest and commonest first.
  func neighbours(of word: String, edits: Int, limit: Int) throws(IndexError) -> Expansion {
    try load()
    var walk = TermWalk(Array(folded(word).utf8), .edits, edits: edits)
    var found = walk.matches(in: terms)
    steps += walk.steps
    found.sort {
      ($0.cost, terms.counts[$1.index], $0.index) < ($1.cost, terms.counts[$0.index], $1.index)
    }
    return Expansion(
      found: found.prefix(limit).map { (term($0.index), 20 / Float(20 + $0.cost)) },
      isCut: found.count > limit)
  }

  /// Terms that match a pattern, the commonest first.
  func terms(matching pattern: Wildcard, limit: Int) throws(IndexError) -> Expansion {
    try load()
    var found: [Int] = []
    steps += terms.forEach(with: pattern.letters, beginningWith: pattern.prefix) { index, letters in
      if pattern.matches(letters) { found.append(index) }
    }
    return Expansion(
      found: commonest(found, limit).map { ($0, 1) }, isCut: found.count > limit)
  }

  /// Stems that do not match a pattern though words of theirs may, the commonest first: those that
  /// are a beginning of the pattern's beginning, as `leader` for `leaders*`, and, where the pattern
  /// has letters behind its first sign, those that begin like it.
  func stems(ofWordsMatching pattern: Wildcard, limit: Int) throws(IndexError) -> [Term] {
    try load()
    let prefix = pattern.prefix
    guard prefix.count > 3 || pattern.hasEnding else { return [] }
    guard prefix.count > 2 else { return stems(ofWordsEnding: pattern, limit: limit) }
    var found: [Int] = []
    for end in max(3, prefix.count - Self.longestEnding)..<prefix.count {
      var stem = Array(prefix[..<end])
      if let index = terms.index(of: stem) { found.append(index) }
      // Stems end in i where words end in y.
      if prefix[end] == UInt8(ascii: "y") {
        stem.append(UInt8(ascii: "i"))
        if let index = terms.index(of: stem) { found.append(index) }
      }
    }
    if pattern.hasEnding {
      steps += terms.forEach(with: LetterSet([]), beginningWith: prefix) { index, letters in
        if !pattern.matches(letters) { found.append(index) }
      }
    }
    return commonest(found, limit)
  }

  /// Stems that match a pattern without some of its last letters, for patterns that have few letters
  /// before their first sign: `ferri` for `*ferry`.
  private func stems(ofWordsEnding pattern: Wildcard, limit: Int) -> [Term] {
    let beginnings = pattern.beginnings(cutting: Self.longestEnding)
    var found: [Int] = []
    guard let first = beginnings.first?.letters else { return [] }
    let needed = beginnings.reduce(first) { $0.intersection($1.letters) }
    steps += terms.forEach(with: needed, beginningWith: []) { index, letters in
      guard !pattern.matches(letters) else { return }
      if beginnings.contains(where: { $0.matches(letters) }) { found.append(index) }
    }
    return commonest(found, limit)
  }

  /// Of some terms so many, the commonest first.
  private func commonest(_ indices: [Int], _ limit: Int) -> [Term] {
    let order = indices.sorted { (terms.counts[$1], $0) < (terms.counts[$0], $1) }
    return order.prefix(limit).map { term($0) }
  }

  /// Letters that stemming may take from a word: `-ization` and an `s`.
  private static let longestEnding = 8
}
