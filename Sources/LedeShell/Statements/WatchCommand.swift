internal import Lede
internal import LedeCommand
internal import LedeRecords
internal import LedeSystem

/// `.watch`
enum WatchCommand: ShellStatement {
  private static let times = OptionKey(
    whole: "--times", in: 1...1_000_000, help: "stop after N rounds")

  static let page = CommandPage(
    name: "watch", summary: "run a search again and again and show what is new; Ctrl-C ends it",
    arguments: [
      Argument(name: "SECONDS", help: "how long to wait in between", kind: .whole(1...86_400)),
      Argument(name: "QUERY", help: "what to look for", kind: .query),
    ],
    options: [times],
    examples: [.init(".watch 60 @hez", "Looks every minute")],
    scope: .shell)

  static func run(_ words: ParsedWords, in shell: Shell) throws(CommandError) -> Outcome {
    let context = shell.context
    let word = words.positionals[0]
    guard let seconds = Int(word.text), (1...86_400).contains(seconds) else {
      throw .usage("watch takes a number of seconds first: .watch 60 QUERY", place: word.place)
    }
    let archive = try context.archive()
    var known: Set<ArticleID> = []
    var round = 0
    while true {
      // In each round anew, since what may be used changes with the time.
      var options = try words.searchOptions(in: context)
      options.limit = nil
      options.order = .newest
      options.duplicates = .show
      let asked = options
      try CommandError.wrapping { () throws(LedeError) in _ = try archive.refresh() }
      let result = try CommandError.wrapping { () throws(LedeError) in
        try archive.search(words.query(from: 1), options: asked)
      }
      let news = result.hits.filter { !known.contains($0.id) }
      known.formUnion(news.map(\.id))
      if round == 0 {
        try context.note(
          "watching \(DecimalText.articles(result.outcome.totalCount)); Ctrl-C ends it")
      } else {
        try context.show(news)
        try context.output.flush()
      }
      round += 1
      if let times = words[times], round >= times { return .done }
      for _ in 0..<(seconds * 20) {
        if context.interruption.isRequested { return .done }
        SystemClock.sleep(milliseconds: 50)
      }
    }
  }
}
