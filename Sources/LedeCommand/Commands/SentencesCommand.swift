internal import LedeText
internal import Lede
internal import LedeJSON
internal import LedeRecords

/// `lede sentences`
package enum SentencesCommand: Command {
  private static let input = CommonOptions.input("{\"id\",\"text\"}")

  package static let page = CommandPage(
    name: "sentences", summary: "cut a text into its sentences",
    arguments: [
      Argument(
        name: "FILE", help: "a text; standard input if none is named", kind: .file, isOptional: true
      )
    ],
    options: [input, CommonOptions.language],
    examples: [
      .init("sentences story.txt", "One sentence a line"),
      .init("sentences --input - < texts.jsonl", "Many texts, JSON lines in and out"),
    ],
    scope: .commandLine)

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    let language = words.language
    let segmenter = SentenceSegmenter(language)
    func sentences(of text: String, in asked: Language) -> [Sentence] {
      guard asked != language || asked == .auto else { return segmenter.sentences(of: text) }
      return SentenceSegmenter(asked.ofText(text)).sentences(of: text)
    }
    if let requests = try RequestLoop(words, input, asking: "text", in: context) {
      return try requests.run(giving: "sentences") { (text, words, writer) throws(CommandError) in
        for sentence in sentences(of: text, in: words.language) {
          writer.string(text.utf8Text(sentence.range))
        }
      }
    }
    let bytes = try context.bytes(of: words.positionals.first?.text ?? "-")
    let text = UTF8Repair.text(bytes.span).text
    var results = context.results()
    let found = sentences(of: text, in: language)
    for sentence in found {
      let content = text.utf8Text(sentence.range).onOneLine
      try results.write {
        sentence.record(of: text)
      } text: {
        ["\(content)"]
      }
    }
    try results.finish()
    return found.isEmpty ? .nothing : .done
  }
}
