internal import Lede
internal import LedeCommand
internal import LedeRecords
internal import LedeSystem
internal import SystemPackage

/// `.open`
enum OpenCommand: ShellStatement {
  static let page = CommandPage(
    name: "open", summary: "show an article whole, or turn to another archive",
    discussion: "A bare number does the same for a hit of the last result.",
    arguments: [
      Argument(name: "WHAT", help: "a hit's number, an id, or an archive", kind: .articleID)
    ],
    examples: [
      .init("2", "The second hit of the last result"),
      .init(".open 001", "The article with this id"),
      .init(".open other.lede", "Another archive"),
    ],
    scope: .shell)

  static func run(_ words: ParsedWords, in shell: Shell) throws(CommandError) -> Outcome {
    let context = shell.context
    let word = words.positionals[0]
    if let reader = context.open?.archive.reader, let id = ArticleID(word.text) {
      let article = try CommandError.wrapping { () throws(LedeError) in try reader.article(id) }
      if let article { return try ArticlePage(article).show(in: context) }
    }
    if let number = Int(word.text), number > 0, number <= context.session.hits.count {
      return try showHit(number, in: context)
    }
    guard Folder.exists(FilePath(text: word.text)) else {
      throw .usage(
        "\(word.text) is no hit, no article and no archive", place: word.place,
        advice: "a number opens that hit of the last result")
    }
    context.open = try OpenArchive.at(word.text)
    context.session.hits = []
    context.settings.origins["archive"] = shell.originOfSettings
    try context.note(
      "\(word.text): \(DecimalText.articles(context.open?.archive.articleCount ?? 0))")
    return .done
  }

  /// Shows the article of a hit of the last result.
  static func showHit(_ number: Int, in context: CommandContext) throws(CommandError) -> Outcome {
    guard number <= context.session.hits.count else {
      let count = context.session.hits.count
      throw .usage(
        count == 0
          ? "there is no result yet to open a hit of" : "the last result has \(count) hits",
        advice: "to search for the number, write .search \(number)")
    }
    let id = context.session.hits[number - 1]
    let reader = try context.reader()
    let article = try CommandError.wrapping { () throws(LedeError) in try reader.article(id) }
    guard let article else {
      try context.note("\(id) is no longer in the archive")
      return .nothing
    }
    return try ArticlePage(article).show(in: context)
  }
}

/// `.read`
enum ReadCommand: ShellStatement {
  static let page = CommandPage(
    name: "read", summary: "run the statements of a file",
    arguments: [
      Argument(name: "FILE", help: "a statement a line; # begins a comment", kind: .file)
    ],
    examples: [.init(".read morning.lede", "Runs them")],
    scope: .shell, printsRecords: false, printsResults: false)

  static func run(_ words: ParsedWords, in shell: Shell) throws(CommandError) -> Outcome {
    let code = try shell.read(file: words.positionals[0].text)
    return code == 1 ? .nothing : .done
  }
}

/// `.shell`
enum SystemCommand: ShellStatement {
  static let page = CommandPage(
    name: "shell", aliases: ["sh"], summary: "run a command of the system",
    arguments: [Argument(name: "COMMAND", help: "for /bin/sh")],
    examples: [.init(".shell ls -l out | head -3", "Lists a folder")],
    scope: .shell, printsRecords: false, printsResults: false, takesRestOfLine: true)

  static func run(_ words: ParsedWords, in shell: Shell) throws(CommandError) -> Outcome {
    let command = words.positionals[0].text
    try shell.context.output.flush()
    let code: Int32
    do {
      // It must not read the statements that run; a pipe that nothing is written to ends at once.
      code = try ChildProcess(command, readsFromUs: shell.context.inputIsScript).finish()
    } catch {
      throw .fault("cannot start \(command): \(error.reason)")
    }
    return try shell.context.outcome(of: command, code) ?? .done
  }
}

extension CommandContext {
  /// What a program's exit code makes of a statement, nil where it ended well: 1 is nothing found, as of grep, and
  /// all others are a fault.
  func outcome(of program: String, _ code: Int32) throws(CommandError) -> Outcome? {
    guard code > 1 else {
      if code == 1 { try note("\(program): exit code 1") }
      return code == 1 ? .nothing : nil
    }
    throw .fault("\(program): exit code \(code)")
  }
}

/// `.quit`
enum QuitCommand: ShellStatement {
  static let page = CommandPage(
    name: "quit", aliases: ["exit", "q"], summary: "leave the shell; Ctrl-D does the same",
    scope: .shell, printsRecords: false, printsResults: false)

  static func run(_ words: ParsedWords, in shell: Shell) throws(CommandError) -> Outcome { .quit }
}
