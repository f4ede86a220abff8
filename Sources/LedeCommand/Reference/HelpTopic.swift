/// Pages of help that belong to no single command.
package enum HelpTopic: String, CaseIterable {
  case syntax, dates, keys

  package var summary: String {
    switch self {
    case .syntax: "what a query may hold"
    case .dates: "how dates are written"
    case .keys: "editing, history, completion"
    }
  }

  package func lines(paint: Paint) -> [StyledText] {
    rows.map { row in
      switch row {
      case .title(let text): paint(text, .heading)
      case .text(let text): StyledText(text)
      case .entry(let form, let says): "  \(Layout.pad(form, to: 28))\(says)"
      }
    }
  }

  private enum Row {
    case title(String)
    case text(String)
    case entry(String, String)
  }

  private var rows: [Row] {
    switch self {
    case .syntax: Self.syntaxRows
    case .dates: Self.dateRows
    case .keys: Self.keyRows
    }
  }

  private static let syntaxRows: [Row] = [
    .title("Any text runs. What is not understood is passed over, and a note says so."),
    .entry("hezbollah israel", "articles with these words, the best first"),
    .entry("\"islamic jihad\"", "the words side by side; curly quotes do as well"),
    .entry("+hamas -israel", "must hold the one, must not hold the other"),
    .entry("hamas AND (gaza OR rafah)", "AND, OR, NOT in capitals, parentheses"),
    .entry("hamas NEAR/5 attack", "at most five words apart, in either order"),
    .entry("a SAME/s b, a SAME/p b", "in the same sentence, the same paragraph"),
    .entry("title:clash body:rally", "in the headline, in the text"),
    .entry("source:reuters section:world", "from this source, of this section"),
    .entry("id:001", "this article"),
    .entry("date:2023-11 since:3d", "see .help dates"),
    .entry("hezbolah~", "near spellings too"),
    .entry("pales* w?ld", "* for any letters, ? for one"),
    .entry("hamas^2", "counts twice"),
    .entry("@hez", "the search that .save hez keeps"),
    .text(""),
    .text("Accents, capitals, curly apostrophes and endings make no difference: Hezbollah’s"),
    .text("finds hezbollah, attacks finds attacked. US is U.S. and never the word us."),
    .text("In a command's query, quotes around fields or operators only hold it together:"),
    .text(".export \"hezbollah since:2023-11-01\" --digest 80 > hez.xml"),
  ]

  private static let dateRows: [Row] = [
    .title("A date is the story's own date, never the file's."),
    .entry("date:2023", "the year"),
    .entry("date:2023-11", "the month"),
    .entry("date:2023-11-07", "the day"),
    .entry("date:2023-11-07..2023-11-09", "from the one to the other, both included"),
    .entry("since:2023-11-07", "that day and later"),
    .entry("until:2023-11", "up to the end of that month"),
    .entry("since:3d since:2w since:6m", "the last days, weeks, months"),
    .entry("date:today until:yesterday", "relative words"),
    .text(""),
    .text("Articles without a date pass no date filter. An article that states only a month"),
    .text("counts as that month."),
  ]

  private static let keyRows: [Row] = [
    .title("Lines are edited by readline; your ~/.inputrc holds."),
    .entry("Tab", "completes commands, options, fields, words, ..."),
    .entry("Tab Tab", "shows what fits"),
    .entry("Up, Down, Ctrl-P, Ctrl-N", "earlier and later lines"),
    .entry("Ctrl-R", "searches earlier lines"),
    .entry("Ctrl-A, Ctrl-E", "to the beginning, to the end"),
    .entry("Ctrl-W, Ctrl-U", "deletes the word, the line before the cursor"),
    .entry("Ctrl-C", "drops the line, or stops what runs"),
    .entry("Ctrl-D", "leaves"),
    .text(""),
    .text("A line that begins with a blank is not kept in the history."),
  ]
}
