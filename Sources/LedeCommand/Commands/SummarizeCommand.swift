internal import LedeText
internal import LedeDigest
package import Lede
internal import LedeJSON

/// `lede summarize`
package enum SummarizeCommand: Command {
  private static let input = CommonOptions.input(
    "{\"id\",\"headline\",\"text\"} or {\"id\",\"texts\"}")

  package static let page = CommandPage(
    name: "summarize", summary: "the sentences that tell the most of one text, no archive needed",
    discussion: """
      The budget is never exceeded. Sentences come in the order of the text. The style brief is \
      for a few sentences that tell the news, extract for a good part of the text.
      """,
    arguments: [
      Argument(
        name: "FILE", help: "a text; standard input if none is named", kind: .file,
        isOptional: true)
    ],
    options: BudgetOptions.all + [input, CommonOptions.explain, CommonOptions.language],
    examples: [
      .init("summarize story.txt", "Three sentences"),
      .init("summarize --words 60 < story.txt", "At most 60 words"),
      .init("summarize --percent 30 --style extract story.txt", "About a third of it"),
      .init("summarize --input - < stories.jsonl", "Many texts, JSON lines in and out"),
    ])

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    let summarizer = try makeSummarizer(words.language)
    let budget = try words.budget(standard: .standard)
    let style = words[BudgetOptions.style]
    if let path = words[input] {
      return try RequestLoop(context).run(path) { (request, writer) throws(CommandError) in
        let texts = try inputs(request)
        let digest = summarizer.digest(
          of: texts, budget: request.budget ?? budget, style: style)
        writer.key("sentences")
        writer.beginArray()
        for sentence in digest.sentences { writer.string(sentence.text) }
        writer.endArray()
      }
    }
    let path = words.positionals.first?.text ?? "-"
    let bytes = try context.bytes(of: path)
    var text = DigestInput(PlainText.article(fromBytes: bytes.span, name: path))
    text.id = nil
    let digest = summarizer.digest(of: [text], budget: budget, style: style)
    try DigestPage(digest).show(in: context, explains: words[CommonOptions.explain])
    return digest.sentences.isEmpty ? .nothing : .done
  }

  private static func inputs(_ request: Request) throws(CommandError) -> [DigestInput] {
    let headline = request.text("headline") ?? ""
    if let texts = request.list("texts") {
      return texts.map { DigestInput(headline: headline, text: $0) }
    }
    let text = try request.needed("text")
    return [DigestInput(headline: headline, text: text)]
  }

  private static func makeSummarizer(_ language: Language) throws(CommandError) -> Summarizer {
    do {
      return try Summarizer(language)
    } catch {
      throw .fault(error.message)
    }
  }
}

extension Request {
  /// The budget that a line carries itself.
  package var budget: Budget? {
    if let number = count("words") { return .words(number) }
    if let number = count("sentences") { return .sentences(number) }
    return number("percent").map { .percent($0) }
  }
}
