internal import Lede
internal import LedeCommand
internal import LedeRecords

/// `.set`
enum SetCommand: ShellStatement {
  static let page = CommandPage(
    name: "set", summary: "set how searches and the screen behave",
    discussion: "Without a value it goes back to the standard; .show tells all settings.",
    arguments: [
      Argument(
        name: "NAME", help: names.joined(separator: ", "), kind: .choice(names)),
      Argument(name: "VALUE", help: "see .help set", isOptional: true),
    ],
    examples: [
      .init(".set sort newest", "Newest hits first from now on"),
      .init(".set limit 20", "Twenty hits"),
      .init(".set pager off", "Never through the pager"),
    ],
    scope: .shell, printsRecords: false, printsResults: false)

  /// What can be set, with the values that it takes.
  static let choices: [(name: String, values: [String])] =
    CommonOptions.searching.map { ($0.option.settingName, $0.option.settingChoices) } + [
      ("limit", []), ("pager", ["on", "off"]), ("color", ["on", "off"]),
    ]

  static var names: [String] { choices.map(\.name) }

  static func run(_ words: ParsedWords, in shell: Shell) throws(CommandError) -> Outcome {
    let name = words.positionals[0]
    guard let choice = choices.first(where: { $0.name == name.text }) else {
      let near = NearName.nearest(to: name.text, among: names)
      throw .usage(
        "no setting \(name.text)", place: name.place,
        advice: near.map { "did you mean \($0)?" }
          ?? "there are \(names.joined(separator: ", "))")
    }
    let value = words.positionals.dropFirst().first
    if let value, !choice.values.isEmpty, !choice.values.contains(value.text) {
      let near = NearName.nearest(to: value.text, among: choice.values)
      throw .usage(
        "\(choice.name) is one of \(choice.values.joined(separator: ", "))", place: value.place,
        advice: near.map { "did you mean \($0)?" })
    }
    try set(choice.name, value, shell.context)
    shell.context.settings.origins[choice.name] = value == nil ? nil : shell.originOfSettings
    return .done
  }

  private static func set(_ name: String, _ value: Word?, _ context: CommandContext)
    throws(CommandError)
  {
    switch name {
    case "limit":
      guard let value else {
        context.settings.limit = Settings().limit
        return
      }
      guard let limit = Int(value.text), limit >= 0 else {
        throw .usage("limit is a whole number; 0 for all", place: value.place)
      }
      context.settings.limit = limit
    case "pager": context.settings.usesPager = value?.text != "off"
    case "color":
      let isOn = value.map { $0.text == "on" }
      context.screen.isColoured =
        isOn ?? (context.screen.isTerminal && context.environment.allowsColour)
    default:
      var settings = context.settings
      settings.choices[name] = value?.text
      try check(settings, value, in: context)
      context.settings = settings
    }
  }

  /// Throws where a search could not run with the settings.
  private static func check(
    _ settings: Settings, _ value: Word?, in context: CommandContext
  ) throws(CommandError) {
    var words = try ParsedWords([], page: SearchCommand.page, arguments: [])
    words.take(settings)
    do throws(CommandError) {
      _ = try words.queryOptions(in: context)
    } catch {
      throw .usage(error.message, place: value?.place, advice: error.advice)
    }
  }
}

/// `.show`
enum ShowCommand: ShellStatement {
  static let page = CommandPage(
    name: "show", summary: "all settings, and where each value came from",
    examples: [.init(".show", "All of them")],
    scope: .shell)

  static func run(_ words: ParsedWords, in shell: Shell) throws(CommandError) -> Outcome {
    let context = shell.context
    let settings = context.settings
    var rows: [(name: String, value: String)] = [
      ("archive", context.open?.path ?? "none"),
      ("mode", settings.format.rawValue),
      ("output", context.session.outputPath ?? "screen"),
      ("timer", settings.timer ? "on" : "off"),
      ("explain", settings.explain ? "on" : "off"),
      ("pager", settings.usesPager ? context.environment.pager ?? "none" : "off"),
      ("color", context.screen.isColoured ? "on" : "off"),
      ("limit", String(settings.limit)),
    ]
    for option in CommonOptions.searching.map(\.option) {
      let standard = option.kind == .flag ? "off" : option.shortStandard ?? "any"
      let value = settings.choices[option.settingName] ?? standard
      rows.append((option.settingName, value))
    }
    rows.append(("history", context.environment.historyPath ?? "not kept: no HOME"))
    rows.append(("rc file", context.environment.rcPath ?? "none: no HOME"))
    let paint = context.screen.paint
    var results = context.results()
    for row in rows {
      let origin = settings.origins[row.name] ?? context.originOfStandard(row.name)
      try results.write {
        ["name": .text(row.name), "value": .text(row.value), "origin": .text(origin)]
      } text: {
        [
          "\(Layout.pad(row.name, to: 10))  \(Layout.pad(row.value, to: 24))  "
            + paint(origin, .dim)
        ]
      }
    }
    try results.finish()
    return .done
  }
}

extension CommandContext {
  /// Where a value comes from that nobody set in the shell.
  fileprivate func originOfStandard(_ name: String) -> String {
    let variables: [String: [String]] = [
      "pager": ["LEDE_PAGER", "PAGER"], "color": ["NO_COLOR", "TERM"],
      "history": ["LEDE_HISTORY", "XDG_STATE_HOME", "HOME"],
      "rc file": ["XDG_CONFIG_HOME", "HOME"],
    ]
    let found = variables[name]?.first { environment[$0] != nil }
    return found.map { "environment: \($0)" } ?? (name == "archive" ? "command line" : "standard")
  }
}
