import LedeText

/// A question as answers are looked for: its words that carry meaning, with their rarity and kin.
struct Question {
  /// One word that is looked for.
  struct Word {
    /// Ordinals of the word itself in the analyzer's vocabulary; several for a compound.
    var terms: [UInt32]
    /// Ordinals of words of the same family.
    var kin: [UInt32]
    /// The word, lower case.
    var surface: String
    /// Inverse document frequency as a share of the greatest possible one, 0 ... 1.
    var rarity: Double
    var isCapitalised: Bool
    /// Behind the word before it, with nothing but stop words between.
    var followsPrevious: Bool
  }

  var kind: AnswerKind
  var words: [Word]
  /// All its words, lower case: what a candidate answer must not be.
  var allWords: Set<String>

  /// All its words in their order, lower case, and where each of them stands.
  var sequence: [String] = []
  var places: [String: [Int]] = [:]

  /// The sum of rarities; above 0.
  var weight: Double { max(1e-9, words.reduce(0) { $0 + $1.rarity }) }
}
