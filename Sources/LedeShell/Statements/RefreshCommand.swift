internal import Lede
internal import LedeCommand
internal import LedeRecords

/// `.refresh`
enum RefreshCommand: ShellStatement {
  static let page = CommandPage(
    name: "refresh", summary: "turn to the archive's newest commit, and tell which that is",
    discussion: """
      Every statement looks for a newer commit before it runs; this one tells what it found, and \
      why where the newest cannot be read.
      """,
    examples: [.init(".refresh", "The number of the commit, and the articles in it")],
    scope: .shell)

  static func run(_ words: ParsedWords, in shell: Shell) throws(CommandError) -> Outcome {
    let context = shell.context
    let archive = try context.archive()
    // The statement itself has refreshed; only a fault is left to be told.
    try CommandError.wrapping { () throws(LedeError) in _ = try archive.refresh() }
    let reader = archive.reader
    var results = context.results(isSingle: true)
    try results.write {
      ["generation": .integer(reader.generation), "articles": .integer(reader.articleCount)]
    } text: {
      let articles = DecimalText.articles(reader.articleCount)
      return ["commit \(DecimalText.grouped(reader.generation)): \(articles)"]
    }
    try results.finish()
    return .done
  }
}
