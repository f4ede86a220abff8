/// The manual page `lede(1)` in the man macros of roff, made from the table.
package struct ManualPage {
  let table: CommandTable

  package var text: String {
    var lines = [
      ".TH LEDE 1 \"\" \"Lede \(CommandTable.version)\" \"User Commands\"",
      ".SH NAME", "lede \\- search and summaries for news archives",
      ".SH SYNOPSIS", ".B lede", ".I ARCHIVE", ".br", ".B lede", ".I COMMAND ARCHIVE",
      ".SH DESCRIPTION",
      Self.roff(
        "Lede keeps news articles in an archive on disk and answers questions with the sentences "
          + "that hold the answer, finds articles, and makes digests. With an archive alone it "
          + "opens a shell; .help there tells more."),
      ".SH COMMANDS",
    ]
    for page in table.pages(for: .commandLine) { lines += section(page) }
    lines += [".SH STATEMENTS OF THE SHELL"]
    for page in table.pages(for: .shell) {
      lines += [
        ".TP", ".B " + Self.roff(HelpText.usage(of: page, inShell: true)),
        Self.roff(page.summary.sentence),
      ]
    }
    lines += [
      ".SH EXIT STATUS",
      "0 found or done; 1 nothing found; 2 wrong usage, or a query under \\-\\-strict; "
        + "3 input or output fault, or a damaged archive; 130 interrupted.",
      ".SH ENVIRONMENT",
    ]
    for (name, says) in Self.variables { lines += [".TP", ".B " + name, Self.roff(says)] }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let variables = [
    ("LEDE_HISTORY", "The file of typed lines, instead of $XDG_STATE_HOME/lede/history."),
    ("LEDE_PAGER, PAGER", "The program that shows long output; less -FIRX if neither is set."),
    ("NO_COLOR", "If set, no colour is written."),
    ("XDG_CONFIG_HOME", "Where lede/rc stands, dot commands that every shell begins with."),
    ("XDG_DATA_HOME", "Where lede/searches.jsonl stands, the saved searches."),
  ]

  private func section(_ page: CommandPage) -> [String] {
    var lines = [".SS " + Self.roff(HelpText.usage(of: page, inShell: false))]
    lines.append(Self.roff(page.summary.sentence))
    if !page.discussion.isEmpty {
      lines += [".PP"] + page.discussion.split(separator: "\n").map { Self.roff(String($0)) }
    }
    for option in page.allOptions {
      lines += [".TP", ".B " + Self.roff(option.usage), Self.roff(option.fullHelp.sentence)]
    }
    guard !page.examples.isEmpty else { return lines }
    lines += [".PP", "Examples:"]
    for example in page.examples {
      lines += [".PP", ".nf", ".RS", Self.roff("lede " + example.line), ".RE", ".fi"]
      lines.append(Self.roff(example.says.sentence))
    }
    return lines
  }

  /// Text with roff's own characters made harmless.
  private static func roff(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      default: result.append(character)
      }
    }
    return result.first == "." ? "\\&" + result : result
  }
}
