/// Text laid out in the columns of a terminal.
package enum Layout {
  /// The text in lines of at most `width` columns, broken at blanks; a word that is longer than a
  /// line is broken where it must be.
  package static func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += wrapParagraph(paragraph, width: max(1, width))
    }
    return lines
  }

  private static func wrapParagraph(_ text: Substring, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      var rest = word
      var needed = rest.displayWidth
      if used > 0, used + 1 + needed > width {
        lines.append(line)
        line = ""
        used = 0
      }
      while needed > width {
        let head = rest.prefix(columns: width, atLeast: 1)
        lines.append(String(head))
        rest = rest[head.endIndex...]
        needed = rest.displayWidth
      }
      if used > 0 {
        line += " "
        used += 1
      }
      line += rest
      used += needed
    }
    if used > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// The text in at most `width` columns, its end replaced by "…" where it is longer.
  package static func truncate(_ text: String, width: Int) -> String {
    guard text.displayWidth > width else { return text }
    guard width > 1 else { return width == 1 ? "…" : "" }
    var head = text[...].prefix(columns: width - 1, atLeast: 0)
    while head.last == " " { head = head.dropLast() }
    return head + "…"
  }

  /// The text followed by as many blanks as make it `width` columns.
  package static func pad(_ text: String, to width: Int, onLeft: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - text.displayWidth))
    return onLeft ? blanks + text : text + blanks
  }
}

extension Substring {
  /// The longest beginning that takes at most this many columns, and `least` characters at least.
  fileprivate func prefix(columns: Int, atLeast least: Int) -> Substring {
    var used = 0
    var count = 0
    var end = startIndex
    while end < endIndex {
      let width = self[end].displayWidth
      if used + width > columns, count >= least { break }
      used += width
      count += 1
      end = index(after: end)
    }
    return self[startIndex..<end]
  }
}
