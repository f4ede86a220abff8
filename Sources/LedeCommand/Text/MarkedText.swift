/// A line of text with some stretches marked, as a search marks what it found.
package struct MarkedText {
  private var bytes: [UInt8] = []

  /// Bytes that stand for the beginning and the end of a mark until they are drawn; those that the
  /// text itself holds are taken out.
  private static let opening: UInt8 = 1
  private static let closing: UInt8 = 2

  /// Marks these rising UTF-8 byte ranges of the text.
  package init(_ text: String, _ ranges: [Range<Int>] = []) {
    let source = Array(text.utf8)
    var next = 0
    for range in ranges where range.lowerBound >= next && range.upperBound <= source.count {
      append(source[next..<range.lowerBound])
      bytes.append(Self.opening)
      append(source[range])
      bytes.append(Self.closing)
      next = range.upperBound
    }
    append(source[next...])
  }

  /// Takes over text, on one line.
  private mutating func append(_ text: ArraySlice<UInt8>) {
    for byte in text {
      let isBlank = [0x09, 0x0A, 0x0D, Self.opening, Self.closing].contains(byte)
      bytes.append(isBlank ? 0x20 : byte)
    }
  }

  /// The text in lines that fit beside an indentation. Marks are coloured; on a terminal without
  /// colour they stand in brackets; elsewhere the text is as it is.
  package func lines(on screen: Screen, indent: Int) -> [StyledText] {
    var text = String(decoding: bytes, as: UTF8.self)
    if !screen.isColoured {
      text = text.replacing("\u{1}", with: screen.isTerminal ? "[" : "")
      text = text.replacing("\u{2}", with: screen.isTerminal ? "]" : "")
    }
    guard screen.isTerminal else { return [StyledText(text)] }
    let lines = Layout.wrap(text, width: screen.textWidth - indent)
    return screen.isColoured ? Self.painted(lines, screen.paint) : lines.styled
  }

  /// Draws the marks; one that runs over the end of a line goes on in the next.
  private static func painted(_ lines: [String], _ paint: Paint) -> [StyledText] {
    var isOpen = false
    return lines.map { line in
      var result: StyledText = ""
      var part = ""
      for character in line {
        switch character {
        case "\u{1}", "\u{2}":
          result += isOpen ? paint(part, .match) : StyledText(part)
          part = ""
          isOpen = character == "\u{1}"
        default: part.append(character)
        }
      }
      return result + (isOpen ? paint(part, .match) : StyledText(part))
    }
  }
}

extension String {
  /// On one line: a tab or the end of a line is a blank.
  package var forScreen: String {
    let breaks: Set<UInt8> = [0x09, 0x0A, 0x0D]
    guard utf8.contains(where: breaks.contains) else { return self }
    return String(decoding: utf8.map { breaks.contains($0) ? 0x20 : $0 }, as: UTF8.self)
  }
}
