/// A row of the table from which everything about a command is made: how its words are read, its
/// help, its completion, its place in the manual.
package struct CommandPage: Sendable {
  /// As typed: `search`; in the shell with a dot before it.
  package let name: String
  /// Other names in the shell.
  package let aliases: [String]
  /// One line without a full stop.
  package let summary: String
  /// More to know, in full sentences; paragraphs parted by line breaks.
  package let discussion: String
  /// What is given by place.
  package let arguments: [Argument]
  /// What is given by name, the options that all commands share left out.
  package let options: [any OptionDeclaration]
  /// Lines as they are typed after `lede `, or in the shell.
  package let examples: [Example]
  /// Lines as they are typed in the shell.
  package let shellExamples: [Example]
  package let archive: ArchiveUse
  package let scope: Scope
  /// It prints records, so that it has `--format`.
  package let printsRecords: Bool
  /// It prints results, so that it has `-o`, or writes a file or folder of its own by it.
  package let printsResults: Bool
  /// All that stands behind its name in the shell is one argument, with its quotes, bars and dashes.
  package let takesRestOfLine: Bool

  package init(
    name: String, aliases: [String] = [], summary: String, discussion: String = "",
    arguments: [Argument] = [], options: [any OptionDeclaration] = [], examples: [Example] = [],
    shellExamples: [Example] = [], archive: ArchiveUse = .none, scope: Scope = .everywhere,
    printsRecords: Bool = true, printsResults: Bool = true, takesRestOfLine: Bool = false
  ) {
    self.name = name
    self.aliases = aliases
    self.summary = summary
    self.discussion = discussion
    self.arguments = arguments
    self.options = options
    self.examples = examples
    self.shellExamples = shellExamples
    self.archive = archive
    self.scope = scope
    self.printsRecords = printsRecords
    self.printsResults = printsResults
    self.takesRestOfLine = takesRestOfLine
  }

  package struct Example: Sendable {
    package let line: String
    package let says: String

    package init(_ line: String, _ says: String) {
      self.line = line
      self.says = says
    }
  }

  /// Whether the first argument on the command line is an archive.
  package enum ArchiveUse: Sendable {
    case none
    /// It must be there.
    case existing
    /// It must be there, and others may stand behind it, which are read as one with it.
    case several
    /// It is made if it is not there.
    case made
  }

  package enum Scope: Sendable {
    case everywhere, commandLine, shell
  }

  /// Options that all commands have.
  static let messageOptions: [any OptionDeclaration] = [
    CommonOptions.quiet, CommonOptions.color, CommonOptions.help,
  ]

  /// All its options, those that are shared among them.
  package var allOptions: [Option] {
    var all = options
    if printsRecords { all += [CommonOptions.format, CommonOptions.safeCSV] }
    if printsResults, !writesOwnOutput { all.append(CommonOptions.output) }
    all += Self.messageOptions
    return all.map(\.option)
  }

  /// Its `-o` may be a folder, so that it writes by itself.
  package var writesOwnOutput: Bool {
    options.contains { $0.option.name == CommonOptions.output.option.name }
  }

  package func option(named name: String) -> Option? {
    allOptions.first { $0.names.contains(name) || $0.negatedName == name }
  }
}

/// What is given by its place in the line.
package struct Argument: Sendable {
  /// In capitals: `QUERY`.
  package let name: String
  package let help: String
  package let kind: ValueKind
  package let isOptional: Bool
  /// It takes all words that are left.
  package let repeats: Bool

  package init(
    name: String, help: String, kind: ValueKind = .text, isOptional: Bool = false,
    repeats: Bool = false
  ) {
    self.name = name
    self.help = help
    self.kind = kind
    self.isOptional = isOptional
    self.repeats = repeats
  }

  /// Its words are one query: quotation marks belong to it and `-word` is no flag.
  package var isQuery: Bool { kind == .query }
}

/// What is given by name: the row of an `OptionKey` in help.
package struct Option: Sendable {
  /// `-n`, `--limit`; the last is the one that help shows first.
  package let names: [String]
  /// The name of its value in help, or nil for a flag.
  package var value: String?
  package var kind = ValueKind.text
  package let help: String
  /// It may stand more than once.
  package var repeats = false
  /// `--no-positions` of `--positions`.
  package var negatedName: String?
  /// What it is when it is not given, for help.
  package var standard: String?
  /// What it gives stands for the arguments, so that none is needed.
  package var replacesArguments = false

  package var name: String { names.last ?? "" }

  /// The standard without what changes it.
  package var shortStandard: String? { standard.map { String($0.prefix { $0 != ";" }) } }

  /// The words that it may be; none where it is no choice.
  package var choices: [String] {
    guard case .choice(let choices) = kind else { return [] }
    return choices
  }
}

/// What a value may be, which says how it is checked and completed.
package enum ValueKind: Hashable, Sendable {
  case flag
  case text
  case query
  case whole(ClosedRange<Int>)
  case decimal(ClosedRange<Double>)
  case choice([String])
  case file
  case archive
  case articleID
  case date
  /// `512MB`
  case byteCount
  /// `512MB` or `none`
  case byteCountOrNone
  case savedName
  case command
  case term
}
