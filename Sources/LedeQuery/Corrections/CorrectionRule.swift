/// Decides whether a word that no article holds was a slip for one that articles hold.
///
/// A name that the archive does not hold is often one letter away from a word that it does hold, and a
/// result for that word would be an invention. So a near word alone is not enough: the letters as typed
/// must be so unusual beside those of the word that a slip is likelier than a new word.
struct CorrectionRule {
  let model: LetterModel

  /// Logarithmic odds from which on a word is replaced: rather too seldom than too often, as the
  /// suggestion is shown in either case.
  static let threshold = 1.0

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
  func replaces(_ typed: String, with word: String, count: Int) -> Bool {
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
    // A letter was left out, or two changed places: `died` is not `did`, but `fary` is `fairy`.
    if letters.count == 4, meant.count <= 4, !Self.isSwap(letters, meant) { return false }
    guard letters.first == meant.first || sounds || Self.isLongBesideFirst(letters, meant) else {
      return false
    }
    return odds(
      bytes, meantBytes, count: count, letters: letters.count, edits: edits,
      isLikely: meant.count > letters.count || Self.isSwap(letters, meant)
        || Self.isDoubled(letters, meant), isWrongLetter: letters.count == meant.count,
      sounds: sounds, sharesFirst: letters.first == meant.first) >= Self.threshold
  }

  /// The logarithmic odds of a slip. The weights are those of a logistic regression over random slips
  /// of words that archives of 60 to 40,000 articles hold, and words that they do not hold.
  private func odds(
    _ typed: [UInt8], _ word: [UInt8], count: Int, letters: Int, edits: Int, isLikely: Bool,
    isWrongLetter: Bool, sounds: Bool, sharesFirst: Bool
  ) -> Double {
    let unusual = model.logProbability(word) - model.logProbability(typed)
    var odds =
      1.74 + 0.25 * unusual + 0.38 * Double(letters) + 0.33 * logarithm(Double(max(1, count)))
    odds -= 0.58 * logarithm(max(1, model.totalWeight))
    // There are few letters to leave out or swap, and many to put in.
    if isLikely { odds += 2.7 } else if isWrongLetter { odds += 0.4 }
    if sounds { odds += edits > 1 ? 3 : 1 }
    if !sharesFirst { odds -= 0.5 }
    return odds - 3 * Double(edits - 1)
  }

  /// Two neighbours changed places, and nothing else is different.
  private static func isSwap(_ typed: [Character], _ word: [Character]) -> Bool {
    guard typed.count == word.count else { return false }
    let different = typed.indices.filter { typed[$0] != word[$0] }
    return different.count == 2 && different[1] == different[0] + 1
      && typed[different[0]] == word[different[1]] && typed[different[1]] == word[different[0]]
  }

  /// A letter was typed twice, and nothing else is different.
  private static func isDoubled(_ typed: [Character], _ word: [Character]) -> Bool {
    guard typed.count == word.count + 1,
      let at = typed.indices.first(where: { $0 >= word.count || typed[$0] != word[$0] }), at > 0
    else { return false }
    return typed[at] == typed[at - 1] && typed[(at + 1)...].elementsEqual(word[at...])
  }

  /// A long word of which the first letter alone is wrong, missing, too many or swapped.
  private static func isLongBesideFirst(_ typed: [Character], _ word: [Character]) -> Bool {
    guard typed.count >= 7 else { return false }
    return typed.dropFirst().elementsEqual(word.dropFirst())
      || typed.dropFirst().elementsEqual(word) || typed.elementsEqual(word.dropFirst())
      || typed.dropFirst(2).elementsEqual(word.dropFirst(2)) && isSwap(typed, word)
  }
}
