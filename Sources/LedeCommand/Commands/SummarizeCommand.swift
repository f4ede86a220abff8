internal import LedeText
internal import LedeDigest
internal import Lede
internal import LedeJSON
internal import LedeRecords
internal import LedeWire

/// `lede summarize`
package enum SummarizeCommand: Command {
  private static let input = CommonOptions.input(
    "{\"id\",\"headline\",\"text\"} or {\"id\",\"texts\"}")

  private static let format = OptionKey(
    choice: "--as", value: "FORMAT", among: ArticleFormat.allCases.filter(\.isReadable),
    none: "auto",
    says: "auto", help: "the file's format")

  package static let page = CommandPage(
    name: "summarize", summary: "the sentences that tell the most of one text, no archive needed",
    discussion: """
      A file is read as add reads it, in any of its formats; several articles in it give one \
      digest. The budget is never exceeded. Sentences come in the order of the text. The style brief \
      is for a few sentences that tell the news, extract for a good part of the text.
      """,
    arguments: [
      Argument(
        name: "FILE", help: "a text; standard input if none is named", kind: .file,
        isOptional: true)
    ],
    options: BudgetOptions.budgets + [
      BudgetOptions.style, format, CommonOptions.pdf, input, CommonOptions.explain,
      CommonOptions.language,
    ],
    examples: [
      .init("summarize story.txt", "Three sentences"),
      .init("summarize page.html", "The main text of a web page"),
      .init("summarize --words 60 < story.txt", "At most 60 words"),
      .init("summarize --percent 30 --style extract story.txt", "About a third of it"),
      .init("summarize --input - < stories.jsonl", "Many texts, JSON lines in and out"),
    ])

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    let language = words.language
    let budget = try words.budget(standard: .standard)
    let style = words[BudgetOptions.style]
    let requests = try RequestLoop(
      words, input, asking: "text", "texts", "headline",
      without: [format, CommonOptions.pdf, CommonOptions.explain], in: context)
    if let requests {
      return try requests.run { (request, words, writer) throws(CommandError) in
        let texts = try inputs(request)
        let digest = try makeDigest(
          of: texts, in: words.language, words.budget(standard: .standard),
          words[BudgetOptions.style])
        writer.key("sentences")
        writer.beginArray()
        for sentence in digest.sentences { writer.string(sentence.text) }
        writer.endArray()
      }
    }
    let path = words.positionals.first?.text ?? "-"
    var settings = ImportSettings(format: words[format])
    settings.takesDrafts = true
    settings.takesAnyText = true
    settings.readsPDF = words[CommonOptions.pdf]
    let texts = try texts(of: path, settings, in: context)
    if texts.count > 1 { try context.note("\(DecimalText.articles(texts.count)), one digest") }
    let digest = try makeDigest(of: texts, in: language, budget, style)
    try DigestPage(digest).show(in: context, explains: words[CommonOptions.explain])
    return digest.sentences.isEmpty ? .nothing : .done
  }

  /// Articles of one file that a digest is made of.
  private static let mostArticles = 600

  /// The articles of a file, the first 600; what is in no format is one text.
  private static func texts(
    of path: String, _ settings: ImportSettings, in context: CommandContext
  ) throws(CommandError) -> [DigestInput] {
    let bytes = try context.bytes(of: path)
    var found = articles(in: bytes, path, settings)
    // A text may begin as files of these formats do.
    let lookalikes: [ArticleFormat?] = [.json, .csv, .mail, .markdown, .iptc7901]
    if found.articles.isEmpty, settings.format == nil, lookalikes.contains(found.report.format) {
      var settings = settings
      settings.format = .text
      found = articles(in: bytes, path, settings)
    }
    if found.articles.isEmpty, let skip = found.report.skips.first, !bytes.isEmpty {
      throw .fault("\(path): \(skip)", advice: "--as names a format")
    }
    for sentence in found.report.notes { try context.note("\(path): \(sentence)") }
    for article in found.articles {
      let stated = article.metadata
      guard let mark = ReleaseMark.text(stated.status, embargo: stated.embargo) else { continue }
      try context.note("\(article.id.rawValue.forScreen): \(mark)")
    }
    return found.articles.map { article in
      var text = DigestInput(article)
      text.id = nil
      return text
    }
  }

  /// More articles than a digest takes.
  private struct Enough: Error {}

  private static func articles(
    in bytes: [UInt8], _ path: String, _ settings: ImportSettings
  ) -> (articles: [Article], report: FileReport) {
    var articles: [Article] = []
    var report = FileReport(path: path)
    do throws(Enough) {
      try ArticleReader(settings).read(bytes: bytes, name: path) { event throws(Enough) in
        switch event {
        case .article(let article, _), .entry(let article): articles.append(article)
        case .removal, .notice: break
        case .file(let file): report = file
        }
        if articles.count == mostArticles { throw Enough() }
      }
    } catch {}
    return (articles, report)
  }

  private static func inputs(_ request: Request) throws(CommandError) -> [DigestInput] {
    let headline = request.text("headline") ?? ""
    if let texts = request.list("texts") {
      return texts.map { DigestInput(headline: headline, text: $0) }
    }
    let text = try request.needed("text")
    return [DigestInput(headline: headline, text: text)]
  }

  /// The digest of texts in a language, or, of `auto`, in that of the first.
  private static func makeDigest(
    of texts: [DigestInput], in language: Language, _ budget: DigestBudget, _ style: DigestStyle
  ) throws(CommandError) -> NewsDigest {
    do {
      return try SummarizerPool.shared.withSummarizer(language.ofText(texts.first?.text ?? "")) {
        $0.digest(of: texts, budget: budget, style: style)
      }
    } catch {
      throw .fault(error.message)
    }
  }
}
