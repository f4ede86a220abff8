internal import Lede

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

  static func run(_ words: ParsedWords, in shell: Shell) throws(ShellError) -> Outcome {
    let desk = shell.desk
    let word = words.positionals[0]
    let name = word.text.hasPrefix("@") ? String(word.text.dropFirst()) : word.text
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || "-_".contains($0) }) else {
      throw .usage("a name holds letters, digits, - and _", place: word.place)
    }
    let query = words.query(from: 1)
    guard !query.isEmpty else {
      guard try desk.session.saved.remove(name) else { throw .unknownSaved(word, desk) }
      try desk.note("@\(name) is forgotten")
      return .done
    }
    try desk.session.saved.save(SavedSearches.Search(name: name, query: query))
    try desk.note("@\(name) is \(query)")
    return .done
  }
}

/// `.saved`
enum SavedCommand: ShellStatement {
  static let page = CommandPage(
    name: "saved", summary: "the saved searches",
    examples: [.init(".saved", "All of them")], scope: .shell)

  static func run(_ words: ParsedWords, in shell: Shell) throws(ShellError) -> Outcome {
    let desk = shell.desk
    let searches = desk.session.saved.searches
    let width = searches.map(\.name.displayWidth).max() ?? 0
    var results = desk.results()
    for search in searches {
      try results.write {
        ["name": .text(search.name), "query": .text(search.query)]
      } text: {
        ["@\(Layout.pad(search.name, to: width))  \(search.query)"]
      }
    }
    try results.finish()
    if searches.isEmpty { try desk.note("no saved searches; .save NAME QUERY keeps one") }
    return searches.isEmpty ? .nothing : .done
  }
}

extension ShellError {
  /// What to say of a saved search that is not there.
  static func unknownSaved(_ word: Word, _ desk: Desk) -> ShellError {
    let name = word.text.hasPrefix("@") ? String(word.text.dropFirst()) : word.text
    let near = NearName.nearest(to: name, among: desk.session.saved.searches.map(\.name))
    return .usage(
      "no saved search @\(name)", place: word.place,
      advice: near.map { "did you mean @\($0)?" } ?? ".saved shows all")
  }
}
