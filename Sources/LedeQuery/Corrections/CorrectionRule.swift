import LedeText

/// Decides whether a word that no article holds was a slip for one that articles hold.
///
/// A name that the archive does not hold is often one letter away from a word that it does hold, and a
/// result for that word would be an invention. So a near word alone is not enough: the letters as typed
/// must be so unusual beside those of the word that a slip is likelier than a new word. Where the usual words
/// of the language are known, none of them is a slip, and any other word is the likelier one.
struct CorrectionRule {
  let model: LetterModel
  /// The usual words of the language; nil where they are not known.
  let usualWords: UsualWords?

  /// Logarithmic odds from which on a word is replaced: rather too seldom than too often, as the
  /// suggestion is shown in either case.
  private var threshold: Double { usualWords == nil ? 2.3 : 0.6 }

  /// Edits that a word may be away; none for words of less than four letters, which turn into others
  /// too easily.
  ///
  /// - Parameter letters: How many letters were typed.
  static func mostEdits(_ letters: Int, soundsTheSame: Bool) -> Int {
    switch letters {
    case ..<4: 0
    case 4...7: soundsTheSame && letters > 5 ? 2 : 1
    default: 2
    }
  }

  /// Whether `typed` was a slip for `word`, which so many articles hold. Both are folded.
  ///
  /// - Parameter isName: It was typed with a capital, as names are that no article holds.
  /// - Parameter isCommon: Articles write the word with a small letter: it is no name.
  func replaces(
    _ typed: String, with word: String, count: Int, isName: Bool, isCommon: Bool
  ) -> Bool {
    let (letters, meant) = (Array(typed), Array(word))
    let (bytes, meantBytes) = (Array(typed.utf8), Array(word.utf8))
    guard letters != meant, !typed.contains(where: \.isNumber), !word.contains(where: \.isNumber)
    else { return false }
    if let usualWords, usualWords.contains(typed) { return false }
    let key = SoundKey.of(bytes)
    let sounds = key.count >= 3 && key == SoundKey.of(meantBytes)
    let limit = Self.mostEdits(letters.count, soundsTheSame: sounds)
    guard let edits = EditDistance.between(letters, meant, limit: limit), edits > 0 else {
      return false
    }
    let slip = edits == 1 ? Slip(letters, for: meant) : nil
    // A letter was left out, or two changed places: `died` is not `did`, but `fary` is `fairy`.
    if letters.count == 4, meant.count <= 4, slip?.kind != .swapped { return false }
    let longBesideFirst = usualWords == nil || isName ? 7 : 5
    guard
      letters.first == meant.first || sounds
        || letters.count >= longBesideFirst && Self.isAlikeBesideFirst(letters, meant)
    else { return false }
    var odds = odds(slip, letters: letters.count, count: count)
    odds += Self.unusualWeight * (model.logProbability(meantBytes) - model.logProbability(bytes))
    if edits > 1 { odds += (sounds ? 2 : 0) - 3 * Double(edits - 1) }
    if isName, isCommon || !sounds { odds -= Self.nameWeight }
    if isName, isCommon { odds -= Self.commonWeight }
    return odds >= threshold
  }

  /// What one unit of the logarithm weighs by which the letters as typed are less usual.
  private static let unusualWeight = 0.2
  /// What is lost by a capital: a name that was never heard of is likelier than a slip in a known one.
  private static let nameWeight = 2.0

  /// What is lost where a name would become a common word: Modelo is no model.
  private static let commonWeight = 1.5

  /// A small archive lacks most words of its language: it has few neighbours for a new word, but many new
  /// words are typed. It counts as one of some hundreds of articles.
  private static let leastTerms = 8_000

  /// The logarithmic odds of a slip, without how usual the letters are. The weights are those of a
  /// logistic regression over random slips of words that three articles hold and over words that no article
  /// holds, in archives of 1,000, 5,000 and 26,000 articles (docs/QUERIES.md); what the archive's size weighs was
  /// set by hand behind them, so that large archives replace no more than before.
  private func odds(_ slip: Slip?, letters: Int, count: Int) -> Double {
    var odds = 9.2 + 0.36 * Double(min(letters, 12))
    odds -= logarithm(Double(max(Self.leastTerms, model.termCount)))
    if letters <= 5 { odds -= letters < 5 ? 2 : 0.64 }
    // In a large archive a word of one or two articles may be a slip itself.
    if count <= 2, model.isLarge { odds -= 6.77 }
    guard let slip else { return odds }
    // There are few letters to leave out or swap, and many to put in.
    switch slip.kind {
    case .missing: odds += 1.9
    case .swapped: odds += 1.45
    case .extra: odds -= 0.8
    // Names differ from names by their vowels: Hansen and Hanson.
    case .wrong: odds -= slip.isOfVowels ? 1.24 : slip.isOfConsonants ? 0.7 : 0
    }
    return odds
  }

  /// Two neighbours changed places, and nothing else is different.
  private static func isSwap(_ typed: [Character], _ word: [Character]) -> Bool {
    guard typed.count == word.count else { return false }
    let different = typed.indices.filter { typed[$0] != word[$0] }
    return different.count == 2 && different[1] == different[0] + 1
      && typed[different[0]] == word[different[1]] && typed[different[1]] == word[different[0]]
  }

  /// The first letter alone is wrong, missing, too many or swapped.
  private static func isAlikeBesideFirst(_ typed: [Character], _ word: [Character]) -> Bool {
    typed.dropFirst().elementsEqual(word.dropFirst())
      || typed.dropFirst().elementsEqual(word) || typed.elementsEqual(word.dropFirst())
      || typed.dropFirst(2).elementsEqual(word.dropFirst(2)) && isSwap(typed, word)
  }
}
