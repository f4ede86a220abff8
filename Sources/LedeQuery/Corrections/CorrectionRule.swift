/// Decides whether a word that no article holds was a slip for one that articles hold.
///
/// A name that the archive does not hold is often one letter away from a word that it does hold, and a
/// result for that word would be an invention. So a near word alone is not enough: the letters as typed
/// must be so unusual beside those of the word that a slip is likelier than a new word.
struct CorrectionRule {
  let model: LetterModel

  /// Logarithmic odds from which on a word is replaced: rather too seldom than too often, as the
  /// suggestion is shown in either case.
  static let threshold = 0.5

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
  func replaces(_ typed: String, with word: String, count: Int, isName: Bool) -> Bool {
    let (letters, meant) = (Array(typed), Array(word))
    let (bytes, meantBytes) = (Array(typed.utf8), Array(word.utf8))
    guard letters != meant, !typed.contains(where: \.isNumber), !word.contains(where: \.isNumber)
    else { return false }
    let key = SoundKey.of(bytes)
    let sounds = key.count >= 3 && key == SoundKey.of(meantBytes)
    let limit = Self.mostEdits(letters.count, soundsTheSame: sounds)
    guard let edits = EditDistance.between(letters, meant, limit: limit), edits > 0 else {
      return false
    }
    let slip = edits == 1 ? Slip(letters, for: meant) : nil
    // A letter was left out, or two changed places: `died` is not `did`, but `fary` is `fairy`.
    if letters.count == 4, meant.count <= 4, slip?.kind != .swapped { return false }
    guard letters.first == meant.first || sounds || Self.isLongBesideFirst(letters, meant) else {
      return false
    }
    var odds = odds(slip, letters: letters.count, count: count)
    odds += Self.unusualWeight * (model.logProbability(meantBytes) - model.logProbability(bytes))
    if edits > 1 { odds += (sounds ? 3 : 0) - 3 * Double(edits - 1) }
    if isName, !sounds { odds -= Self.nameWeight }
    return odds >= Self.threshold
  }

  /// What one unit of the logarithm weighs by which the letters as typed are less usual.
  private static let unusualWeight = 0.23
  /// What is lost by a capital: a name that was never heard of is likelier than a slip in a known one.
  private static let nameWeight = 1.0

  /// A small archive lacks most words of its language: it has few neighbours for a new word, but many new
  /// words are typed. It counts as one of some hundred articles.
  private static let leastWeight = 1_500.0

  /// The logarithmic odds of a slip, without how usual the letters are. The weights are those of a
  /// logistic regression over random slips of words that archives of 1,000 and 26,000 articles hold, and
  /// of words that they do not hold (docs/QUERIES.md).
  private func odds(_ slip: Slip?, letters: Int, count: Int) -> Double {
    var odds = 1.57 + 0.39 * Double(letters)
    odds -= 0.43 * logarithm(max(Self.leastWeight, model.totalWeight))
    if letters <= 5 { odds -= 0.8 }
    // In a large archive a word of one article alone may be a slip itself.
    if count <= 1, model.isLarge { odds -= 3.54 }
    guard let slip else { return odds + 0.6 }
    // There are few letters to leave out or swap, and many to put in.
    switch slip.kind {
    case .missing: odds += 2.25
    case .swapped: odds += 2
    case .wrong: odds += 0.59
    case .extra: break
    }
    // Names differ from names by their vowels and by their ends: Hansen and Hanson, Mario and Maria.
    if slip.kind == .wrong { odds -= slip.isOfVowels ? 1.28 : slip.isOfConsonants ? 0.69 : 0 }
    if slip.isAtEnd, !slip.isDoubled {
      if slip.letterIsUsualEnd { odds -= 0.88 }
      if slip.kind == .extra { odds -= 1.21 }
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

  /// A long word of which the first letter alone is wrong, missing, too many or swapped.
  private static func isLongBesideFirst(_ typed: [Character], _ word: [Character]) -> Bool {
    guard typed.count >= 7 else { return false }
    return typed.dropFirst().elementsEqual(word.dropFirst())
      || typed.dropFirst().elementsEqual(word) || typed.elementsEqual(word.dropFirst())
      || typed.dropFirst(2).elementsEqual(word.dropFirst(2)) && isSwap(typed, word)
  }
}
