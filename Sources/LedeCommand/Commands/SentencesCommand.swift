internal import LedeText
internal import Lede
internal import LedeJSON

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
    let segmenter = SentenceSegmenter(words.language)
    if let path = words[input] {
      return try RequestLoop(context).run(path) { (request, writer) throws(CommandError) in
        let text = try request.needed("text")
        writer.key("sentences")
        writer.beginArray()
        for sentence in segmenter.sentences(of: text) {
          writer.string(text.utf8Text(sentence.range))
        }
        writer.endArray()
      }
    }
    let bytes = try context.bytes(of: words.positionals.first?.text ?? "-")
    let text = UTF8Repair.text(bytes.span).text
    var results = context.results()
    let sentences = segmenter.sentences(of: text)
    for sentence in sentences {
      let content = text.utf8Text(sentence.range).onOneLine
      try results.write {
        [
          "text": .text(content), "paragraph": .integer(sentence.paragraph),
          "start": .integer(sentence.range.lowerBound), "end": .integer(sentence.range.upperBound),
        ]
      } text: {
        ["\(content)"]
      }
    }
    try results.finish()
    return sentences.isEmpty ? .nothing : .done
  }
}

extension String {
  /// The text of these UTF-8 bytes.
  package func utf8Text(_ range: Range<Int>) -> String {
    let bytes = utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    let end = bytes.index(start, offsetBy: range.count)
    return String(bytes[start..<end]) ?? ""
  }

  /// With every run of white space as one blank.
  package var onOneLine: String {
    guard utf8.contains(where: { $0 < 0x20 }) || contains("  ") else { return self }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
