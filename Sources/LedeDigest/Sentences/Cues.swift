/// What a sentence's bytes and words tell of it, each a yes or no.
struct Cues: OptionSet, Sendable {
  let rawValue: UInt32

  static let digits = Cues(rawValue: 1 << 0)
  static let money = Cues(rawValue: 1 << 1)
  static let quotation = Cues(rawValue: 1 << 2)
  static let opensQuoting = Cues(rawValue: 1 << 3)
  static let question = Cues(rawValue: 1 << 4)
  static let thirdPerson = Cues(rawValue: 1 << 5)
  static let attribution = Cues(rawValue: 1 << 6)
  static let weekday = Cues(rawValue: 1 << 7)
  static let opensWithPronoun = Cues(rawValue: 1 << 8)
  static let opensWithConnective = Cues(rawValue: 1 << 9)
  static let opensParagraph = Cues(rawValue: 1 << 10)
  /// It is no news: see `Boilerplate`.
  static let boilerplate = Cues(rawValue: 1 << 11)
  /// It is part of a longer quotation, or all of one: it does not say who speaks.
  static let tornQuotation = Cues(rawValue: 1 << 12)
  /// It only announces what follows: "Here are some reactions", or ends in a colon.
  static let announcing = Cues(rawValue: 1 << 13)
  /// It opens with "The company", "The airline": whoever was named before.
  static let opensWithRole = Cues(rawValue: 1 << 14)
  /// It says that somebody says nothing: see `EmptyStatements`.
  static let sayingNothing = Cues(rawValue: 1 << 15)
  /// It ends with a question mark.
  static let asking = Cues(rawValue: 1 << 16)
  /// It opens with a quotation, and a pronoun names the speaker: "We lost money," he said.
  static let unnamedSpeaker = Cues(rawValue: 1 << 17)
  /// It opens with a phrase that joins on to a sentence before, "As a result,", or a pronoun follows an opening
  /// phrase that names nobody: "On Tuesday, it said".
  static let joining = Cues(rawValue: 1 << 18)
  /// It opens with a quotation that it does not close.
  static let opensUnclosed = Cues(rawValue: 1 << 19)
  /// It speaks of what was told before: "the deal", "the two sides", "those talks", "another source", or of a "he"
  /// where nobody is named.
  static let speaksOfTold = Cues(rawValue: 1 << 20)
}

/// What one word tells of the sentence it stands in.
struct TermCues: OptionSet, Sendable {
  let rawValue: UInt8

  static let stopWord = TermCues(rawValue: 1 << 0)
  static let firstPerson = TermCues(rawValue: 1 << 1)
  static let thirdPerson = TermCues(rawValue: 1 << 2)
  static let attribution = TermCues(rawValue: 1 << 3)
  static let money = TermCues(rawValue: 1 << 4)
  static let weekday = TermCues(rawValue: 1 << 5)
  static let pronoun = TermCues(rawValue: 1 << 6)
  static let connective = TermCues(rawValue: 1 << 7)

  /// It is more than a stop word or a word of no kind, as most are.
  var tellsOfSentence: Bool { rawValue & ~Self.stopWord.rawValue != 0 }
}
