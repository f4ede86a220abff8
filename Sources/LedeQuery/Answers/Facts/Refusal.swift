import LedeText

/// Sentences that tell that nobody said anything (`could not be reached`, `declined to comment`), and rows of
/// figures. English.
enum Refusal {
  /// What such a sentence loses.
  static func penalty(_ words: [SentenceWord]) -> Double {
    isRow(words) ? 2 : isRefusal(words) ? 3 : 0
  }

  /// Whether a question asks for what was said.
  static func isAskedFor(_ question: [WordKey]) -> Bool {
    question.contains(where: asking.contains)
  }

  /// Whether a sentence says no more than that someone gave no answer.
  private static func isRefusal(_ words: [SentenceWord]) -> Bool {
    let hold = { (list: Set<WordKey>) in words.contains { list.contains($0.key) } }
    if hold(comments) { return hold(withholding) || hold(reached) && hold(denials) }
    return hold(reached) && hold(denials) && hold(contacts)
  }

  /// Most of its words are figures.
  private static func isRow(_ words: [SentenceWord]) -> Bool {
    words.count >= 8 && words.count { $0.hasDigit } * 2 >= words.count
  }

  private static let asking = SpeechWords.keys("comment comments say said respond decline declined")
  private static let comments = SpeechWords.keys("comment comments contact statement statements")
  private static let withholding = SpeechWords.keys(
    "declined declines unavailable unreachable immediate immediately refused")
  private static let denials = SpeechWords.keys("not no n't couldn't didn't wasn't weren't unable")
  private static let reached = SpeechWords.keys(
    "reached respond responded return returned available reachable")
  private static let contacts = SpeechWords.keys(
    "call calls request requests email emails e-mail message messages immediately telephone")
}
