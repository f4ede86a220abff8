internal import Lede
internal import LedeCommand
internal import LedeRecords

/// `.save`
enum SaveCommand: ShellStatement {
  static let page = CommandPage(
    name: "save", summary: "give a search a name; @NAME then stands for it in any query",
    arguments: [
      Argument(name: "NAME", help: "letters, digits, - and _", kind: .savedName),
      Argument(
        name: "QUERY", help: "the search; without it the name is forgotten", kind: .query,
        isOptional: true),
    ],
    examples: [
      .init(".save hez hezbollah -israel", "Keeps it as @hez"),
      .init("@hez since:3d", "Uses it"), .init(".save hez", "Forgets it"),
    ],
    scope: .shell, printsRecords: false, printsResults: false)

  static func run(_ words: ParsedWords, in shell: Shell) throws(CommandError) -> Outcome {
    let context = shell.context
    let word = words.positionals[0]
    let name = word.text.hasPrefix("@") ? String(word.text.dropFirst()) : word.text
    let query = words.query(from: 1)
    guard !query.isEmpty else {
      do throws(LedeError) {
        try context.session.saved.remove(name)
      } catch {
        throw error.code == .missing ? .unknownSaved(word, context) : CommandError(error)
      }
      try context.note("@\(name) is forgotten")
      return .done
    }
    do throws(LedeError) {
      try context.session.saved.save(query, as: name)
    } catch {
      guard error.code == .invalidSetting else { throw CommandError(error) }
      throw .usage(error.message, place: word.place)
    }
    try context.note("@\(name) is \(query)")
    return .done
  }
}

/// `.saved`
enum SavedCommand: ShellStatement {
  static let page = CommandPage(
    name: "saved", summary: "the saved searches",
    examples: [.init(".saved", "All of them")], scope: .shell)

  static func run(_ words: ParsedWords, in shell: Shell) throws(CommandError) -> Outcome {
    let context = shell.context
    let searches = context.session.saved.queries.sorted { $0.key < $1.key }
    let width = searches.map(\.key.displayWidth).max() ?? 0
    var results = context.results()
    for (name, query) in searches {
      try results.write {
        ["name": .text(name), "query": .text(query)]
      } text: {
        ["@\(Layout.pad(name, to: width))  \(query)"]
      }
    }
    try results.finish()
    if searches.isEmpty { try context.note("no saved searches; .save NAME QUERY keeps one") }
    return searches.isEmpty ? .nothing : .done
  }
}

extension CommandError {
  /// What to say of a saved search that is not there.
  static func unknownSaved(_ word: Word, _ context: CommandContext) -> CommandError {
    let name = word.text.hasPrefix("@") ? String(word.text.dropFirst()) : word.text
    let near = NearName.nearest(to: name, among: context.session.saved.queries.keys.sorted())
    return .usage(
      "no saved search @\(name)", place: word.place,
      advice: near.map { "did you mean @\($0)?" } ?? ".saved shows all")
  }
}
