import LedeText

/// What stemming takes from the ends of words.
enum WordEndings {
  /// Endings that English stems are written with.
  private static let english = """
    s es e y ed d ional ionally ing er ers r rs or ors ly al ally ity ities ion ions ation ations ization izations
    ize izes ized izing ment ments ness ful less able ible ive ives ous ance ence ant ants ent ents
    ency ic ical ies ied ily ism ist ists ate ates ated ating ning ned ting ted ling led ring red
    ping ped ming med ging ged ding bing bed
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }

  /// Letters of the longest.
  private static let longest = 8

  /// For each place in a word how many edits make the letters behind it an ending, or nothing.
  ///
  /// Of other languages than English the table is not known: any two letters are an ending.
  static func edits(in word: [UInt8], language: Language) -> [Int] {
    (0...word.count).map { place in
      let rest = Array(word[place...])
      guard !rest.isEmpty else { return 0 }
      guard place >= 3, rest.count <= longest + 1 else { return EditAutomaton.far }
      guard language == .english else { return rest.count <= 2 ? 0 : EditAutomaton.far }
      let edits = english.compactMap { EditDistance.between(rest, $0, limit: 2) }.min()
      return edits ?? EditAutomaton.far
    }
  }

  /// The same if whatever stands behind three letters is an ending.
  static func any(in word: [UInt8]) -> [Int] {
    (0...word.count).map { $0 >= 3 || $0 == word.count ? 0 : EditAutomaton.far }
  }
}
