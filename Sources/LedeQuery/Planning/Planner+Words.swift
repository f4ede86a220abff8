import LedeIndex
import LedeText

extension Planner {
  mutating func plan(
    _ word: QueryWord, in field: Field, boost: Float, dropsStopWords: Bool,
    readings: [[Token]]?
  ) throws(IndexError) -> Plan? {
    if dropsStopWords, isStopWord(word) { return nil }
    switch word.match {
    case .stem:
      return try planStem(word.text, readings, in: field, boost: boost)
    case .fuzzy(let edits):
      let terms = try lookUp(word.canonical) { (vocabulary, left) throws(IndexError) in
        try vocabulary.neighbours(of: word.text, edits: edits, limit: min(64, left))
      }
      guard let terms else { return .nothing }
      return try expansion(of: word, terms, pattern: nil, in: field, boost: boost)
    case .prefix:
      let pattern = Wildcard(vocabulary.folded(word.text) + "*")
      return try planPattern(word, pattern, in: field, boost: boost)
    case .pattern:
      let pattern = Wildcard(vocabulary.foldedPattern(word.text))
      return try planPattern(word, pattern, in: field, boost: boost)
    }
  }

  /// Plain words that stand side by side, read as one text: `Oct. 7` is a day, `Oct` is not.
  func readingsInContext(_ clauses: [QueryNode.Clause]) -> [Int: [[Token]]] {
    var found: [Int: [[Token]]] = [:]
    var run: [(index: Int, end: Int)] = []
    var text = ""
    func close() {
      if run.count > 1 {
        for reading in readings(text) {
          var words: [Int: [Token]] = [:]
          var at = 0
          for token in reading {
            while at < run.count, Int(token.start) >= run[at].end { at += 1 }
            guard at < run.count else { break }
            words[run[at].index, default: []].append(token)
          }
          for (index, tokens) in words
          where !(found[index] ?? []).contains(where: { $0.map(\.term) == tokens.map(\.term) }) {
            found[index, default: []].append(tokens)
          }
        }
      }
      run = []
      text = ""
    }
    for (index, clause) in clauses.enumerated() {
      if case .word(let word) = clause.node, word.match == .stem, clause.occurrence != .mustNot {
        text += (text.isEmpty ? "" : " ") + word.text
        run.append((index, text.utf8.count))
      } else {
        close()
      }
    }
    close()
    return found
  }

  /// A word as typed; a compound is met joined, and with its parts side by side.
  mutating func planStem(
    _ text: String, _ readings: [[Token]]? = nil, in field: Field, boost: Float
  ) throws(IndexError) -> Plan? {
    let readings = readings ?? self.readings(text)
    guard let own = readings.first(where: { !$0.isEmpty }) else {
      guard Self.isSymbol(text) else { return nil }
      result.addUnknown(text, "\(text) is no word and is passed over")
      return nil
    }
    if own.count == 1, UnspacedLetter.isOne(text) {
      return try planLetter(text, in: field, boost: boost)
    }
    // A plain ranking is one of single words, as other engines' are.
    if Self.isCompound(own), ranking == .bm25,
      let plan = try planParts(of: readings, in: field, boost: boost)
    {
      return plan
    }
    let phrasesLeftOut = phrasesLeftOut
    let forms = try heldForms(of: readings, in: field) { tokens in
      guard Self.isCompound(tokens) else { return tokens.map { [$0.term] } }
      let joined = tokens.filter { Self.spans($0, tokens) }.map { [$0.term] }
      return joined + [Self.parts(of: tokens).map(\.term)]
    }
    guard forms.isEmpty else { return Self.union(take(forms, in: field, boost: boost)) }
    if self.phrasesLeftOut > phrasesLeftOut {
      return try planApart(readings, in: field, boost: boost)
    }
    if own.count == 1 {
      // What nobody holds is asked for all the same.
      _ = take([WordForm(terms: [own[0].term], place: 0, count: 0)], in: field, boost: boost)
    }
    return try planUnknown(text, readings, in: field, boost: boost)
  }

  /// A compound that the budget has no room to look for: its parts anywhere, all of them where it must be there or must
  /// not.
  private mutating func planApart(
    _ readings: [[Token]], in field: Field, boost: Float
  ) throws(IndexError) -> Plan? {
    meter.leaveOut("some joined words are read as their parts")
    guard isLiteral, let own = readings.first(where: Self.isCompound) else {
      return try planParts(of: readings, in: field, boost: boost)
    }
    let terms = Self.parts(of: own).map { analyzer.term($0.term) }
    return .intersection(terms.map { .term($0, field: field) })
  }

