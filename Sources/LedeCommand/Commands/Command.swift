/// A command: its row in the table and what it does.
package protocol Command: Sendable {
  static var page: CommandPage { get }
  /// Does its work with words that its page has checked.
  static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError) -> Outcome
  /// Turns the short forms of the shell (`.digest nasrallah 60`) into options.
  static func expandShellForm(_ words: inout ParsedWords)
}

extension Command {
  package static func expandShellForm(_ words: inout ParsedWords) {}
}

/// What came of a command that did not fail.
package enum Outcome: Sendable {
  /// Something was found or done.
  case done
  /// Nothing was found.
  case nothing
  /// The shell is to be left.
  case quit

  /// The exit code of a process that ends by this outcome.
  package var exitCode: Int32 { self == .nothing ? 1 : 0 }
}
