internal import Lede
internal import LedeJSON

/// `lede summarize`
enum SummarizeCommand: Command {
  static let page = CommandPage(
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
    options: Option.budget + [
      .input("{\"id\",\"headline\",\"text\"} or {\"id\",\"texts\"}"), .explain, .language,
    ],
    examples: [
      .init("summarize story.txt", "Three sentences"),
      .init("summarize --words 60 < story.txt", "At most 60 words"),
      .init("summarize --percent 30 --style extract story.txt", "About a third of it"),
      .init("summarize --input - < stories.jsonl", "Many texts, JSON lines in and out"),
    ])

  static func run(_ words: ParsedWords, at desk: Desk) throws(ShellError) -> Outcome {
    let summarizer = try makeSummarizer(words.language)
    let budget = try words.budget(standard: .standard)
    let style = words.style
    if let path = words.text("--input") {
      return try RequestLoop(desk).run(path) { (request, writer) throws(ShellError) in
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
    let bytes = try desk.bytes(of: path)
    var text = DigestInput(PlainText.article(fromBytes: bytes.span, name: path))
    text.id = nil
    let digest = summarizer.digest(of: [text], budget: budget, style: style)
    try DigestPage(digest).show(at: desk, explains: words.isSet("--explain"))
    return digest.sentences.isEmpty ? .nothing : .done
  }

  private static func inputs(_ request: Request) throws(ShellError) -> [DigestInput] {
    let headline = request.text("headline") ?? ""
    if let texts = request.list("texts") {
      return texts.map { DigestInput(headline: headline, text: $0) }
    }
    let text = try request.needed("text")
    return [DigestInput(headline: headline, text: text)]
  }

  private static func makeSummarizer(_ language: Language) throws(ShellError) -> Summarizer {
    do {
      return try Summarizer(language)
    } catch {
      throw .fault(error.message)
    }
  }
}

extension Option {
  static let explain = Option(
    names: ["--explain"], kind: .flag, help: "show what each score is made of")

  /// How long a digest may be, and of what kind.
  static let budget = [
    Option(
      names: ["--sentences"], value: "N", kind: .whole(1...1_000_000), help: "at most N sentences"),
    Option(
      names: ["--words"], value: "N", kind: .whole(1...1_000_000_000), help: "at most N words"),
    Option(
      names: ["--percent"], value: "P", kind: .decimal(0.1...100),
      help: "at most P per cent of the words"),
    Option(
      names: ["--characters"], value: "N", kind: .whole(1...1_000_000_000),
      help: "at most N characters"),
    Option(
      names: ["--style"], value: "STYLE", kind: .choice(Style.allCases.map(\.rawValue)),
      help: "what the digest is for", standard: "brief"),
  ]
}

extension ParsedWords {
  /// The budget that the options give; two of them are one too many.
  func budget(standard: Budget) throws(ShellError) -> Budget {
    let names = ["--sentences", "--words", "--percent", "--characters"].filter { isSet($0) }
    if names.count > 1 {
      throw .usage("\(names[0]) and \(names[1]) are two budgets; give one", place: place(names[1]))
    }
    if let number = whole("--sentences") { return .sentences(number) }
    if let number = whole("--words") { return .words(number) }
    if let number = decimal("--percent") { return .percent(number) }
    return whole("--characters").map { .characters($0) } ?? standard
  }

  var style: Style { text("--style").flatMap(Style.init(rawValue:)) ?? .brief }
}

extension Request {
  /// The budget that a line carries itself.
  var budget: Budget? {
    if let number = count("words") { return .words(number) }
    if let number = count("sentences") { return .sentences(number) }
    return number("percent").map { .percent($0) }
  }
}
