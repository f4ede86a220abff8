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

/// `.alert`
enum AlertCommand: ShellStatement {
  static let page = CommandPage(
    name: "alert", summary: "which saved searches find more than when this was last asked",
    arguments: [
      Argument(name: "@NAME", help: "this one; all if left out", kind: .savedName, isOptional: true)
    ],
    examples: [.init(".alert", "All saved searches"), .init(".alert @hez", "One")],
    scope: .shell)

  static func run(_ words: ParsedWords, in shell: Shell) throws(ShellError) -> Outcome {
    let desk = shell.desk
    var searches = desk.session.saved.searches
    if let word = words.positionals.first {
      let name = word.text.hasPrefix("@") ? String(word.text.dropFirst()) : word.text
      searches = searches.filter { $0.name == name }
      if searches.isEmpty { throw .unknownSaved(word, desk) }
    }
    let archive = try desk.archive()
    try ShellError.wrapping { () throws(LedeError) in _ = try archive.refresh() }
    var results = desk.results()
    var hasNews = false
    for search in searches {
      try desk.interruption.check()
      var options = SearchOptions()
      options.limit = 1
      options.snippetLength = 0
      options.saved = desk.session.savedText
      let asked = options
      let total = try ShellError.wrapping { () throws(LedeError) in
        try archive.search(search.query, asked).totalCount
      }
      let before = search.seen[archive.path]
      let news = max(0, total - (before ?? 0))
      hasNews = hasNews || news > 0
      try results.write {
        ["name": .text(search.name), "new": .integer(news), "count": .integer(total)]
      } text: {
        let total = DecimalText.articles(total)
        return ["@\(search.name)  \(news == 0 ? "nothing new" : "\(news) new"), \(total)"]
      }
      var seen = search
      seen.seen[archive.path] = total
      try desk.session.saved.save(seen)
    }
    try results.finish()
    return hasNews ? .done : .nothing
  }
}

/// `.watch`
enum WatchCommand: ShellStatement {
  static let page = CommandPage(
    name: "watch", summary: "run a search again and again and show what is new; Ctrl-C ends it",
    arguments: [
      Argument(name: "SECONDS", help: "how long to wait in between", kind: .whole(1...86_400)),
      Argument(name: "QUERY", help: "what to look for", kind: .query),
    ],
    options: [
      Option(
        names: ["--times"], value: "N", kind: .whole(1...1_000_000), help: "stop after N rounds")
    ],
    examples: [.init(".watch 60 @hez", "Looks every minute")],
    scope: .shell)

  static func run(_ words: ParsedWords, in shell: Shell) throws(ShellError) -> Outcome {
    let desk = shell.desk
    let word = words.positionals[0]
    guard let seconds = Int(word.text), (1...86_400).contains(seconds) else {
      throw .usage("watch takes a number of seconds first: .watch 60 QUERY", place: word.place)
    }
    let archive = try desk.archive()
    var options = words.searchOptions(at: desk)
    options.limit = nil
    options.order = .newest
    options.duplicates = .show
    let asked = options
    var known: Set<ArticleID> = []
    var round = 0
    while true {
      try ShellError.wrapping { () throws(LedeError) in _ = try archive.refresh() }
      let result = try ShellError.wrapping { () throws(LedeError) in
        try archive.search(words.query(from: 1), asked)
      }
      let news = result.hits.filter { !known.contains($0.id) }
      known.formUnion(news.map(\.id))
      if round == 0 {
        try desk.note("watching \(DecimalText.articles(result.totalCount)); Ctrl-C ends it")
      } else {
        var results = desk.results()
        for hit in news {
          try results.write {
            HitPage(hit: hit).record
          } text: {
            HitPage(hit: hit).lines(on: desk.screen)
          }
        }
        try results.finish()
        try desk.output.flush()
      }
      round += 1
      if let times = words.whole("--times"), round >= times { return .done }
      for _ in 0..<(seconds * 20) {
        if desk.interruption.isRequested { return .done }
        SystemClock.sleep(milliseconds: 50)
      }
    }
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
