/// Runs a command of the command line: reads its words, minds the options that all share.
struct CommandRunner {
  private let desk: Desk

  init(_ desk: Desk) { self.desk = desk }

  func run(_ command: any Command.Type, _ words: [Word]) throws(ShellError) -> Outcome {
    let page = command.page
    var parsed = try ParsedWords(words, page: page, arguments: page.commandLineArguments)
    if parsed[CommonOptions.help] { return try Help.show(page, at: desk) }
    try apply(parsed)
    if page.archive != .none {
      let path = parsed.dropFirstPositional()
      if page.archive == .existing { desk.open = try OpenArchive.at(path) }
      desk.archivePath = path
    }
    guard let path = parsed[CommonOptions.output], !page.writesOwnOutput else {
      return try command.run(parsed, at: desk)
    }
    return try writing(to: path) { () throws(ShellError) in try command.run(parsed, at: desk) }
  }

  /// Runs something with its results going to a file that appears whole or not at all.
  func writing(
    to path: String, _ body: () throws(ShellError) -> Outcome
  ) throws(ShellError) -> Outcome {
    let (output, screen) = (desk.output, desk.screen)
    defer { (desk.output, desk.screen) = (output, screen) }
    let file = try NewFile(path)
    desk.output = file
    desk.screen = .none
    let outcome = try body()
    try file.publish()
    return outcome
  }

  /// The options that all commands share.
  func apply(_ words: ParsedWords) throws(ShellError) {
    desk.settings.format = words.given(CommonOptions.format) ?? desk.settings.format
    if words[CommonOptions.safeCSV] { desk.settings.guardsCells = true }
    if words[CommonOptions.quiet] { desk.isQuiet = true }
    switch words[CommonOptions.color] {
    case .always: desk.screen.isColoured = true
    case .never: desk.screen.isColoured = false
    case .auto: break
    }
  }
}

extension CommandPage {
  /// The arguments by place on the command line, the archive before the others.
  var commandLineArguments: [Argument] {
    switch archive {
    case .none: arguments
    case .existing, .made:
      [Argument(name: "ARCHIVE", help: "the archive's folder", kind: .archive)] + arguments
    }
  }
}
