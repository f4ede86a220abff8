import LedeText

extension Planner {
  /// The word adds nothing to a ranking: a stop word, or a word that makes a question.
  func isStopWord(_ word: QueryWord) -> Bool {
    guard word.match == .stem else { return false }
    return holdsInLanguage {
      let tokens = analyzer.analyze(word.text)
      // Emoji and symbols have no term, and a note says that they are passed over.
      if tokens.isEmpty { return !Self.isSymbol(word.text) }
      // A word with accents has a second term without them, which may be none of a stop word.
      return tokens.allSatisfy { token in
        tokens.contains {
          $0.start == token.start && $0.end == token.end && isStopWord($0.term)
        }
      }
    }
  }

  /// The text holds an emoji or another symbol that no index holds.
  static func isSymbol(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      guard scalar.value > 0x7F else { return false }
      return switch scalar.properties.generalCategory {
      case .otherSymbol, .mathSymbol, .currencySymbol: true
      default: false
      }
    }
  }

  func isStopWord(_ ordinal: UInt32) -> Bool {
    switch ranking {
    case .bm25: vocabulary.isLuceneStopWord(ordinal)
    case .news, .deep:
      analyzer.isStopWord(ordinal) || vocabulary.isQuestionWord(ordinal, in: analyzer.language)
    }
  }
}
