internal import LedeText
internal import Lede
internal import LedeRecords

/// `lede terms`
package enum TermsCommand: Command {
  private static let limit = CommonOptions.limit(50, "terms")

  package static let page = CommandPage(
    name: "terms", summary: "the words of the index, the most frequent first",
    discussion: "Words are folded and stemmed: attacks and attacked are attack.",
    arguments: [
      Argument(name: "PREFIX", help: "only those that begin so", kind: .term, isOptional: true)
    ],
    options: [limit],
    examples: [
      .init("terms news.lede hez", "Words that begin with hez"),
      .init("terms news.lede -n 0 --format tsv", "All of them"),
    ],
    archive: .several)

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    let reader = try context.reader()
    let prefix = words.positionals.first?.text.lowercased() ?? ""
    let limit = words[limit]
    let most = limit == 0 ? Int.max : limit
    var terms = try CommandError.wrapping { () throws(LedeError) in
      try reader.terms(beginningWith: prefix, limit: most)
    }
    if terms.isEmpty, let term = stem(of: prefix, reader) {
      // "hamas" is held as "hama": what a word is held as helps who typed the word.
      terms = try CommandError.wrapping { () throws(LedeError) in
        try reader.terms(beginningWith: term, limit: most)
      }
    }
    let width = max(16, terms.prefix(1000).map(\.word.displayWidth).max() ?? 0)
    var results = context.results()
    for term in terms {
      try results.write {
        term.termRecord
      } text: {
        ["\(Layout.pad(term.word, to: width))  \(DecimalText.grouped(term.count))"]
      }
    }
    try results.finish()
    if terms.isEmpty { try context.note("no term begins with \(prefix)") }
    return terms.isEmpty ? .nothing : .done
  }

  /// What the index holds a word as; nil where that is no single term.
  private static func stem(of word: String, _ reader: Archive.Reader) -> String? {
    // A language without a stemmer leaves words as they are, which was looked for already.
    guard let analyzer = try? Analyzer(Language(reader.settings.language)) else { return nil }
    return analyzer.analyze(word).first.map { analyzer.term($0.term).text }
  }
}
