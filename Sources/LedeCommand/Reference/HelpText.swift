/// Help as lines of text, made from the table.
package struct HelpText {
  package let paint: Paint
  /// Columns that running text may take.
  package let width: Int

  package init(for screen: Screen) {
    paint = screen.paint
    width = min(screen.isTerminal ? screen.columns : 100, 100)
  }

  /// A command's page: usage, options, examples.
  package func lines(for page: CommandPage, inShell: Bool) -> [StyledText] {
    var lines = [paint(Self.usage(of: page, inShell: inShell), .bold)]
    lines += Layout.wrap(page.summary.sentence, width: width - 4).map { "    \($0)" }
    if !page.discussion.isEmpty {
      lines.append("")
      lines += Layout.wrap(page.discussion, width: width - 4).map { "    \($0)" }
    }
    if !page.aliases.isEmpty, inShell {
      let names = page.aliases.map { "." + $0 }.joined(separator: ", ")
      lines.append("    also: \(names)")
    }
    let arguments = inShell ? page.arguments : page.commandLineArguments
    lines += section("arguments", arguments.map { ($0.name, $0.fullHelp) })
    lines += section("options", page.allOptions.map { ($0.usage, $0.fullHelp) })
    let examples = inShell ? page.allShellExamples : page.examples
    if !examples.isEmpty {
      lines += ["", paint("examples", .heading)]
      for example in examples {
        lines.append("  \(inShell ? "" : "lede ")\(example.line)")
        lines += Layout.wrap(example.says.sentence, width: width - 6).map {
          "      " + paint($0, .dim)
        }
      }
    }
    return lines
  }

  /// Names in a column, what they are beside them.
  package func section(_ title: String, _ rows: [(name: String, help: String)]) -> [StyledText] {
    guard !rows.isEmpty else { return [] }
    let column = min(28, rows.map(\.name.displayWidth).max() ?? 0)
    var lines: [StyledText] = title.isEmpty ? [] : ["", paint(title, .heading)]
    for row in rows {
      let help = Layout.wrap(row.help, width: max(20, width - column - 4))
      let isWide = row.name.displayWidth > column
      if isWide { lines.append("  \(row.name)") }
      for (index, line) in help.enumerated() {
        let name = index == 0 && !isWide ? row.name : ""
        lines.append("  \(Layout.pad(name, to: column))  \(line)")
      }
    }
    return lines
  }

  /// `lede search ARCHIVE QUERY [options]`, or `.search QUERY [options]`.
  package static func usage(of page: CommandPage, inShell: Bool) -> String {
    var words = [inShell ? "." + page.name : "lede " + page.name]
    for argument in inShell ? page.arguments : page.commandLineArguments {
      words.append(argument.usage)
    }
    if !page.options.isEmpty { words.append("[options]") }
    return words.joined(separator: " ")
  }
}

extension CommandPage {
  /// The examples of the shell: its own, or those of the command line in the shell's form.
  package var allShellExamples: [Example] {
    guard shellExamples.isEmpty else { return shellExamples }
    guard scope != .shell else { return examples }
    return examples.compactMap { example in
      var words = example.line.split(separator: " ", omittingEmptySubsequences: false)
      guard let name = words.first, !example.line.contains(" < ") else { return nil }
      if archive != .none, words.count > 1 { words.remove(at: 1) }
      words[0] = "." + name
      return Example(words.joined(separator: " "), example.says)
    }
  }
}

extension Argument {
  package var usage: String {
    let name = repeats ? self.name + "..." : self.name
    return isOptional ? "[\(name)]" : name
  }

  fileprivate var fullHelp: String { isOptional ? help + " (may be left out)" : help }
}

extension Option {
  /// `-n, --limit N`; a flag that has an opposite as `--[no-]positions`.
  package var usage: String {
    var names = names
    if negatedName != nil, let last = names.popLast() {
      names.append("--[no-]" + last.dropFirst(2))
    }
    return names.joined(separator: ", ") + (value.map { " " + $0 } ?? "")
  }

  /// What it is for, its choices and its standard.
  package var fullHelp: String {
    var details = choices.isEmpty ? [] : [choices.joined(separator: ", ")]
    if let standard { details.append("standard: \(standard)") }
    return details.isEmpty ? help : "\(help) (\(details.joined(separator: "; ")))"
  }
}

extension String {
  /// As a sentence: a capital first, a full stop behind.
  package var sentence: String {
    guard let first, let last else { return self }
    return first.uppercased() + dropFirst() + (".?!:".contains(last) ? "" : ".")
  }
}
