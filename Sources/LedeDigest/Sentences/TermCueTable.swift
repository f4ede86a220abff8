internal import LedeText

/// What each term of an analyzer's vocabulary tells, by its ordinal.
struct TermCueTable {
  private(set) var cues: [TermCues] = []
  private var listed: [UInt32: TermCues] = [:]

  init(_ analyzer: Analyzer) {
    let rules = LanguageRules.of(analyzer.language)
    add(rules.cues.firstPerson, .firstPerson, analyzer)
    add(rules.cues.thirdPerson, .thirdPerson, analyzer)
    add(rules.cues.attribution, .attribution, analyzer)
    add(rules.cues.money, .money, analyzer)
    for names in rules.calendar.weekdays.joined() { add(names, .weekday, analyzer) }
    add(rules.cues.pronouns, .pronoun, analyzer)
    add(rules.cues.connectives, .connective, analyzer)
    extend(analyzer)
  }

  /// Learns the terms that came to the vocabulary since.
  mutating func extend(_ analyzer: Analyzer) {
    let count = analyzer.termCount
    var ordinal = cues.count
    while ordinal < count {
      var cue = listed[UInt32(ordinal)] ?? []
      if analyzer.isStopWord(UInt32(ordinal)) { cue.insert(.stopWord) }
      cues.append(cue)
      ordinal += 1
    }
  }

  private mutating func add(_ words: String, _ cue: TermCues, _ analyzer: Analyzer) {
    for word in words.listed {
      // A word that is analysed as several would speak for each of them.
      let tokens = analyzer.analyze(word)
      if tokens.count == 1 { listed[tokens[0].term, default: []].insert(cue) }
    }
  }
}
