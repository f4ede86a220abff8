/// Where the paragraphs of a text begin and end.
enum Paragraphs {
  /// UTF-8 ranges of the paragraphs, white space at both ends left out, none empty.
  ///
  /// Blank lines part paragraphs. In a text without any, line breaks do, unless its lines are
  /// plainly wrapped: then an indented line begins a paragraph.
  static func ranges(in text: Span<UInt8>) -> [Range<Int>] {
    let style = LineBreaks(text)
    var ranges: [Range<Int>] = []
    var start = 0
    var offset = 0
    while true {
      offset = text.firstLineFeed(from: offset)
      guard offset < text.count else { break }
      let next = blankEnd(text, offset)
      if style.partsParagraphs(text, offset..<next) {
        append(text, start..<offset, to: &ranges)
        start = next
      }
      offset = next
    }
    append(text, start..<text.count, to: &ranges)
    return ranges
  }

  private static func append(
    _ text: Span<UInt8>, _ range: Range<Int>, to ranges: inout [Range<Int>]
  ) {
    let trimmed = text.trimmed(range)
    if !trimmed.isEmpty { ranges.append(trimmed) }
  }

  /// The end of the white space that begins at the offset.
  static func blankEnd(_ text: Span<UInt8>, _ offset: Int) -> Int {
    var offset = offset
    while offset < text.count, text[offset].isBlank { offset += 1 }
    return offset
  }
}

extension Article {
  /// The paragraphs of the body as UTF-8 ranges, white space at both ends left out: blank lines part
  /// them; without any, line breaks do.
  package var paragraphs: [Range<Int>] { Paragraphs.ranges(in: body.utf8Span.span) }
}

/// What line breaks mean in a text.
private enum LineBreaks {
  /// Every line is a paragraph.
  case paragraphs
  /// Lines are wrapped; blank lines, and lines that are indented, begin paragraphs.
  case wrapped

  init(_ text: Span<UInt8>) {
    var breaks = 0
    var wraps = 0
    var offset = 0
    var lineStart = 0
    while true {
      offset = text.firstLineFeed(from: offset)
      guard offset < text.count else { break }
      let next = Paragraphs.blankEnd(text, offset)
      if (offset + 1..<next).contains(where: { text[$0] == UInt8(ascii: "\n") }), next < text.count,
        lineStart < offset
      {
        self = .wrapped
        return
      }
      if offset - lineStart > 0, next < text.count {
        breaks += 1
        let isLower = text[next] >= UInt8(ascii: "a") && text[next] <= UInt8(ascii: "z")
        if isLower, offset - lineStart < 120 { wraps += 1 }
      }
      lineStart = next
      offset = next
    }
    self = wraps * 5 >= breaks * 2 && breaks > 0 ? .wrapped : .paragraphs
  }

  /// The white space in the range, which begins with a line break, parts two paragraphs.
  func partsParagraphs(_ text: Span<UInt8>, _ blank: Range<Int>) -> Bool {
    switch self {
    case .paragraphs:
      return true
    case .wrapped:
      var indent = 0
      for offset in blank.dropFirst() {
        if text[offset] == UInt8(ascii: "\n") { return true }
        indent += 1
      }
      return indent >= 2 || beginsItem(text, blank)
    }
  }

  /// A bullet and a blank begin the line behind the break. A hyphen, a dash or an asterisk is a bullet
  /// only behind a line that is an item as well, or that ends with a mark.
  private func beginsItem(_ text: Span<UInt8>, _ blank: Range<Int>) -> Bool {
    guard let bullet = Bullet(text, at: blank.upperBound) else { return false }
    if bullet.isPlain { return true }
    let end = blank.lowerBound
    guard end > 0 else { return true }
    if [
      UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "!"),
      UInt8(ascii: "?"),
    ].contains(text[end - 1]) {
      return true
    }
    var start = end
    while start > 0, end - start < 500, text[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return Bullet(text, at: Paragraphs.blankEnd(text, start)) == bullet
  }
}
