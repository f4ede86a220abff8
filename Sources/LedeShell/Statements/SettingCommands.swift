internal import LedeCommand

/// `.mode`
enum ModeCommand: ShellStatement {
  static let page = CommandPage(
    name: "mode", summary: "how results are shown",
    discussion: "text is for people; the others are for programs. Without FORM it tells the mode.",
    arguments: [
      Argument(
        name: "FORM", help: RecordFormat.allCases.map(\.rawValue).joined(separator: ", "),
        kind: .choice(RecordFormat.allCases.map(\.rawValue)), isOptional: true)
    ],
    examples: [.init(".mode box", "Boxes"), .init(".mode text", "As it was")],
    scope: .shell, printsRecords: false, printsResults: false)

  static func run(_ words: ParsedWords, in shell: Shell) throws(CommandError) -> Outcome {
    let context = shell.context
    guard let word = words.positionals.first else {
      try context.output.write("mode: \(context.settings.format.rawValue)\n")
      return .done
    }
    guard let format = RecordFormat(rawValue: word.text) else {
      let names = RecordFormat.allCases.map(\.rawValue)
      let near = NearName.nearest(to: word.text, among: names)
      throw .usage(
        "no mode \(word.text)", place: word.place,
        advice: near.map { "did you mean \($0)?" } ?? "there are \(names.joined(separator: ", "))")
    }
    context.settings.format = format
    context.settings.origins["mode"] = shell.originOfSettings
    return .done
  }
}

/// `.output`
enum OutputCommand: ShellStatement {
  static let page = CommandPage(
    name: "output", summary: "send all results to a file, or back to the screen",
    discussion: "Each statement is added to the file's end. Without FILE results come back.",
    arguments: [Argument(name: "FILE", help: "where to", kind: .file, isOptional: true)],
    examples: [.init(".output today.txt", "To a file"), .init(".output", "To the screen again")],
    scope: .shell, printsRecords: false, printsResults: false)

  static func run(_ words: ParsedWords, in shell: Shell) throws(CommandError) -> Outcome {
    let path = words.positionals.first?.text
    shell.context.session.outputPath = path == "stdout" || path == "-" ? nil : path
    return .done
  }
}

/// `.once`
enum OnceCommand: ShellStatement {
  static let page = CommandPage(
    name: "once", summary: "send the next statement's results to a file",
    discussion: "The same as COMMAND > FILE.",
    arguments: [Argument(name: "FILE", help: "where to", kind: .file)],
    examples: [.init(".once hits.csv", "The next results go to hits.csv")],
    scope: .shell, printsRecords: false, printsResults: false)

  static func run(_ words: ParsedWords, in shell: Shell) throws(CommandError) -> Outcome {
    shell.context.session.oncePath = words.positionals[0].text
    return .done
  }
}

/// `.timer`
enum TimerCommand: ShellStatement {
  static let page = CommandPage(
    name: "timer", summary: "tell the time of each stage of a statement",
    arguments: [.onOff],
    examples: [.init(".timer on", "Search and showing apart")],
    scope: .shell, printsRecords: false, printsResults: false)

  static func run(_ words: ParsedWords, in shell: Shell) throws(CommandError) -> Outcome {
    try shell.setSwitch("timer", words) {
      $0.timer = $1
    } now: {
      $0.timer
    }
  }
}

/// `.explain`
enum ExplainCommand: ShellStatement {
  static let page = CommandPage(
    name: "explain", summary: "show what each score is made of",
    arguments: [.onOff],
    examples: [.init(".explain on", "Until .explain off")],
    scope: .shell, printsRecords: false, printsResults: false)

  static func run(_ words: ParsedWords, in shell: Shell) throws(CommandError) -> Outcome {
    try shell.setSwitch("explain", words) {
      $0.explain = $1
    } now: {
      $0.explain
    }
  }
}

extension Argument {
  static let onOff = Argument(
    name: "on|off", help: "which; the other one if left out", kind: .choice(["on", "off"]),
    isOptional: true)
}

extension Shell {
  /// Turns a switch on, off, or over, and tells how it stands.
  fileprivate func setSwitch(
    _ name: String, _ words: ParsedWords, _ set: (inout Settings, Bool) -> Void,
    now: (Settings) -> Bool
  ) throws(CommandError) -> Outcome {
    switch words.positionals.first {
    case nil: set(&context.settings, !now(context.settings))
    case let word? where word.text == "on" || word.text == "off":
      set(&context.settings, word.text == "on")
    case let word?: throw .usage("\(name) is on or off", place: word.place)
    }
    context.settings.origins[name] = originOfSettings
    try context.note("\(name) \(now(context.settings) ? "on" : "off")")
    return .done
  }

  /// Where a setting that is made now comes from, for `.show`.
  var originOfSettings: String { origin ?? "typed" }
}
