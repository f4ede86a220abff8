import LedeIndex
import LedeText

// An archive of `auto` holds words of many languages, each stemmed by its own. A word of a query stands for its
// forms in all of them, which weigh as one word, as rare as the articles are that hold any of them.

extension Planner {
  /// Finds in which languages a query is read: those that it asks for, or all, its own first.
  mutating func findLanguages(of root: QueryNode) {
    defer { vocabulary.language = ownLanguage }
    languages = heldLanguages
    guard languages.count > 1 else { return }
    let wanted = root.neededLanguages
    let filtered = languages.filter { wanted.contains($0) }
    if !filtered.isEmpty { languages = filtered }
    let text = root.texts.joined(separator: " ")
    let found = LanguageFinder.shared.language(of: text.utf8Span.span, among: languages)
    knowsLanguage = found != nil
    if let place = languages.firstIndex(where: { $0 == found }) { languages.swapAt(0, place) }
  }

  /// The language that the query is taken to be in.
  var ownLanguage: Language { languages.first ?? .english }

  /// The tokens of a text in the query's own language.
  func ownReading(_ text: String) -> [Token] {
    analyzer.use(ownLanguage)
    return analyzer.analyze(text)
  }

  /// The tokens of a text in the query's own language, and those that it has in others, once each.
  func readings(_ text: String) -> [[Token]] {
    if let only = onlyLanguage(of: text) {
      analyzer.use(only)
      return [analyzer.analyze(text)]
    }
    var readings = [ownReading(text)]
    for language in languages.dropFirst() {
      analyzer.use(language)
      let reading = analyzer.analyze(text)
      if !readings.contains(reading) { readings.append(reading) }
    }
    return readings
  }

  /// A language whose accents part words, as Vietnamese, where a text is of it: the others fold accents, and would
  /// find other words of it.
  private func onlyLanguage(of text: String) -> Language? {
    guard languages.count > 1, text.utf8.contains(where: { $0 >= 0x80 }),
      let accented = languages.first(where: { LanguageRules.of($0).keepsAccents })
    else { return nil }
    let isAccented =
      knowsLanguage
      ? ownLanguage == accented : LanguageFinder.shared.writers(of: text) == [accented]
    return isAccented ? accented : nil
  }

  /// Whether something is so in the query's own language, or, where that is not known, in all.
  func holdsInLanguage(_ isSo: () -> Bool) -> Bool {
    let deciding = knowsLanguage || languages.isEmpty ? [ownLanguage] : languages
    return deciding.allSatisfy { language in
      analyzer.use(language)
      return isSo()
    }
  }
}

extension QueryNode {
  /// The languages that articles must be of.
  fileprivate var neededLanguages: Set<Language> {
    switch self {
    case .filter(.language(let tag)): [Language(tag)]
    case .clauses(let clauses):
      clauses.reduce(into: []) { languages, clause in
        if clause.occurrence != .mustNot { languages.formUnion(clause.node.neededLanguages) }
      }
    case .and(let nodes): nodes.reduce(into: []) { $0.formUnion($1.neededLanguages) }
    default: []
    }
  }
}
