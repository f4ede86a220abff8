internal import LedeText

/// A table of commands: what `lede` and the shell know, and what help, completion and the manual are
/// made from.
package struct CommandTable: Sendable {
  package let commands: [any Command.Type]

  package init(_ commands: [any Command.Type]) { self.commands = commands }

  /// The version of the program.
  package static let version = "\(LedeVersion.text)"

  /// The commands that need no shell.
  package static let withoutShell = CommandTable([
    SearchCommand.self,
    AskCommand.self,
    DigestCommand.self,
    StoriesCommand.self,
    SummarizeCommand.self,
    SimilarCommand.self,
    CountCommand.self,
    BatchCommand.self,
    TermsCommand.self,
    ExportCommand.self,
    StatsCommand.self,
    CheckCommand.self,
    MergeCommand.self,
    BackupCommand.self,
    ServeCommand.self,
    AddCommand.self,
    CreateCommand.self,
    RemoveCommand.self,
    BenchCommand.self,
    SentencesCommand.self,
    TokensCommand.self,
    CompletionsCommand.self,
    ManualCommand.self,
    TimelineCommand.self,
    NearCommand.self,
    TrendCommand.self,
    FirstCommand.self,
    LastCommand.self,
  ])

  /// The pages of one place, in the table's order.
  package func pages(for scope: CommandPage.Scope) -> [CommandPage] {
    commands.map { $0.page }.filter { $0.scope == .everywhere || $0.scope == scope }
  }

  /// The command of that name in the shell or on the command line.
  package func command(named name: String, in scope: CommandPage.Scope) -> (any Command.Type)? {
    commands.first {
      let page = $0.page
      let isHere = page.scope == .everywhere || page.scope == scope
      return isHere && (page.name == name || (scope == .shell && page.aliases.contains(name)))
    }
  }

  /// Whether a first word that is no command will be a slip for one, or, before others, an option of one.
  package func isMistaken(_ words: [Word], in scope: CommandPage.Scope) -> Bool {
    guard let name = words.first?.text else { return false }
    return near(name, in: scope) != nil
      || (words.count > 1 && owner(ofOption: name, in: scope) != nil)
  }

  /// The command that has `--name`.
  private func owner(ofOption name: String, in scope: CommandPage.Scope) -> CommandPage? {
    pages(for: scope).first { $0.options.contains { $0.option.name == "--\(name)" } }
  }

  private func near(_ name: String, in scope: CommandPage.Scope) -> String? {
    NearName.nearest(to: name, among: pages(for: scope).flatMap { [$0.name] + $0.aliases })
  }

  /// What to say of a name that no command has.
  package func unknownCommand(_ word: Word, in scope: CommandPage.Scope) -> CommandError {
    let dot = scope == .shell ? "." : ""
    let typed = word.text.hasPrefix(dot) ? String(word.text.dropFirst(dot.count)) : word.text
    if let page = owner(ofOption: typed, in: scope) {
      return .usage(
        "no command \(word.text)", place: word.place,
        advice:
          "it is an option of another: \(dot.isEmpty ? "lede " : dot)\(page.name) ... --\(typed)")
    }
    if scope == .commandLine, command(named: typed, in: .shell) != nil {
      return .usage(
        "\(typed) is a command of the shell", place: word.place,
        advice: "lede ARCHIVE opens it, and .\(typed) works there; lede ARCHIVE -c '.\(typed) ...'")
    }
    let near = near(typed, in: scope)
    let help = scope == .shell ? ".help shows all" : "lede --help shows all"
    return .usage(
      "no command \(word.text)", place: word.place,
      advice: near.map { "did you mean \(dot)\($0)?" } ?? help)
  }
}
