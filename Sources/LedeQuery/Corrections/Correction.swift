/// A word that no article holds, and what may have been meant.
public struct Correction: Sendable, Hashable {
  /// The word as typed.
  public var word: String
  /// Words of the archive, the likeliest first.
  public var suggestions: [Suggestion]
  /// The result is that of the first suggestion.
  public var isApplied: Bool
}

extension [Correction] {
  /// The words that were replaced, and by what.
  var replacements: [(word: String, replacement: String)] {
    compactMap { correction in
      guard correction.isApplied, let meant = correction.suggestions.first else { return nil }
      return (correction.word, meant.word)
    }
  }
}

/// A word of the archive that may have been meant.
public struct Suggestion: Sendable, Hashable {
  /// The word, folded.
  public var word: String
  /// How many articles hold it.
  public var count: Int
}
