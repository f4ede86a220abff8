/// `lede completions bash|zsh|fish`
package enum CompletionsCommand: Command {
  package static let page = CommandPage(
    name: "completions", summary: "write the completions of bash, zsh or fish",
    arguments: [
      Argument(
        name: "SHELL", help: "bash, zsh or fish",
        kind: .choice(CompletionScript.allCases.map(\.rawValue)))
    ],
    examples: [
      .init("completions bash -o ~/.local/share/bash-completion/completions/lede", "For bash"),
      .init("completions zsh -o ~/.zfunc/_lede", "For zsh, with ~/.zfunc on its fpath"),
      .init("completions fish -o ~/.config/fish/completions/lede.fish", "For fish"),
    ],
    scope: .commandLine, printsRecords: false)

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    let word = words.positionals[0]
    guard let script = CompletionScript(rawValue: word.text) else {
      let near = NearName.nearest(
        to: word.text, among: CompletionScript.allCases.map(\.rawValue))
      throw .usage(
        "no completions for \(word.text): there are bash, zsh and fish", place: word.place,
        advice: near.map { "did you mean \($0)?" })
    }
    try context.output.write(script.text(for: context.table))
    return .done
  }
}
