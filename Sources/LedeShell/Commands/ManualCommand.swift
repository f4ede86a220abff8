/// `lede manual`
enum ManualCommand: Command {
  static let page = CommandPage(
    name: "manual", summary: "write the manual page lede(1)",
    discussion: "It is made from the same table as --help.",
    examples: [
      .init("manual -o /usr/local/share/man/man1/lede.1", "Puts it where man finds it"),
      .init("manual | man -l -", "Reads it"),
    ],
    scope: .commandLine, printsRecords: false)

  static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError) -> Outcome
  {
    try context.output.write(ManualPage().text)
    return .done
  }
}
