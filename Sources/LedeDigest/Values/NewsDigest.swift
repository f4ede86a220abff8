public import LedeText

/// The sentences of one or several texts that tell the most, in the order of the text, or of dates
/// where there are several.
public struct NewsDigest: Hashable, Sendable {
  /// The sentences, in reading order. Empty only where no text holds a sentence.
  public internal(set) var sentences: [DigestSentence]
  /// Words of the digest, counted as `WordCount` does.
  public let wordCount: Int
  /// How many of the texts have a sentence in the digest.
  package let articleCount: Int
  /// How many texts the digest was made from.
  package let inputCount: Int

  init(_ sentences: [DigestSentence], of inputCount: Int) {
    self.sentences = sentences
    self.wordCount = sentences.reduce(0) { $0 + WordCount.of($1.text) }
    self.articleCount = Set(sentences.map(\.input)).count
    self.inputCount = inputCount
  }

  /// The line above the digest: that of the article of the sentence that tells most, or a clause of the
  /// sentence itself where the article has none; nil for an empty digest.
  public internal(set) var headline: Headline?

  /// How the query was read and run whose articles it is made from, and why it may be empty; nil for a digest of
  /// named articles or of a text.
  public package(set) var outcome: QueryOutcome?

  /// Withheld where an article that it draws on is withheld or cancelled.
  public var status: ArticleMetadata.Status { release.status }
  /// The latest embargo, over or not, of the articles that it draws on; nil where none has one.
  public var embargo: ArticleDate? { release.embargo }
  /// What holds it back.
  package var release = Release()

  /// The digest as running text, a space between two sentences where their script has one.
  public var text: String { NewsDigest.joined(sentences.map(\.text)) }

  /// The digest as it is shown, edited.
  public var shown: String { NewsDigest.joined(sentences.map(\.shown)) }
}

/// A sentence of a digest, traceable to where it stands.
public struct DigestSentence: Hashable, Sendable {
  /// The sentence to print: each run of white space is one space, and what is no part of the
  /// sentence (a dateline, the half of a cut sentence) is gone.
  public let text: String
  /// The sentence as it is printed best: `text`, lightly edited.
  public internal(set) var shown: String
  /// What the editing changed.
  package internal(set) var edits: [SentenceEdit] = []
  /// Which of the texts holds it, counted from 0.
  package let input: Int
  /// The id of that text.
  public let id: ArticleID?
  /// The date of that text.
  public let date: ArticleDate?
  /// The paragraph of the text that holds it, counted from 0.
  package let paragraph: Int
  /// Where it stands in its text, in UTF-8 bytes, without its dateline.
  public let bodyBytes: Range<Int>
  /// The budget was too small for any whole sentence: this one ends early, in `…`.
  package let isCut: Bool

  /// The day that the sentence tells of: in a timeline the one it stands under, else one that it
  /// names, resolved from the article's date ("on Tuesday"), else the article's own.
  public var eventDate: ArticleDate? {
    eventDay
      ?? date.map { EventDay($0).told(in: text.utf8Span.span, 0..<text.utf8.count) }
  }

  /// The day under which it stands in a timeline.
  let eventDay: ArticleDate?

  init(
    text: String, input: Int, id: ArticleID?, date: ArticleDate?, paragraph: Int, range: Range<Int>,
    isCut: Bool, eventDay: ArticleDate?, shares: [FeatureShare]
  ) {
    self.text = text
    shown = text
    self.input = input
    self.id = id
    self.date = date
    self.paragraph = paragraph
    bodyBytes = range
    self.isCut = isCut
    self.eventDay = eventDay
    self.shares = shares
  }

  /// Its score: the sum of the shares. Only comparable within one digest.
  package var score: Double { shares.reduce(0) { $0 + $1.share } }

  /// What each feature added to the score, the largest first; those that added nothing are left out.
  package let shares: [FeatureShare]
}

/// What one feature added to, or took from, a sentence's score.
package struct FeatureShare: Hashable, Sendable {
  /// The feature's name, as in the table of docs/DIGESTS.md.
  package let name: String
  /// The feature's value for this sentence.
  package let value: Double
  /// Value times weight.
  package let share: Double
}
