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
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || "-_".contains($0) }) else {
      throw .usage("a name holds letters, digits, - and _", place: word.place)
    }
    let query = words.query(from: 1)
    guard !query.isEmpty else {
      guard try context.session.saved.remove(name) else { throw .unknownSaved(word, context) }
      try context.note("@\(name) is forgotten")
      return .done
    }
    try context.session.saved.save(SavedSearches.Search(name: name, query: query))
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
    let searches = context.session.saved.searches
    let width = searches.map(\.name.displayWidth).max() ?? 0
    var results = context.results()
    for search in searches {
      try results.write {
        ["name": .text(search.name), "query": .text(search.query)]
      } text: {
        ["@\(Layout.pad(search.name, to: width))  \(search.query)"]
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
    let near = NearName.nearest(to: name, among: context.session.saved.searches.map(\.name))
    return .usage(
      "no saved search @\(name)", place: word.place,
      advice: near.map { "did you mean @\($0)?" } ?? ".saved shows all")
  }
}
