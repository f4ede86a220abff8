internal import LedeText
internal import Lede
internal import LedeJSON
internal import LedeRecords

/// `lede tokens`
package enum TokensCommand: Command {
  private static let input = CommonOptions.input("{\"id\",\"text\"}")

  package static let page = CommandPage(
    name: "tokens", summary: "cut a text into its terms, folded and stemmed",
    arguments: [
      Argument(
        name: "FILE", help: "a text; standard input if none is named", kind: .file, isOptional: true
      )
    ],
    options: [input, CommonOptions.language],
    examples: [
      .init("tokens story.txt", "One term a line"),
      .init("tokens --input - < texts.jsonl", "Many texts, JSON lines in and out"),
    ],
    scope: .commandLine)

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    let language = words.language
    let analyzer = try makeAnalyzer(language)
    if let requests = try RequestLoop(words, input, asking: "text", in: context) {
      // One that reads any language, since a request may name its own.
      let analyzer = try makeAnalyzer(.auto)
      return try requests.run(giving: "terms") { (text, words, writer) throws(CommandError) in
        analyzer.use(words.language.ofText(text))
        for token in analyzer.analyze(text) { writer.string(analyzer.term(token.term).text) }
        if analyzer.termCount > 1 << 20 { analyzer.forgetTerms() }
      }
    }
    let bytes = try context.bytes(of: words.positionals.first?.text ?? "-")
    var tokens: [Token] = []
    if language == .auto { analyzer.use(language.ofText(UTF8Repair.text(bytes.span).text)) }
    analyzer.analyze(bytes.span, into: &tokens)
    var results = context.results()
    for token in tokens {
      let term = analyzer.term(token.term).text
      try results.write {
        token.record(term)
      } text: {
        ["\(term)"]
      }
    }
    try results.finish()
    return tokens.isEmpty ? .nothing : .done
  }

  private static func makeAnalyzer(_ language: Language) throws(CommandError) -> Analyzer {
    do {
      return try Analyzer(language)
    } catch {
      throw .fault(error.message)
    }
  }
}
