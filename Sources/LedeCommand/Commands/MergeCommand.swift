internal import Lede
internal import LedeRecords

/// `lede merge`
package enum MergeCommand: Command {
  private static let reanalyze = OptionKey(
    flag: "--reanalyze", help: "read the stored text again by this version's rules")

  private static let purge = OptionKey(
    flag: "--purge", help: "leave nothing of removed and withdrawn articles on disk")

  private static let output = OptionKey(
    texts: "-o", "--output", value: "ARCHIVE",
    help: "leave the archives as they are, and make a new one of all of them")

  package static let page = CommandPage(
    name: "merge", summary: "merge the archive down to one segment, and drop what was removed",
    options: [reanalyze, purge, output],
    examples: [
      .init("merge news.lede", "One segment"),
      .init("merge 2019.lede 2020.lede -o all.lede", "One archive of several"),
      .init("merge news.lede --reanalyze", "After an update that changed the rules of words"),
    ],
    archive: .several, printsRecords: false, printsResults: false)

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    let archive = try context.archive()
    let start = ContinuousClock.now
    if let path = words[output].last {
      return try BackupCommand.copy(to: path, since: start, in: context)
    }
    try CommandError.wrapping { () throws(LedeError) in
      try archive.merge(
        reanalyzing: words[reanalyze], purging: words[purge], cancellation: context.cancellation)
    }
    let spent = DecimalText.duration(seconds: start.duration(to: .now).seconds)
    try context.note(
      "merged \(DecimalText.articles(archive.articleCount)) into one segment; \(spent)")
    return .done
  }
}
