internal import Lede

/// `lede terms`
enum TermsCommand: Command {
  static let page = CommandPage(
    name: "terms", summary: "the words of the index, the most frequent first",
    discussion: "Words are folded and stemmed: attacks and attacked are attack.",
    arguments: [
      Argument(name: "PREFIX", help: "only those that begin so", kind: .term, isOptional: true)
    ],
    options: [.limit(50, "terms")],
    examples: [
      .init("terms news.lede hez", "Words that begin with hez"),
      .init("terms news.lede -n 0 --format tsv", "All of them"),
    ],
    archive: .existing)

  static func run(_ words: ParsedWords, at desk: Desk) throws(ShellError) -> Outcome {
    let archive = try desk.archive()
    let prefix = words.positionals.first?.text.lowercased() ?? ""
    let limit = words.whole("--limit") ?? 50
    let terms = try ShellError.wrapping { () throws(LedeError) in
      try archive.terms(beginningWith: prefix, limit: limit == 0 ? .max : limit)
    }
    let width = max(16, terms.prefix(1000).map(\.term.displayWidth).max() ?? 0)
    var results = desk.results()
    for term in terms {
      try results.write {
        ["term": .text(term.term), "count": .integer(term.articleCount)]
      } text: {
        ["\(Layout.pad(term.term, to: width))  \(DecimalText.grouped(term.articleCount))"]
      }
    }
    try results.finish()
    if terms.isEmpty { try desk.note("no term begins with \(prefix)") }
    return terms.isEmpty ? .nothing : .done
  }
}
