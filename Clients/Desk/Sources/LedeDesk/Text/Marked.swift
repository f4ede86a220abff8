/// A text in pieces: what of it is marked, and how.
enum Marked {
  /// Why a piece is marked.
  enum Kind: String, Sendable {
    /// A word of the query.
    case match
    /// The answer to a question.
    case answer
    /// The place that a link led to.
    case place
  }

  /// A text with marks at UTF-8 byte ranges, as pieces for a template: `text`, and `match`, `answer` or
  /// `place` true. Later marks give way to earlier ones; a range that cuts a character is passed over.
  static func pieces(_ text: String, _ marks: [(range: Range<Int>, kind: Kind)]) -> Value {
    let utf8 = text.utf8
    var pieces: [Value] = []
    var done = utf8.startIndex
    var offset = 0
    for mark in marks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard mark.range.lowerBound >= offset, mark.range.upperBound <= utf8.count,
        !mark.range.isEmpty
      else { continue }
      let start = utf8.index(done, offsetBy: mark.range.lowerBound - offset)
      let end = utf8.index(start, offsetBy: mark.range.count)
      guard isBoundary(start, text), isBoundary(end, text) else { continue }
      append(text[done..<start], nil, to: &pieces)
      append(text[start..<end], mark.kind, to: &pieces)
      done = end
      offset = mark.range.upperBound
    }
    append(text[done...], nil, to: &pieces)
    return .list(pieces)
  }

  private static func append(_ text: Substring, _ kind: Kind?, to pieces: inout [Value]) {
    guard !text.isEmpty else { return }
    pieces.append([
      "text": .text(String(text)), "match": .bool(kind == .match),
      "answer": .bool(kind == .answer), "place": .bool(kind == .place),
    ])
  }

  private static func isBoundary(_ index: String.Index, _ text: String) -> Bool {
    index.samePosition(in: text.unicodeScalars) != nil
  }
}
