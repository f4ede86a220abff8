import LedeText

/// Tells what kind of thing a question asks for, by the question words of its language.
struct QuestionReader {
  private let rules: QuestionRules
  private let isEnglish: Bool
  private let copulas: Set<String>
  /// Words are not parted by blanks: question words are looked for anywhere in the text.
  private let isUnspaced: Bool

  init(_ language: Language) {
    rules = LanguageRules.of(language).questions
    isEnglish = language == .english
    isUnspaced = ["zh", "ja", "th"].contains(language.code)
    copulas = Self.set(rules.copulas)
  }

  /// What a question asks for.
  ///
  /// - Parameter words: the question's words in lower case, in their order.
  /// - Parameter text: the question as it was typed.
  func kind(of words: [String], in text: String) -> AnswerKind {
    let text = text.lowercased()
    if asksWhy(words, text) { return .reason }
    if asksHowMany(words, text) { return .number }
    if asks(words, text, rules.when, rules.whenPhrases) || follows(words, rules.times) {
      return .date
    }
    if namesQuantity(words) { return .number }
    if asks(words, text, rules.where, rules.wherePhrases) || follows(words, rules.places) {
      return .place
    }
    if asks(words, text, rules.who, rules.whoPhrases) || follows(words, rules.persons) {
      return .person
    }
    if let first = words.first, words.count <= 5, Self.set(rules.what).contains(first),
      let second = words.dropFirst().first, copulas.contains(second)
    {
      return .definition
    }
    return .other
  }

  /// The last of the words asks with the one before how much there is of something, as `alt` in `wie alt`:
  /// no answer holds it. In English the weights of answers are fitted with such words.
  func isMeasure(_ words: [String]) -> Bool {
    guard !isEnglish, words.count > 1, let last = words.last else { return false }
    return Self.set(rules.how).contains(words[words.count - 2])
      && Self.set(rules.measures).contains(last)
  }

  private func asksWhy(_ words: [String], _ text: String) -> Bool {
    if asks(words, text, rules.why, rules.whyPhrases) { return true }
    return holds(words, rules.what) && holds(words, rules.reasons)
  }

  /// `how many`, `how old`, `combien`.
  private func asksHowMany(_ words: [String], _ text: String) -> Bool {
    if asks(words, text, rules.amount, rules.amountPhrases) { return true }
    let (how, measures) = (Self.set(rules.how), Self.set(rules.measures))
    return zip(words, words.dropFirst()).contains { how.contains($0) && measures.contains($1) }
  }

  /// `what percentage`, `what is the price`.
  private func namesQuantity(_ words: [String]) -> Bool {
    let (what, quantities) = (Self.set(rules.what), Self.set(rules.quantities))
    guard let first = words.firstIndex(where: what.contains) else { return false }
    return words[first...].dropFirst().prefix(3).contains(where: quantities.contains)
  }

  /// A noun of the list stands behind `what`, or, where the language asks so, before it.
  private func follows(_ words: [String], _ nouns: String) -> Bool {
    let (what, nouns) = (Self.set(rules.what), Self.set(nouns))
    return zip(words, words.dropFirst()).contains { what.contains($0) && nouns.contains($1) }
  }

  private func asks(
    _ words: [String], _ text: String, _ asking: String, _ phrases: String
  ) -> Bool {
    if isUnspaced {
      if asking.listed.contains(where: { text.holds($0[...]) }) { return true }
    } else if holds(words, asking) {
      return true
    }
    return phrases.split(separator: "|").contains { text.holds($0) }
  }

  private func holds(_ words: [String], _ list: String) -> Bool {
    let list = Self.set(list)
    return words.contains(where: list.contains)
  }

  private static func set(_ words: String) -> Set<String> {
    Set(words.listed)
  }
}

extension String {
  /// The part stands somewhere in the text, letter for letter.
  fileprivate func holds(_ part: Substring) -> Bool {
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(part) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
