internal import LedeCommand

/// `.help`
enum HelpCommand: ShellStatement {
  static let page = CommandPage(
    name: "help", aliases: ["h", "?"], summary: "this help; .help COMMAND tells more",
    arguments: [
      Argument(
        name: "TOPIC",
        help: "a command, or \(HelpTopic.allCases.map(\.rawValue).joined(separator: ", "))",
        kind: .command, isOptional: true)
    ],
    examples: [.init(".help export", "A command"), .init(".help dates", "How dates are written")],
    scope: .shell, printsRecords: false, printsResults: false)

  static func run(_ words: ParsedWords, in shell: Shell) throws(CommandError) -> Outcome {
    let context = shell.context
    guard let word = words.positionals.first else {
      try context.write(lines: overview(for: context.screen))
      return .done
    }
    let name = word.text.hasPrefix(".") ? String(word.text.dropFirst()) : word.text
    if let topic = HelpTopic(rawValue: name) {
      try context.write(lines: topic.lines(paint: context.screen.paint))
      return .done
    }
    guard let command = CommandTable.all.command(named: name, in: .shell) else {
      let names =
        CommandTable.all.pages(for: .shell).map(\.name) + HelpTopic.allCases.map(\.rawValue)
      let near = NearName.nearest(to: name, among: names)
      throw .usage(
        "no help on \(word.text)", place: word.place,
        advice: near.map { "did you mean .help \($0)?" } ?? ".help shows all commands")
    }
    return try show(command.page, in: context)
  }

  /// A command's page, as the shell has it.
  static func show(_ page: CommandPage, in context: CommandContext) throws(CommandError) -> Outcome
  {
    try context.write(lines: HelpText(for: context.screen).lines(for: page, inShell: true))
    return .done
  }

  /// All commands within the 24 lines of the smallest screen.
  static func overview(for screen: Screen) -> [StyledText] {
    let paint = screen.paint
    let groups: [(String, [String])] = [
      ("find", ["search", "ask", "open", "similar", "near", "terms"]),
      ("sum up", ["digest", "timeline", "stories", "summarize"]),
      ("count", ["count", "trend", "first", "last"]),
      ("keep", ["save", "saved", "alert", "watch"]),
      ("archive", ["add", "remove", "batch", "stats", "check", "merge", "backup", "refresh"]),
      ("output", ["mode", "once", "output", "export"]),
      ("settings", ["set", "show", "timer", "explain"]),
      ("shell", ["read", "shell", "help", "quit"]),
    ]
    var lines: [StyledText] = [
      paint("Type what you want to know:", .bold),
      "  how many fighters died?     a question: the sentences that answer it",
      "  hezbollah -israel           words: the articles that match",
      "  2                           opens the second of them", "",
    ]
    for (title, names) in groups {
      let list = names.map { "." + $0 }.joined(separator: "  ")
      lines.append("  " + paint(Layout.pad(title, to: 10), .heading) + list)
    }
    lines += [
      "", "  .COMMAND > FILE    .COMMAND | PROGRAM    # comment    @NAME: a saved search",
      "",
      "  .help COMMAND     what it does, with examples",
    ]
    for topic in HelpTopic.allCases {
      lines.append("  \(Layout.pad(".help \(topic.rawValue)", to: 18))\(topic.summary)")
    }
    return lines
  }
}
