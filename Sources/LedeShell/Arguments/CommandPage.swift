/// A row of the table from which everything about a command is made: how its words are read, its
/// help, its completion, its place in the manual.
package struct CommandPage: Sendable {
  /// As typed: `search`; in the shell with a dot before it.
  package let name: String
  /// Other names in the shell.
  var aliases: [String] = []
  /// One line without a full stop.
  package let summary: String
  /// More to know, in full sentences; paragraphs parted by line breaks.
  var discussion = ""
  /// What is given by place.
  var arguments: [Argument] = []
  /// What is given by name, the options that all commands share left out.
  var options: [any OptionDeclaration] = []
  /// Lines as they are typed after `lede `, or in the shell.
  var examples: [Example] = []
  /// Lines as they are typed in the shell.
  var shellExamples: [Example] = []
  var archive = ArchiveUse.none
  var scope = Scope.everywhere
  /// It prints records, so that it has `--format`.
  var printsRecords = true
  /// It prints results, so that it has `-o`, or writes a file or folder of its own by it.
  var printsResults = true
  /// All that stands behind its name in the shell is one argument, with its quotes, bars and dashes.
  var takesRestOfLine = false

  struct Example: Sendable {
    let line: String
    let says: String

    init(_ line: String, _ says: String) {
      self.line = line
      self.says = says
    }
  }

  /// Whether the first argument on the command line is an archive.
  enum ArchiveUse: Sendable {
    case none
    /// It must be there.
    case existing
    /// It is made if it is not there.
    case made
  }

  enum Scope: Sendable {
    case everywhere, commandLine, shell
  }

  /// All its options, those that are shared among them.
  var allOptions: [Option] {
    var all = options
    if printsRecords { all += [CommonOptions.format, CommonOptions.safeCSV] }
    if printsResults, !writesOwnOutput { all.append(CommonOptions.output) }
    all += [CommonOptions.quiet, CommonOptions.color, CommonOptions.help]
    return all.map(\.option)
  }

  /// Its `-o` may be a folder, so that it writes by itself.
  var writesOwnOutput: Bool {
    options.contains { $0.option.name == CommonOptions.output.option.name }
  }

  func option(named name: String) -> Option? {
    allOptions.first { $0.names.contains(name) || $0.negatedName == name }
  }
}

/// What is given by its place in the line.
struct Argument: Sendable {
  /// In capitals: `QUERY`.
  let name: String
  let help: String
  var kind = ValueKind.text
  var isOptional = false
  /// It takes all words that are left.
  var repeats = false
  /// Its words are one query: quotation marks belong to it and `-word` is no flag.
  var isQuery: Bool { kind == .query }
}

/// What is given by name: the row of an `OptionKey` in help.
struct Option: Sendable {
  /// `-n`, `--limit`; the last is the one that help shows first.
  let names: [String]
  /// The name of its value in help, or nil for a flag.
  var value: String?
  var kind = ValueKind.text
  let help: String
  /// It may stand more than once.
  var repeats = false
  /// `--no-positions` of `--positions`.
  var negatedName: String?
  /// What it is when it is not given, for help.
  var standard: String?
  /// What it gives stands for the arguments, so that none is needed.
  var replacesArguments = false

  var name: String { names.last ?? "" }

  /// The standard without what changes it.
  var shortStandard: String? { standard.map { String($0.prefix { $0 != ";" }) } }

  /// The words that it may be; none where it is no choice.
  var choices: [String] {
    guard case .choice(let choices) = kind else { return [] }
    return choices
  }
}

/// What a value may be, which says how it is checked and completed.
enum ValueKind: Hashable, Sendable {
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
  case savedName
  case command
  case term
}
