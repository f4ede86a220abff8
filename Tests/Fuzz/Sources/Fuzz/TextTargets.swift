import FuzzDriver

@testable import LedeText

private let languages: [Language] = ["en", "de", "ar", "ru", "ja", "th", "tr", "fr"].map {
  Language($0)
}

private let analyzers: [Analyzer] = languages.compactMap { try? Analyzer($0) }

private let story = """
  PORT ELLEN, Nov. 7 (Example Wire) - Pilots of the U.S.-flagged “Sea-Star” ended their strike on
  Tuesday, 7 November 2023, Mayor Ann O'Hara said. "We're back," she added. About 2.5 million
  people had waited since Oct. 7th; 40 per cent of them for $1,200.50.\n\nDr. Müller-Lüdenscheidt
  kam am 3. Oktober um 16.30 Uhr. 日本語のニュース。 Привет, мир! قال المتحدث.
  """

/// Everything that reads prose. An input's first byte chooses the language.
let textTargets: [Target] = [
  Target("analysis", seeds: Target.seeds("\0" + story, "\u{1}Über", "\u{4}日本語", "\u{2}كتاب")) {
    bytes in
    guard let first = bytes.first else { return }
    let analyzer = analyzers[Int(first) % analyzers.count]
    let text = UTF8Repair.text(Array(bytes.dropFirst()).span).text
    let utf8 = Array(text.utf8)
    var last: UInt32 = 0
    for token in analyzer.analyze(text) {
      expect(token.position >= last, "positions fall")
      last = token.position
      expect(!analyzer.term(token.term).text.isEmpty, "an empty term")
    }
    var again: [Token] = []
    analyzer.analyze(utf8.span, into: &again)
    expect(again.count == analyzer.analyze(text).count, "two analyses differ")
    if bytes.count > 1 << 16 { analyzer.forgetTerms() }
  },
  Target("sentences", seeds: Target.seeds("\0" + story, "\u{4}日本語。ニュース！", "\u{2}قال. ثم")) {
    bytes in
    guard let first = bytes.first else { return }
    let segmenter = SentenceSegmenter(languages[Int(first) % languages.count])
    let text = UTF8Repair.text(Array(bytes.dropFirst()).span).text
    var end = 0
    for sentence in segmenter.sentences(of: text) {
      expect(sentence.range.lowerBound >= end, "sentences overlap")
      expect(sentence.range.upperBound <= text.utf8.count, "a sentence ends behind the text")
      end = sentence.range.upperBound
    }
  },
  Target("mentions", seeds: Target.seeds(story, "11/27/2023 last week 3pm", "€3.4bn or 7 %")) {
    bytes in
    let text = UTF8Repair.text(bytes.span).text
    _ = NameMention.all(in: text)
    for mention in DateMention.all(in: text) {
      _ = mention.days(in: ArticleDate(year: 2023, month: 11, day: 7))
      _ = mention.days(in: nil)
    }
    _ = Dateline(in: text)
    _ = PlainText.article(fromText: text, name: "fuzz")
    if let date = ArticleDate(text) {
      expect(ArticleDate(date.description) == date, "the date \(date) does not come back")
    }
  },
]
