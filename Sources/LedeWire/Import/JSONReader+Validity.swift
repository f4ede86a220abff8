internal import LedeJSON

extension JSONReader {
  /// The text is one JSON value and nothing else.
  static func isValue(_ text: String) -> Bool {
    var reader = JSONReader(text.utf8Span.span)
    do throws(JSONError) {
      try reader.skipValue()
      try reader.finish()
      return true
    } catch {
      return false
    }
  }
}
