/// A line of the shell, by what it asks for.
enum Statement {
  /// Blank, or a comment.
  case nothing
  /// `.search hamas`: the command's name with its dot, and its words.
  case command(Word, [Word])
  /// A bare number: that hit of the last result.
  case hit(Int)
  /// Anything else is asked or searched.
  case question(String)

  /// Reads a line; what stands behind `>` or `|` is given apart.
  static func read(_ line: String) -> (Statement, LineSplitter.Redirection?) {
    let text = line.trimmed
    guard !text.isEmpty, !text.hasPrefix("#") else { return (.nothing, nil) }
    var splitter = LineSplitter(text)
    var words = splitter.words()
    let redirection = splitter.redirection
    guard let first = words.first else { return (.question(text), nil) }
    if first.text.hasPrefix("."), !first.isQuoted, first.text.dropFirst().first?.isLetter ?? false {
      let command = CommandTable.command(named: String(first.text.dropFirst()), in: .shell)
      if command?.page.takesRestOfLine == true, let rest = Self.rest(of: text, behind: first) {
        return (.command(first, [rest]), nil)
      }
      words.removeFirst()
      return (.command(first, words), redirection)
    }
    // What is asked keeps its own spelling; only the redirection is taken off.
    let asked = redirection == nil ? text : text.utf8Text(0..<splitter.end).trimmed
    if let number = Int(asked), number > 0 { return (.hit(number), redirection) }
    return (.question(asked), redirection)
  }

  /// What stands behind a command's name as one word, nothing in it split or taken for an option;
  /// nil if nothing does, or only the wish for help.
  private static func rest(of line: String, behind name: Word) -> Word? {
    let text = line.utf8Text(name.range.upperBound..<line.utf8.count).trimmed
    guard !text.isEmpty, text != "--help", text != "-h" else { return nil }
    let start = line.utf8.count - text.utf8.count
    return Word(
      text: text, raw: text, range: start..<line.utf8.count, isQuoted: true, line: name.line)
  }
}
