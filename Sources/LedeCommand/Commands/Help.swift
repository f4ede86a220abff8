/// `lede --help`, `lede COMMAND --help`.
package enum Help {
  /// A command's own page, as the command line has it.
  package static func show(_ page: CommandPage, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    try context.write(lines: HelpText(for: context.screen).lines(for: page, inShell: false))
    return .done
  }

  /// The program's page, or that of the command that is named behind `help`.
  package static func showProgram(
    _ words: ArraySlice<Word>, in context: CommandContext
  ) throws(CommandError) -> Outcome {
    if let name = words.first(where: { !$0.text.hasPrefix("-") }) {
      guard let command = context.table.command(named: name.text, in: .commandLine) else {
        throw context.table.unknownCommand(name, in: .commandLine)
      }
      return try show(command.page, in: context)
    }
    let help = HelpText(for: context.screen)
    var lines: [StyledText] = [
      help.paint("lede ARCHIVE", .bold) + "                    opens the shell on an archive",
      help.paint("lede COMMAND ARCHIVE ...", .bold) + "        runs one command",
      "",
      "Search and summaries for news archives: ask a question, read the sentence that answers it.",
    ]
    let pages = context.table.pages(for: .commandLine)
    lines += help.section("commands", pages.map { ($0.name, $0.summary) })
    lines += [
      "", help.paint("first steps", .heading),
      "  lede add news.lede FOLDER           makes an archive of the articles in a folder",
      "  lede ask news.lede 'who met Qassem?'",
      "  lede news.lede                      the shell; .help shows what it can do",
      "", "lede COMMAND --help tells more, with examples.",
      "Exit codes: 0 found or done, 1 nothing found, 2 wrong usage, 3 fault, 130 interrupted.",
    ]
    try context.write(lines: lines)
    return .done
  }
}
