extension String {
  /// The range of these UTF-8 bytes; what lies behind the text's end is cut off.
  package func range(ofBytes bytes: Range<Int>) -> Range<Index> {
    let start = utf8.index(startIndex, offsetBy: bytes.lowerBound, limitedBy: endIndex) ?? endIndex
    let end = utf8.index(startIndex, offsetBy: bytes.upperBound, limitedBy: endIndex) ?? endIndex
    return start..<end
  }

  /// The text's beginning of at most so many bytes: it ends at a line's end where one lies in its second half,
  /// and otherwise between two characters of Unicode.
  package func beginning(bytes most: Int) -> Substring {
    guard utf8.count > most else { return self[...] }
    var end = utf8.index(startIndex, offsetBy: most)
    let half = utf8.index(startIndex, offsetBy: most / 2)
    if let line = utf8[half..<end].lastIndex(of: 0x0A) { return self[..<utf8.index(after: line)] }
    while end > startIndex, UTF8.isContinuation(utf8[end]) { end = utf8.index(before: end) }
    return self[..<end]
  }

  /// The text as a message quotes it: of one that is longer than a message is read, the beginning and the end.
  package var abridged: String {
    let (most, end) = (800, 120)
    guard utf8.count > most else { return self }
    var start = utf8.index(endIndex, offsetBy: -end)
    while start < endIndex, UTF8.isContinuation(utf8[start]) { start = utf8.index(after: start) }
    var stop = utf8.index(startIndex, offsetBy: most - end)
    while stop > startIndex, UTF8.isContinuation(utf8[stop]) { stop = utf8.index(before: stop) }
    return "\(self[..<stop]) … \(self[start...])"
  }
}
