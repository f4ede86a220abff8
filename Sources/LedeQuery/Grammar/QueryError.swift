package import LedeText

/// Why a query could not be read strictly: what, where, and what to write instead.
///
/// ```text
/// titel:clash
/// ^^^^^ no field "titel"; did you mean title:?
/// try: title:clash
/// ```
package struct QueryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The query as it was typed.
  package let query: String
  /// UTF-8 byte offsets of the spot in the query.
  package let range: Range<Int>
  /// What is wrong there.
  package let reason: String
  /// A query that can be read, as near to the given one as can be told.
  package let repair: String

  init(query: String, range: Range<Int>, reason: String, repair: String) {
    self.query = query
    self.range = range
    self.reason = reason
    self.repair = repair
  }

  /// The query, carets under the spot with the reason, and the repair: three lines.
  package var description: String {
    "\(query.pointing(at: range, saying: reason))\ntry: \(repair)"
  }
}

extension QueryNote {
  /// The note under the spot of the query that it is about, with carets.
  package func description(in query: String) -> String {
    guard let queryBytes else { return message }
    return query.pointing(at: queryBytes, saying: message)
  }
}

extension String {
  /// The line that holds a spot, with carets and a message under it.
  func pointing(at range: Range<Int>, saying message: String) -> String {
    let bytes = Array(utf8)
    let start = min(range.lowerBound, bytes.count)
    let end = min(max(range.upperBound, start), bytes.count)
    let isBreak = { (byte: UInt8) in byte == 0x0A || byte == 0x0D }
    let lineStart = (bytes[..<start].lastIndex(where: isBreak)).map { $0 + 1 } ?? 0
    let lineEnd = bytes[start...].firstIndex(where: isBreak) ?? bytes.count
    let before = String(decoding: bytes[lineStart..<start], as: UTF8.self)
    let spot = String(decoding: bytes[start..<max(start, min(end, lineEnd))], as: UTF8.self)
    let line = String(decoding: bytes[lineStart..<lineEnd], as: UTF8.self)
    let shown = Self.excerpt(before, spot, line)
    let blanks = String(shown.before.map { $0 == "\t" ? "\t" as Character : " " })
    let carets = String(repeating: "^", count: max(1, shown.spot.count))
    return "\(shown.line)\n\(blanks)\(carets) \(message)"
  }

  /// A long line is cut to what stands around the spot.
  private static func excerpt(
    _ before: String, _ spot: String, _ line: String
  ) -> (before: String, spot: String, line: String) {
    guard line.count > 160 else { return (before, spot, line) }
    let start = before.count > 60 ? "\u{2026}" + before.suffix(60) : before
    let marked = String(spot.prefix(40))
    let after = line.dropFirst(before.count + marked.count)
    let end = after.count > 60 ? after.prefix(60) + "\u{2026}" : String(after)
    return (start, marked, start + marked + end)
  }
}
