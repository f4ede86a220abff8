/// The readable text of Markdown.
enum MarkdownText {
  /// The text; a first heading that repeats the headline is left out.
  static func plain(_ text: Substring, without headline: String? = nil) -> String {
    var lines: [String] = []
    var isCode = false
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      var line = String(line)
      if line.hasPrefix("```") || line.hasPrefix("~~~") {
        isCode.toggle()
        continue
      }
      if isCode {
        lines.append(line)
        continue
      }
      // The line below the names of a table's columns.
      if line.hasPrefix("|"), line.allSatisfy({ "|-: ".contains($0) }) { continue }
      let isHeading = line.hasPrefix("#")
      if isHeading { line = ArticleDraft.trimmed(line.drop { $0 == "#" }) }
      if line.hasPrefix("> ") { line = String(line.dropFirst(2)) }
      line = inline(line)
      if line.hasPrefix("|"), line.hasSuffix("|") {
        line = line.split(separator: "|").map(ArticleDraft.trimmed).joined(separator: " ")
      }
      if isHeading, let headline, ArticleDraft.onOneLine(line) == ArticleDraft.onOneLine(headline),
        lines.allSatisfy(\.isEmpty)
      {
        continue
      }
      lines.append(line)
    }
    return ArticleDraft.trimmed(lines.joined(separator: "\n"))
  }

  /// Emphasis, code and links taken out: `**closed**`, `*closed*`, `[storm](https://...)`; HTML read as such.
  private static func inline(_ line: String) -> String {
    var output = ""
    var rest = line[...]
    // Where one opening bracket begins no link, none behind it does.
    var hasLinks = true
    while let character = rest.first {
      if rest.hasPrefix("**") {
        rest = rest.dropFirst(2)
      } else if character == "*" || character == "_" || character == "`",
        let emphasis = emphasis(character, rest, behind: output.last)
      {
        output += inline(String(emphasis))
        rest = rest[rest.index(after: emphasis.endIndex)...]
      } else if character == "[", hasLinks, let close = rest.firstRange(of: "]("),
        let end = rest[close.upperBound...].firstIndex(of: ")")
      {
        if output.last == "!" { output.removeLast() }
        output += rest[rest.index(after: rest.startIndex)..<close.lowerBound]
        rest = rest[rest.index(after: end)...]
      } else {
        if character == "[" { hasLinks = false }
        output.append(character)
        rest = rest.dropFirst()
      }
    }
    guard output.contains("</") || output.contains("&"),
      output.contains(";") || output.contains("</")
    else { return output }
    return Markup.text(output)
  }

  /// What stands between a mark and its like on one line: neither blanks within the marks, nor letters
  /// outside of them (`snake_case`, `5 * 4`).
  private static func emphasis(
    _ mark: Character, _ rest: Substring, behind previous: Character?
  ) -> Substring? {
    let inside = rest.dropFirst()
    guard previous.map({ !$0.isLetter && !$0.isNumber }) ?? true,
      let first = inside.first, !first.isWhitespace, first != mark,
      let end = inside.firstIndex(of: mark), end > inside.startIndex,
      !inside[inside.index(before: end)].isWhitespace
    else { return nil }
    let next = inside[inside.index(after: end)...].first
    guard next.map({ !$0.isLetter && !$0.isNumber }) ?? true else { return nil }
    return inside[..<end]
  }
}
