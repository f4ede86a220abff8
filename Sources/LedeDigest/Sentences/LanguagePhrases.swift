internal import LedeText

/// What the sentences of a language's boilerplate open with, and what leans on a sentence before.
struct LanguagePhrases {
  /// Openings of boilerplate.
  let signOffs: PhraseSet
  /// What follows a quotation whose speaker a pronoun names: "he said", "zei hij".
  let pronounSpeakers: PhraseSet
  /// What closes a sentence whose speaker a pronoun names: "it said."
  let statements: PhraseSet
  /// Pronouns with the blank behind them.
  let pronouns: PhraseSet
  /// Names of weekdays and months, which are capitals but nobody's.
  let calendar: Set<String>

  init(_ language: Language) {
    let rules = LanguageRules.of(language)
    signOffs = PhraseSet.openings(rules.signOffs)
    let persons = rules.cues.thirdPerson.listed
    let inverted = rules.cues.attribution.listed.flatMap { verb in persons.map { "\(verb) \($0)" } }
    pronounSpeakers = PhraseSet.openings(persons.map { "\($0) " } + inverted)
    let speakers = rules.cues.pronouns.listed
    statements = PhraseSet.openings(
      speakers.flatMap { speaker in
        rules.cues.attribution.listed.map { "\(speaker) \($0)." }
      })
    pronouns = PhraseSet.openings(rules.cues.pronouns.listed.map { "\($0) " })
    calendar = Set(rules.calendar.monthNumbers.keys).union(rules.calendar.weekdayNumbers.keys)
  }
}
