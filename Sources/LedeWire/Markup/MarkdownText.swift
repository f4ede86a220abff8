/// The readable text of Markdown.
enum MarkdownText {
  static func plain(_ text: Substring) -> String {
    var lines: [String] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      var line = String(line)
      if line.hasPrefix("#") { line = ArticleDraft.trimmed(line.drop { $0 == "#" }) }
      if line.hasPrefix("> ") { line = String(line.dropFirst(2)) }
      lines.append(inline(line))
    }
    return ArticleDraft.trimmed(lines.joined(separator: "\n"))
  }

  /// Emphasis and links taken out: `**closed**`, `[storm](https://...)`.
  private static func inline(_ line: String) -> String {
    var output = ""
    var rest = line[...]
    while let character = rest.first {
      if rest.hasPrefix("**") {
        rest = rest.dropFirst(2)
      } else if character == "[", let close = rest.firstRange(of: "]("),
        let end = rest[close.upperBound...].firstIndex(of: ")")
      {
        if output.last == "!" { output.removeLast() }
        output += rest[rest.index(after: rest.startIndex)..<close.lowerBound]
        rest = rest[rest.index(after: end)...]
      } else {
        output.append(character)
        rest = rest.dropFirst()
      }
    }
    return output
  }
}