  /// The parts of a compound that articles hold, each looked for by itself; nil for a simple word.
  private mutating func planParts(
    of readings: [[Token]], in field: Field, boost: Float
  ) throws(IndexError) -> Plan? {
    guard readings.contains(where: { Self.parts(of: $0).count > 1 }) else { return nil }
    analyzer.use(ownLanguage)
    let words = readings.map { Self.parts(of: $0).filter { !isStopWord($0.term) } }
    let forms = try heldForms(of: words, in: field) { tokens in tokens.map { [$0.term] } }
    return Self.union(take(forms, in: field, boost: boost))
  }

  /// A word that no article holds: what was meant instead, or the parts of a compound.
  private mutating func planUnknown(
    _ text: String, _ readings: [[Token]], in field: Field, boost: Float
  ) throws(IndexError) -> Plan? {
    if !isLiteral, let plan = try planParts(of: readings, in: field, boost: boost) { return plan }
    guard let meant = try replacement(for: text) else { return .nothing }
    result.notes.append(QueryNote("no article holds \"\(text)\"; showing \(meant.word)"))
    let forms = try heldForms(of: self.readings(meant.word), in: field) { tokens in
      tokens.map { [$0.term] }
    }
    return Self.union(take(forms, in: field, boost: boost))
  }

  /// Something that a word of the query is looked for by: a term, or the parts of a compound side by side.
  private struct WordForm {
    let terms: [UInt32]
    /// Forms of different readings at one place stand for the same.
    let place: Int
    let count: Int
  }

  /// What a word's readings are looked for by, once each, as far as articles hold it and the budget has room.
  private mutating func heldForms(
    of readings: [[Token]], in field: Field, _ forms: ([Token]) -> [[UInt32]]
  ) throws(IndexError) -> [WordForm] {
    var held: [WordForm] = []
    for tokens in readings {
      let known = held.count
      for (place, terms) in forms(tokens).enumerated()
      where !held[..<known].contains(where: { $0.terms == terms }) {
        let plan = terms.map { analyzer.term($0) }
        let count: Int
        if plan.count == 1 {
          count = try heldCount(of: plan[0])
        } else {
          let phrase = Plan.phrase(plan, field: field)
          // It is run to be counted, and again to be ranked.
          guard try affords(phrase: phrase, times: 2) else { continue }
          count = try ranker.count(phrase)
        }
        if count > 0 { held.append(WordForm(terms: terms, place: place, count: count)) }
      }
    }
    return held
  }

  /// How many articles hold a term; nothing where all of them were removed, so that the word is as unknown as one
  /// that was never there.
  func heldCount(of term: Term) throws(IndexError) -> Int {
    let count = try snapshot.documentFrequency(of: term)
    let removed = snapshot.documentCount - snapshot.articleCount
    guard count > 0, count <= min(removed, 64) else { return count }
    return try ranker.count(.term(term)) == 0 ? 0 : count
  }

  /// Plans a word's forms: those at one place weigh as if they were one term that all their articles hold.
  private mutating func take(_ forms: [WordForm], in field: Field, boost: Float) -> [Plan] {
    let first = result.words.reduce(0) { max($0, $1.word + 1) }
    return forms.map { form in
      let count = forms.reduce(0) { $0 + ($1.place == form.place ? $1.count : 0) }
      let rarity = rarity(min(count, snapshot.documentCount))
      mark(form.terms.map { [$0] }, in: field, weight: rarity * boost)
      let terms = form.terms.map { analyzer.term($0) }
      guard terms.count == 1 else { return .phrase(terms, field: field) }
      result.words.append(
        PlannedQuery.ScoredWord(term: terms[0], boost: boost, word: first + form.place))
      let share = count == form.count ? 1 : rarity / self.rarity(form.count)
      return .term(terms[0], field: field, boost: boost * share)
    }
  }

