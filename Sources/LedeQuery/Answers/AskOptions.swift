public import LedeText

/// How a question is answered.
package struct AskOptions: Sendable {
  /// At most so many answers; nil for all.
  package var limit: Int? = 5
  /// Sentences before and after each answer that are given along with it.
  package var neighbours = 0
  /// A word that no article holds, and that was a likely slip, is replaced by what was meant.
  package var corrects = true
  /// Each answer tells how its score came about.
  package var explains = false
  /// Which articles may answer, and how the question is read.
  package var query = QueryOptions()

  /// The default options: five answers.
  package init() {}
}

/// The sentences that answer a question best, surest first.
public struct AskResult: Sendable {
  /// The question as it was typed.
  package var question: String
  /// How the question was read and run, how many articles match its words, and why there may be none.
  public package(set) var outcome: QueryOutcome
  /// What kind of thing was asked for.
  public let kind: AnswerKind
  /// The sentences, surest first.
  public package(set) var answers: [Answer] = []
  /// The archive seems to hold the answer; false where the sentences are only the nearest to the question.
  public internal(set) var isSupported = false
  /// How long each stage took, in their order.
  package var times: [StageTime] = []
}

/// What kind of thing a question asks for.
public enum AnswerKind: String, Sendable, Hashable, CaseIterable {
  /// A time or date: when, what year.
  case date
  /// How many, how much, how old.
  case number
  /// Who, whose, which person.
  case person
  /// Where, which city.
  case place
  /// Why, what caused.
  case reason
  /// What something is or means.
  case definition
  /// Anything else.
  case other
}

/// A sentence that may answer a question, and where it stands.
public struct Answer: Sendable {
  /// 1 for the surest.
  package var rank: Int
  /// The article's name in the archive.
  public let id: ArticleID
  /// How well the sentence fits; comparable within one result only.
  public let score: Double
  /// How likely it is the sentence that answers the question, 0 ... 1: the probability that the archive
  /// holds the answer, times the share of it that falls to this sentence.
  public let confidence: Double
  /// The sentence, byte for byte.
  public let sentence: String
  /// Where in `sentence` the answer itself stands, as UTF-8 bytes; nil where that is not known.
  public let answerBytes: Range<Int>?
  /// What of the sentence matches the question, as rising UTF-8 byte ranges.
  public let highlightBytes: [Range<Int>]
  /// What kind of thing was asked for.
  package var type: AnswerKind
  /// The paragraph of the body that holds the sentence, 1 for the first.
  package var paragraph: Int
  /// Where in the article's body the sentence stands, as UTF-8 bytes.
  public let bodyBytes: Range<Int>
  /// The line above the article.
  public let headline: Headline
  /// The story's date; nil if the article states none.
  public let date: ArticleDate?
  /// Who published it; nil if the article does not say.
  public let source: String?
  /// The language it is read in, as a BCP 47 tag; nil if neither the article says nor the archive found it.
  public let language: String?
  /// Whether its source lets the article be used.
  public let status: ArticleMetadata.Status
  /// The moment before which the article must not be published, in UTC; nil if there is none.
  public let embargo: ArticleDate?
  /// The sentences before and after it, where these were asked for.
  package var before: [String]
  /// See `before`.
  package var after: [String]
  /// How the score came about, where that was asked for.
  package var explanation: [ScorePart]
  /// The words of the first answer that were weighed as the answer itself, where explanation was asked for.
  package var candidates: [SpanCandidate] = []
  /// The day, month or year that the answer means in its article: `Wednesday` is 2011-10-05; nil where it
  /// is no date, or one that tells nothing more.
  package var day: ArticleDate?
  /// The articles that give the same answer; nil where nothing is marked or nobody agrees.
  package var agreement: Agreement?
  /// The sentence as people are shown it: without dateline, crosshead and tickers, and with a pronoun at its
  /// beginning replaced by the name that it stands for, in brackets; nil where that is the sentence as it stands.
  public internal(set) var shown: ShownSentence?

  /// The answer itself: a date, a number with its unit, a name; nil where it is not known.
  public var shortAnswer: String? {
    answerRange.map { String(sentence[$0]) }
  }

  /// Where in `sentence` the answer itself stands; nil where that is not known.
  public var answerRange: Range<String.Index>? { answerBytes.map(sentence.range(ofBytes:)) }

  /// What of the sentence matches the question, in rising order.
  public var highlights: [Range<String.Index>] { highlightBytes.map(sentence.range(ofBytes:)) }
}
