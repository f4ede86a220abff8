extension AnswerKind {
  /// What kind of thing the words of a question, folded to lower case, ask for.
  init(askedBy words: [String]) {
    if Self.asksWhy(words) {
      self = .reason
    } else if words.contains("when") || Self.follows(words, QuestionWords.times) {
      self = .date
    } else if Self.asksHowMany(words) {
      self = .number
    } else if words.contains("where") || Self.follows(words, QuestionWords.places) {
      self = .place
    } else if words.contains(where: ["who", "whom", "whose"].contains)
      || Self.follows(words, QuestionWords.persons)
    {
      self = .person
    } else if let first = words.first, first == "what", words.count <= 5,
      words.dropFirst().first.map({ ["is", "are", "was", "were"].contains($0) }) == true
    {
      self = .definition
    } else {
      self = .other
    }
  }

  private static func asksWhy(_ words: [String]) -> Bool {
    if words.contains("why") { return true }
    guard words.contains("what") else { return false }
    return words.contains { ["reason", "caused", "cause", "causes"].contains($0) }
  }

  private static func asksHowMany(_ words: [String]) -> Bool {
    for (word, next) in zip(words, words.dropFirst())
    where word == "how" && QuestionWords.measures.contains(next) {
      return true
    }
    guard let what = words.firstIndex(of: "what") else { return false }
    return words[what...].dropFirst().prefix(3).contains(where: QuestionWords.quantities.contains)
  }

  /// `what` or `which` and then one of these words, at once or behind one other word.
  private static func follows(_ words: [String], _ kinds: Set<String>) -> Bool {
    words.indices.contains { index in
      guard words[index] == "what" || words[index] == "which" else { return false }
      return words[(index + 1)...].first.map(kinds.contains) == true
    }
  }
}

extension [String] {
  /// The words have the shape of a question: they open with a question word, or end with a mark.
  func isQuestion(_ text: String) -> Bool {
    guard let first else { return false }
    if text.utf8.last(where: { $0 != 0x20 }) == 0x3F { return true }
    return count > 1 && QuestionWords.openers.contains(first)
  }
}
