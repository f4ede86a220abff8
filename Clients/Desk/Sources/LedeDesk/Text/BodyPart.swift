/// What a page shows of a body: all of it, or, of one that is longer than any book, a part about a place.
struct BodyPart {
  let text: String
  /// Where it stands in the body, in UTF-8 bytes.
  let range: Range<Int>
  /// How long the body is, in UTF-8 bytes.
  let whole: Int

  /// The most that is shown, in UTF-8 bytes; a browser takes long over more.
  static let most = 2_000_000

  /// - Parameter place: What must be seen of it; nil for its beginning.
  init(of body: String, about place: Range<Int>?) {
    let utf8 = body.utf8
    whole = utf8.count
    guard whole > Self.most else {
      (text, range) = (body, 0..<whole)
      return
    }
    let first = max(0, min((place?.lowerBound ?? 0) - Self.most / 4, whole - Self.most))
    /// The nearest beginning of a character at or before an offset.
    func index(_ offset: Int) -> String.Index {
      var index = utf8.index(utf8.startIndex, offsetBy: offset)
      while index < utf8.endIndex, index > utf8.startIndex, UTF8.isContinuation(utf8[index]) {
        index = utf8.index(before: index)
      }
      return index
    }
    let (start, end) = (index(first), index(first + Self.most))
    text = String(body[start..<end])
    let offset = utf8.distance(from: utf8.startIndex, to: start)
    range = offset..<offset + text.utf8.count
  }

  var isWhole: Bool { range.count == whole }

  /// The range of a body's bytes as one of the part's; nil where it lies outside.
  func own(_ bytes: Range<Int>) -> Range<Int>? {
    let seen = bytes.clamped(to: range)
    guard !seen.isEmpty else { return nil }
    return seen.lowerBound - range.lowerBound..<seen.upperBound - range.lowerBound
  }
}
