package import LedeCommand

extension CommandTable {
  /// All commands, those of the shell among them.
  package static let all = CommandTable(
    withoutShell.commands + [
      ShellCommand.self,
      OpenCommand.self,
      SaveCommand.self,
      SavedCommand.self,
      AlertCommand.self,
      WatchCommand.self,
      ModeCommand.self,
      OnceCommand.self,
      OutputCommand.self,
      SetCommand.self,
      ShowCommand.self,
      TimerCommand.self,
      ExplainCommand.self,
      RefreshCommand.self,
      ReadCommand.self,
      SystemCommand.self,
      HelpCommand.self,
      QuitCommand.self,
    ])
}
