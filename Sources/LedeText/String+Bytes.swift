extension String {
  /// The range of these UTF-8 bytes; what lies behind the text's end is cut off.
  package func range(ofBytes bytes: Range<Int>) -> Range<Index> {
    let start = utf8.index(startIndex, offsetBy: bytes.lowerBound, limitedBy: endIndex) ?? endIndex
    let end = utf8.index(startIndex, offsetBy: bytes.upperBound, limitedBy: endIndex) ?? endIndex
    return start..<end
  }
}
