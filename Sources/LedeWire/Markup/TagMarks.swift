/// The tags in a text that tell HTML from a text with angle brackets in it.
struct TagMarks {
  /// Ends of paragraphs and items, and breaks of lines.
  private(set) var ends = 0
  /// Any tag is ended.
  private(set) var endsAny = false
  private(set) var linkOpens = false
  private(set) var linkEnds = false
  /// How often each of the tags within lines begins and ends.
  private(set) var pairs = TagMarks.inLine.map { _ in (opens: 0, ends: 0) }

  private static let endings = ["</p>", "<br>", "<br/>", "<br />", "</li>"].map { Array($0.utf8) }
  private static let inLine = ["b", "i", "em", "strong", "span", "u"].map {
    (open: Array("<\($0)>".utf8), end: Array("</\($0)>".utf8))
  }
  private static let link = (open: Array("<a href=\"".utf8), end: Array("</a>".utf8))

  init(in text: Span<UInt8>) {
    var next = 0
    while true {
      let place = firstByte(UInt8(ascii: "<"), in: text, from: next)
      guard place + 1 < text.count else { return }
      next = place + 1
      if text[place + 1] == UInt8(ascii: "/") { endsAny = true }
      if Self.endings.contains(where: { text.holds($0, at: place) }) { ends += 1 }
      if text.holds(Self.link.open, at: place) { linkOpens = true }
      if text.holds(Self.link.end, at: place) { linkEnds = true }
      for tag in Self.inLine.indices {
        if text.holds(Self.inLine[tag].open, at: place) { pairs[tag].opens += 1 }
        if text.holds(Self.inLine[tag].end, at: place) { pairs[tag].ends += 1 }
      }
    }
  }
}

extension Span<UInt8> {
  /// Whether these bytes stand at a place.
  fileprivate func holds(_ bytes: [UInt8], at place: Int) -> Bool {
    guard bytes.count <= count - place else { return false }
    for index in bytes.indices where self[place + index] != bytes[index] { return false }
    return true
  }
}
