/// A word that no article holds, and what may have been meant.
public struct WordCorrection: Sendable, Hashable {
  /// The word as typed.
  public let word: String
  /// Words of the archive, the likeliest first, and how many articles hold each.
  public var suggestions: [(word: String, count: Int)] { candidates.map { ($0.word, $0.count) } }
  /// The suggestions.
  package let candidates: [WordFrequency]
  /// The result is that of the first suggestion.
  package var isApplied: Bool

  /// A word, what may have been meant, and whether the first of that was searched for instead.
  package init(word: String, suggestions: [WordFrequency], isApplied: Bool) {
    self.word = word
    candidates = suggestions
    self.isApplied = isApplied
  }
}

extension [WordCorrection] {
  /// The words that were replaced, and by what.
  package var replacements: [(word: String, replacement: String)] {
    compactMap { correction in
      guard correction.isApplied, let meant = correction.candidates.first else { return nil }
      return (correction.word, meant.word)
    }
  }
}

/// A word of an archive, and how many articles hold it.
package struct WordFrequency: Sendable, Hashable {
  /// The word as articles write it, or, where terms are asked for, folded and stemmed.
  package let word: String
  /// How many articles hold it.
  package let count: Int

  /// A word and the number of its articles.
  package init(word: String, count: Int) {
    self.word = word
    self.count = count
  }
}
