public import LedeDigest
import LedeText

/// A text that belongs to no archive, to be cut into sentences and terms, and summarized.
///
/// ```swift
/// let text = PlainText(press, language: "en")
/// print(try text.digest(budget: .words(60)).text)
/// for range in text.sentences { print(text.text[range]) }
/// ```
public struct PlainText: Sendable {
  /// The text; paragraphs are parted by line breaks.
  public let text: String
  /// The language of its words, BCP 47.
  let language: String
  /// The line above it; empty if there is none. Sentences that share its words weigh more.
  let headline: String

  /// A text in a language; of `auto` in the one that is found.
  public init(_ text: String, language: String = "en", headline: String = "") {
    self.text = text
    self.language = language
    self.headline = headline
  }

  /// Where its sentences stand, in their order. Whatever the text is, nothing of it but white space lies
  /// outside them.
  public var sentences: [Range<String.Index>] {
    SentenceSegmenter(Language(language).ofText(text)).sentences(of: text).map {
      text.range(ofBytes: $0.range)
    }
  }

  /// Its words as an index of the language holds them, folded and stemmed, in their order.
  ///
  /// - Throws: `invalidSetting` if there are no rules for the language's words.
  public func terms() throws(LedeError) -> [String] {
    let language = Language(language).ofText(text)
    return try LedeError.wrapping { () throws(TextError) in
      let analyzer = try Analyzer(language)
      return analyzer.analyze(text).map { analyzer.term($0.term).text }
    }
  }

  /// The sentences that tell the most, within a budget; `DigestSentence.bodyBytes` is their place in `text`.
  ///
  /// - Throws: `invalidSetting` if the budget is out of range, or if there are no rules for the language's
  ///   words.
  public func digest(
    budget: DigestBudget = .sentences(3), style: DigestStyle = .brief
  ) throws(LedeError) -> NewsDigest {
    try budget.check()
    let input = DigestInput(headline: headline, text: text)
    let language = Language(language).ofText(text)
    return try LedeError.wrapping { () throws(TextError) in
      try SummarizerPool.shared.withSummarizer(language) {
        $0.digest(of: [input], budget: budget, style: style)
      }
    }
  }
}
