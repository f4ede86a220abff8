/// Paragraphs of wire texts, which are parted by empty lines or begin with an indent.
enum PlainLines {
  /// The text with an empty line before each indented one; blanks at the ends of lines are dropped.
  static func paragraphs(_ text: String) -> String {
    var output: [String] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for line in lines {
      let plain = ArticleDraft.trimmed(line)
      if plain.isEmpty {
        if let last = output.last, !last.isEmpty { output.append("") }
        continue
      }
      let isIndented = line.hasPrefix("\t") || line.hasPrefix("   ")
      if isIndented, let last = output.last, !last.isEmpty { output.append("") }
      output.append(plain)
    }
    while output.last?.isEmpty ?? false { output.removeLast() }
    return output.joined(separator: "\n")
  }
}
