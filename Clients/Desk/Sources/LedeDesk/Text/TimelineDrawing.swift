import Lede

/// A timeline as a drawing for other pages: days down the page, a bar for each, its first sentence.
struct TimelineDrawing {
  private let page: TimelinePage

  init(_ page: TimelinePage) { self.page = page }

  private static let width = 800
  private static let lineLength = 72

  /// The drawing; its texts are escaped, and it needs nothing from outside.
  var svg: String {
    var parts: [String] = []
    var y = 24
    if let release = page.release {
      parts.append(text("\(release): not for publication", x: 10, y: y, "font-weight=\"bold\""))
      y += 28
    }
    let entries = page.timeline?.entries ?? []
    let most = max(1, entries.map { page.count(of: $0) }.max() ?? 1)
    for entry in entries {
      parts.append(text(Words.day(entry.date), x: 10, y: y, "font-weight=\"bold\""))
      let width = page.count(of: entry) * 130 / most
      if width > 0 {
        parts.append(
          "<rect x=\"10\" y=\"\(y + 8)\" width=\"\(width)\" height=\"6\" fill=\"#8b8475\"/>")
      }
      let lines = Self.wrapped(entry.sentences.first?.shown ?? "").prefix(4)
      let isRightToLeft = WritingSystem.isRightToLeft(nil, lines.first ?? "")
      for (index, line) in lines.enumerated() {
        // The text begins at x, on whichever side that is.
        parts.append(
          text(
            line, x: isRightToLeft ? Self.width - 10 : 180, y: y + index * 18,
            isRightToLeft ? "direction=\"rtl\"" : ""))
      }
      y += max(36, lines.count * 18 + 14)
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(y)" width="\(Self.width)" \
      height="\(y)" font-family="Georgia, serif" font-size="14" fill="#1b1a18">
      <title>\(Markup.escaped(page.title))</title>
      <rect width="\(Self.width)" height="\(y)" fill="#ffffff"/>
      \(parts.joined(separator: "\n"))
      </svg>

      """
  }

  private func text(_ text: String, x: Int, y: Int, _ attributes: String) -> String {
    "<text x=\"\(x)\" y=\"\(y)\" \(attributes)>\(Markup.escaped(text))</text>"
  }

  /// A sentence in lines of about the same length.
  private static func wrapped(_ sentence: String) -> [String] {
    var lines: [String] = []
    for word in sentence.split(separator: " ") {
      if let last = lines.last, last.count + word.count < lineLength {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