  /// What is looked for instead of a word that no article holds; nil where nothing is.
  ///
  /// The word is added to the corrections with its suggestions, or to what is unknown.
  mutating func replacement(for text: String) throws(IndexError) -> WordFrequency? {
    let known = result.corrections.first { $0.word == text }
    let suggestions: [WordFrequency]
    if let known {
      suggestions = known.candidates
    } else {
      // The note of a word that excludes nothing always tells what may have been meant.
      suggestions = suggests || isLiteral ? try self.suggestions(for: text) : []
    }
    guard let best = suggestions.first else {
      if !result.unknown.contains(text) { result.unknown.append(text) }
      return nil
    }
    var applies = corrects && !isLiteral && ranking != .bm25 && !isTyped(best.word)
    if applies {
      applies = try vocabulary.isSlip(
        text, for: best.word, count: best.count, analyzer: analyzer)
    }
    if known == nil {
      result.corrections.append(
        WordCorrection(word: text, suggestions: suggestions, isApplied: applies))
    }
    return applies ? best : nil
  }

  private mutating func suggestions(for text: String) throws(IndexError) -> [WordFrequency] {
    if let known = suggested[text] { return known }
    guard meter.take(1, of: \.suggestions) else {
      meter.leaveOut("no further suggestions were looked for")
      return []
    }
    let found = try vocabulary.suggestions(for: text, limit: 3, reader: reader, ranker: ranker)
    suggested[text] = found
    return found
  }

  /// Another word of the query is this one, and finds what was meant.
  private func isTyped(_ word: String) -> Bool {
    ownReading(word).contains { typedTerms.contains(analyzer.term($0.term)) }
  }

  /// Words of the archive that a fuzzy word, a prefix or a pattern stands for.
  mutating func expansion(
    of word: QueryWord, _ terms: ArchiveVocabulary.Expansion, pattern: Wildcard?, in field: Field,
    boost: Float
  ) throws(IndexError) -> Plan? {
    var found = terms.found[...]
    while let first = found.first, try heldCount(of: first.term) == 0 { found.removeFirst() }
    guard !found.isEmpty else {
      result.addUnknown(
        word.canonical, "no word of the archive matches \(word.canonical)")
      return .nothing
    }
    if terms.isCut {
      result.isCutShort = true
      result.notes.append(
        QueryNote("\(word.canonical) matches more words than can be looked for; took the commonest")
      )
    }
    var plans: [Plan] = []
    var ordinals: Set<UInt32> = []
    for found in found {
      guard try affords(found.term) else {
        meter.leaveOut(
          "of \(word.canonical) the \(plans.count) commonest words were looked for",
          kind: "words of patterns")
        break
      }
      let share = boost * found.likeness
      plans.append(.term(found.term, field: field, boost: share))
      ordinals.insert(analyzer.ordinal(of: found.term))
    }
    mark([ordinals], in: field, weight: boost, pattern: pattern)
    return Self.union(plans)
  }

  /// A word that a pattern stands for can be paid from the budget.
  private mutating func affords(_ term: Term) throws(IndexError) -> Bool {
    guard meter.take(1, of: \.expansions) else { return false }
    guard isNear else { return true }
    // The other words of the two sides want their share as well.
    let count = try snapshot.documentFrequency(of: term)
    return count * 4 <= meter.left.positions && meter.take(count, of: \.positions)
  }

  // MARK: Details

  /// Has what matches be marked in the text.
  mutating func mark(
    _ positions: [Set<UInt32>], in field: Field, weight: Float, pattern: Wildcard? = nil
  ) {
    result.marks.append(
      PlannedQuery.Mark(positions: positions, field: field, weight: weight, pattern: pattern))
  }

  /// How rare a word is that so many articles hold.
  func rarity(_ count: Int) -> Float {
    BM25.inverseDocumentFrequency(count: count, articleCount: snapshot.documentCount)
  }

  /// The tokens of one word have several positions.
  private static func isCompound(_ tokens: [Token]) -> Bool {
    tokens.first?.position != tokens.last?.position
  }

  /// The joined form of a compound, or one of the forms of a simple word.
  private static func spans(_ token: Token, _ tokens: [Token]) -> Bool {
    token.start == tokens[0].start && token.end == tokens.map(\.end).max()
  }

  /// One token for each position: the parts of compounds.
  static func parts(of tokens: [Token]) -> [Token] {
    var parts: [Token] = []
    for token in tokens {
      if parts.last?.position == token.position { parts.removeLast() }
      parts.append(token)
    }
    return parts
  }

  /// Compounds in their joined form, for articles that write them so.
  static func joined(_ tokens: [Token]) -> [Token] {
    var words: [Token] = []
    var end: UInt32 = 0
    for token in tokens where token.start >= end || words.isEmpty {
      words.append(token)
      end = token.end
    }
    return words
  }
}
