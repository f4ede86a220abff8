import LedeText

/// A question as answers are looked for: its words that carry meaning, with their rarity and the words related to them.
struct Question {
  /// One word that is looked for.
  struct Word {
    /// Ordinals of the word itself in the analyzer's vocabulary; several for a compound.
    var terms: [UInt32]
    /// Ordinals of words of the same family.
    var relatedWords: [UInt32]
    /// The word as it stands there.
    var surface: WordKey
    /// Its letters, lower case.
    var letters: [UInt32]
    /// How other words are found to look like it.
    var pairs: LetterPairs
    /// Inverse document frequency as a share of the greatest possible one, 0 ... 1.
    var rarity: Double
    var isCapitalised: Bool
    /// No article of the archive holds it, nor a word of its family.
    var isUnknown: Bool { rarity > 0.9999 }
    /// Behind the word before it, with nothing but stop words between.
    var followsPrevious: Bool
  }

  var kind: AnswerKind
  var words: [Word]
  /// All its words in their order: what a candidate answer must not be.
  var sequence: [WordKey] = []

  /// The sum of rarities; above 0.
  var weight: Double { max(1e-9, words.reduce(0) { $0 + $1.rarity }) }

  /// `did`, `was`, `happened`: no forecast is asked for. English.
  var asksOfThePast: Bool { sequence.contains(where: Self.past.contains) }

  private static let past = SpeechWords.keys("did was were had happened won died")

  /// The share of rarity that some words have.
  func share(of some: Set<WordKey>) -> Double {
    words.reduce(0) { $0 + (some.contains($1.surface) ? $1.rarity : 0) } / weight
  }
}
