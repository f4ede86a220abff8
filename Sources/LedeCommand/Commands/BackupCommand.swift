internal import Lede
internal import LedeRecords

/// `lede backup`
package enum BackupCommand: Command {
  package static let page = CommandPage(
    name: "backup", summary: "copy an archive as of its last commit, while others write to it",
    discussion: """
      The copy is an archive of its own: one segment, without what was removed. It is there when it is \
      whole.
      """,
    arguments: [Argument(name: "COPY", help: "the copy's folder, which must be new", kind: .file)],
    examples: [.init("backup news.lede /backups/monday.lede", "A copy of the last commit")],
    archive: .existing, printsRecords: false, printsResults: false)

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    guard let path = words.positionals.first?.text else { throw .usage("name the copy's folder") }
    return try copy(to: path, since: .now, in: context)
  }

  /// Makes an archive of the articles of those that are open.
  static func copy(
    to path: String, since start: ContinuousClock.Instant, in context: CommandContext
  ) throws(CommandError) -> Outcome {
    let reader = try context.newestReader()
    let cancellation = context.cancellation
    try CommandError.wrapping { () throws(LedeError) in
      _ = try Archive.create(path, copying: reader, cancellation: cancellation)
    }
    let spent = DecimalText.duration(seconds: start.duration(to: .now).seconds)
    try context.note("\(path): \(DecimalText.articles(reader.articleCount)); \(spent)")
    return .done
  }
}
