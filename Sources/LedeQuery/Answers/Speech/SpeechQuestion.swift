import LedeText

/// A question for what someone said: `What did Ellen Marsh say about the dam?` English.
struct SpeechQuestion {
  /// The words of the question (`Question.words`) that name the speaker.
  let speaker: Set<Int>

  /// Nil for any other question.
  init?(_ question: Question) {
    let words = question.sequence
    guard question.kind == .other || question.kind == .definition,
      let asking = words.firstIndex(where: Self.asking.contains),
      let auxiliary = words[asking...].firstIndex(where: Self.auxiliaries.contains),
      let verb = words[auxiliary...].firstIndex(where: SpeechWords.asked.contains)
    else { return nil }
    var speaker: Set<Int> = []
    for word in words[(auxiliary + 1)..<max(verb, auxiliary + 1)] {
      if let number = question.words.firstIndex(where: { $0.surface == word }) {
        speaker.insert(number)
      }
    }
    guard !speaker.isEmpty else { return nil }
    self.speaker = speaker
  }

  private static let asking = SpeechWords.keys("what how")
  private static let auxiliaries = SpeechWords.keys("did does do has have had")
}

/// English words of speech.
enum SpeechWords {
  /// Verbs that a question for someone's words has.
  static let asked = keys(
    """
    say said tell told announce announced warn promise promised comment respond
    """)
  /// Verbs with which speech is attributed.
  static let attributing = keys(
    """
    said says say told tells added announced warned promised denied denies claimed claims argued
    insisted acknowledged urged stated declared confirmed predicted vowed reiterated stressed noted
    wrote explained conceded admitted asserted remarked replied quipped cautioned
    """)
  static let pronouns = keys("he she they it")

  static func keys(_ words: String) -> Set<WordKey> {
    Set(words.listed.map { WordKey($0) })
  }
}
