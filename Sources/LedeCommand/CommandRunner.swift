/// Runs a command of the command line: reads its words, minds the options that all share.
package struct CommandRunner {
  private let context: CommandContext

  package init(_ context: CommandContext) { self.context = context }

  package func run(_ command: any Command.Type, _ words: [Word]) throws(CommandError) -> Outcome {
    let page = command.page
    var words = words
    let further = page.archive == .several ? OpenArchive.takeFurther(from: &words) : []
    var parsed = try ParsedWords(words, page: page, arguments: page.commandLineArguments)
    if parsed[CommonOptions.help] { return try Help.show(page, in: context) }
    try apply(parsed)
    if words.contains(where: { $0.text.contains("@") || $0.text.hasPrefix("--input") }) {
      try context.readSavedSearches()
    }
    if page.archive != .none {
      let path = parsed.dropFirstPositional()
      if page.archive != .made { context.open = try OpenArchive.at([path] + further) }
      context.archivePath = path
    }
    guard let path = parsed[CommonOptions.output], !page.writesOwnOutput else {
      return try command.run(parsed, in: context)
    }
    return try writing(to: path) { () throws(CommandError) in try command.run(parsed, in: context) }
  }

  /// Runs something with its results going to a file that appears whole or not at all.
  package func writing(
    to path: String, _ body: () throws(CommandError) -> Outcome
  ) throws(CommandError) -> Outcome {
    let (output, screen) = (context.output, context.screen)
    defer { (context.output, context.screen) = (output, screen) }
    let file = try NewFile(path)
    context.output = file
    context.screen = .none
    let outcome = try body()
    try file.publish()
    return outcome
  }

  /// The options that all commands share.
  package func apply(_ words: ParsedWords) throws(CommandError) {
    context.settings.format = words.given(CommonOptions.format) ?? context.settings.format
    if words[CommonOptions.safeCSV] { context.settings.guardsCells = true }
    if words[CommonOptions.quiet] { context.isQuiet = true }
    switch words[CommonOptions.color] {
    case .always: context.screen.isColoured = true
    case .never: context.screen.isColoured = false
    case .auto: break
    }
  }
}

extension CommandPage {
  /// The arguments by place on the command line, the archive before the others.
  package var commandLineArguments: [Argument] {
    switch archive {
    case .none: arguments
    case .existing, .made:
      [Argument(name: "ARCHIVE", help: "the archive's folder", kind: .archive)] + arguments
    case .several:
      [
        Argument(
          name: "ARCHIVE", help: "the archive's folder; several, one behind the other, are one",
          kind: .archive)
      ] + arguments
    }
  }
}
