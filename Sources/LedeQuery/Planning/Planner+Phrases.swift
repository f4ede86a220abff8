import LedeIndex
import LedeText

// Phrases: which readings of them are looked for, and how many the budget allows.

extension Planner {
  /// Words of a phrase that are looked for: far more than one remembers.
  private static let longestPhrase = 128

  mutating func planPhrase(
    _ text: String, in field: Field, boost: Float
  ) throws(IndexError) -> Plan? {
    var tokens = ownReading(text)
    guard !tokens.isEmpty else { return nil }
    if tokens.count > Self.longestPhrase {
      tokens.removeLast(tokens.count - Self.longestPhrase)
      meter.leaveOut("the first \(Self.longestPhrase) words of the phrase were looked for")
    }
    if Self.parts(of: tokens).count == 1 {
      return try literally { planner throws(IndexError) in
        try planner.planStem(text, in: field, boost: boost)
      }
    }
    if languages.count > 1 {
      var held: [[Token]] = []
      for reading in readings(text).map({ Array($0.prefix(Self.longestPhrase)) })
      where try areHeld(Self.parts(of: reading)) {
        held.append(reading)
      }
      if !held.isEmpty { return try planPhrase(held, in: field, boost: boost) }
    }
    return try planPhrase([try repaired(text, tokens)], in: field, boost: boost)
  }

  /// Phrases and joined words that are looked for whatever they cost: more than one types.
  private static let freePhrases = 8

  /// A phrase that can be paid from the budget, else nil; one that must be there is looked for by its words.
  private mutating func afforded(_ phrase: Plan, of terms: [Term], in field: Field)
    throws(IndexError) -> Plan?
  {
    if try affords(phrase: phrase) { return phrase }
    meter.leaveOut(
      isLiteral ? "some phrases are read as their words" : "some phrases were not looked for")
    return isLiteral ? .intersection(terms.map { .term($0, field: field) }) : nil
  }

  /// A phrase, or the parts of a joined word side by side, can be paid from the budget, to be run so many times.
  mutating func affords(phrase: Plan, times: Int = 1) throws(IndexError) -> Bool {
    phraseCount += 1
    let cost = try 3 * times * postings(of: phrase)
    guard phraseCount > Self.freePhrases else {
      unpaid += cost
      return true
    }
    // Who asks for more pays for the first ones too.
    unpaid -= meter.takeUp(to: unpaid, of: \.positions)
    if meter.take(cost, of: \.positions) { return true }
    phrasesLeftOut += 1
    return false
  }

  /// Articles hold each of the words.
  private func areHeld(_ tokens: [Token]) throws(IndexError) -> Bool {
    for token in tokens where try heldCount(of: analyzer.term(token.term)) == 0 {
      return false
    }
    return true
  }

  /// The words of a phrase with those replaced that no article holds; a note shows the phrase.
  private mutating func repaired(_ text: String, _ tokens: [Token]) throws(IndexError) -> [Token] {
    var words: [(word: String, token: Token)] = []
    let bytes = Array(text.utf8)
    for token in Self.parts(of: tokens) {
      guard try heldCount(of: analyzer.term(token.term)) == 0 else { continue }
      // A compound may be held in its joined form alone.
      let word = String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
      words.append((word, token))
    }
    guard !words.isEmpty else { return tokens }
    if QueryLexer.isWebAddress(text.lowercased()) {
      // Nobody mistypes a part of an address that was pasted.
      result.unknown.append(text)
      return tokens
    }
    let joined = Self.joined(tokens)
    if joined.count < Self.parts(of: tokens).count {
      if try areHeld(joined) { return tokens }
    }
    var repaired: [UInt8] = []
    var end = 0
    var isRepaired = false
    for (word, token) in words {
      guard let meant = try replacement(for: word) else { continue }
      isRepaired = true
      repaired += bytes[end..<Int(token.start)] + Array(meant.word.utf8)
      end = Int(token.end)
    }
    guard isRepaired else { return tokens }
    let phrase = String(decoding: repaired + bytes[end...], as: UTF8.self)
    let names = words.map { "\"\($0.word)\"" }.joined(separator: ", ")
    result.notes.append(QueryNote("no article holds \(names); showing \"\(phrase)\""))
    return ownReading(phrase)
  }

  private mutating func planPhrase(
    _ readings: [[Token]], in field: Field, boost: Float
  ) throws(IndexError) -> Plan? {
    var alternatives: [[Token]] = []
    for tokens in readings {
      let parts = Self.parts(of: tokens)
      let joined = Self.joined(tokens)
      for words in joined.count < parts.count && joined.count > 0 ? [parts, joined] : [parts]
      where !alternatives.contains(where: { $0.map(\.term) == words.map(\.term) }) {
        alternatives.append(words)
      }
    }
    var plans: [Plan] = []
    for words in alternatives {
      let terms = words.map { analyzer.term($0.term) }
      let plan: Plan? =
        terms.count == 1
        ? .term(terms[0], field: field)
        : try afforded(.phrase(terms, field: field), of: terms, in: field)
      guard let plan else { continue }
      for _ in 0..<min(8, max(1, Int(boost.rounded()))) { plans.append(plan) }
      mark(words.map { [$0.term] }, in: field, weight: boost * Float(words.count))
    }
    return plans.isEmpty ? nil : Self.union(plans)
  }
}
