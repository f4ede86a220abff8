/// `lede manual`
package enum ManualCommand: Command {
  package static let page = CommandPage(
    name: "manual", summary: "write the manual page lede(1)",
    discussion: "It is made from the same table as --help.",
    examples: [
      .init("manual -o /usr/local/share/man/man1/lede.1", "Puts it where man finds it"),
      .init("manual | man -l -", "Reads it"),
    ],
    scope: .commandLine, printsRecords: false)

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    try context.output.write(ManualPage(table: context.table).text)
    return .done
  }
}
