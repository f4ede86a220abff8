/// The words with which a language asks, each list parted by blanks.
package struct QuestionRules: Sendable {
  /// The answer is a person.
  package var who = ""
  /// The answer is a time.
  package var when = ""
  /// The answer is a place.
  package var `where` = ""
  /// The answer is a reason.
  package var why = ""
  /// With one of `measures` behind it the answer is a number: `how many`.
  package var how = ""
  /// With a noun behind it the answer is what the noun says: `which year`.
  package var what = ""
  /// The answer is a number: `combien`.
  package var amount = ""
  /// Behind `how`.
  package var measures = ""
  /// Behind `what`: the answer is a time.
  package var times = ""
  /// Behind `what`: the answer is a place.
  package var places = ""
  /// Behind `what`: the answer is a person.
  package var persons = ""
  /// Behind `what`: the answer is a number.
  package var quantities = ""
  /// With `what` in the question the answer is a reason.
  package var reasons = ""
  /// Behind `what` in a short question: it asks for a definition.
  package var copulas = ""
  /// Other words that open a question, as `did` and `can`.
  package var openers = ""
  /// Words of a question or a request that are not looked for.
  package var requests = ""
  /// Phrases, parted by `|`, that ask as `who` does, wherever they stand in the question.
  package var whoPhrases = ""
  /// As `when`.
  package var whenPhrases = ""
  /// As `where`.
  package var wherePhrases = ""
  /// As `why`.
  package var whyPhrases = ""
  /// As `amount`.
  package var amountPhrases = ""
}

extension QuestionRules {
  /// The words that ask.
  package var words: [String] {
    [who, when, `where`, why, how, what, amount, requests].flatMap(\.listed)
  }
}
