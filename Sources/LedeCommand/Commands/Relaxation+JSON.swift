package import Lede
package import LedeJSON

extension Relaxation {
  /// Writes why a result is empty, and what unknown words may have been, as members of the answer to
  /// a request.
  package func write(to writer: inout JSONWriter) {
    if let reason { writer.member("reason", reason) }
    guard !corrections.isEmpty else { return }
    writer.key("corrections")
    writer.beginArray()
    for correction in corrections {
      writer.beginObject()
      writer.member("word", correction.word)
      writer.key("suggestions")
      writer.beginArray()
      for suggestion in correction.suggestions { writer.string(suggestion.word) }
      writer.endArray()
      writer.key("applied")
      writer.bool(correction.isApplied)
      writer.endObject()
    }
    writer.endArray()
  }
}
