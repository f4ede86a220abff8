internal import LedeDigest
internal import LedeText
internal import Lede
internal import LedeRecords
public import _CLedeInterface

// The functions of lede.h on texts, where each is described.

/// The sentences that tell the most of a text.
@c @implementation
public func lede_summarize(_ text: lede_text, _ options: lede_text) -> CResult {
  unsafe result {
    var members = try OptionReader(unsafe Text(options).string, of: "summarize")
    let language = try members.language()
    let budget = try members.budget() ?? .standard
    let style = try members.choice("style", DigestStyle.self) ?? .brief
    let headline = try members.text("headline") ?? ""
    let explains = try members.truth("explain") ?? false
    try members.finish()
    let input = DigestInput(headline: headline, text: unsafe Text(text).string)
    let digest = try SummarizerPool.shared.withSummarizer(language.ofText(input.text)) {
      $0.digest(of: [input], budget: budget, style: style)
    }
    return digest.record(explains: explains)
  }
}

/// A text's sentences.
@c @implementation
public func lede_sentences(_ text: lede_text, _ options: lede_text) -> CResult {
  unsafe result {
    let language = try unsafe language(options, of: "sentences")
    let text = unsafe Text(text).string
    let sentences = SentenceSegmenter(language.ofText(text)).sentences(of: text)
    return ["sentences": .list(sentences.map { .record($0.record(of: text)) })]
  }
}

/// A text's terms, folded and stemmed.
@c @implementation
public func lede_analyze(_ text: lede_text, _ options: lede_text) -> CResult {
  unsafe result {
    let language = try unsafe language(options, of: "analyze")
    let text = unsafe Text(text).string
    let analyzer = try Analyzer(language.ofText(text))
    let tokens = analyzer.analyze(text)
    return ["tokens": .list(tokens.map { .record($0.record(analyzer.term($0.term).text)) })]
  }
}

/// The one option of functions that cut a text.
private func language(
  _ options: lede_text, of function: String
) throws(InterfaceError) -> Language {
  var members = try OptionReader(unsafe Text(options).string, of: function)
  let language = try members.language()
  try members.finish()
  return language
}
