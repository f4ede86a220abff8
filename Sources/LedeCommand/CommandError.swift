internal import LedeText

/// Why a command could not do its work: what is wrong, where, and what to do next.
package struct CommandError: Error, Hashable, Sendable {
  /// What is done about it.
  package enum Kind: Sendable {
    /// Wrong words or flags, or a query that strict reading refuses.
    case usage
    /// A file, an archive or a disk that does not do what it should.
    case fault
    /// Whoever read our output went away; nothing to complain of.
    case closed
    /// The person pressed Ctrl-C.
    case interrupted
  }

  /// What is done about it, and the exit code.
  package let kind: Kind
  /// What is wrong, in one sentence without a full stop.
  package let message: String
  /// Where in what was typed.
  package var place: Place?
  /// What to do next.
  package var advice: String?

  /// A stretch of a line, for a caret below it.
  package struct Place: Hashable, Sendable {
    /// What was typed.
    package let line: String
    /// UTF-8 byte offsets in the line.
    package let range: Range<Int>

    /// A stretch of UTF-8 bytes of a line.
    package init(line: String, range: Range<Int>) {
      self.line = line
      self.range = range
    }
  }

  /// An error; the message is one sentence without a full stop.
  package init(_ kind: Kind, _ message: String, place: Place? = nil, advice: String? = nil) {
    self.kind = kind
    self.message = message.abridged
    self.place = place
    self.advice = advice?.abridged
  }

  package static let interrupted = CommandError(.interrupted, "interrupted")
  package static let closed = CommandError(.closed, "the output was closed")

  package static func usage(_ message: String, place: Place? = nil, advice: String? = nil)
    -> CommandError
  {
    CommandError(.usage, message, place: place, advice: advice)
  }

  package static func fault(_ message: String, advice: String? = nil) -> CommandError {
    CommandError(.fault, message, advice: advice)
  }

  /// The exit code of a process that ends by this error.
  package var exitCode: Int32 {
    switch kind {
    case .usage: 2
    case .fault: 3
    // What a shell of the system reports for a process that a broken pipe ended.
    case .closed: 141
    case .interrupted: 130
    }
  }
}

extension CommandError: CustomStringConvertible {
  /// The error as lines, parted by line breaks.
  package var description: String {
    lines(prefix: "", paint: Screen.none.paint).map(\.plain).joined(separator: "\n")
  }
}

extension CommandError {
  /// The error as lines for people: the line with carets where the place is known, then what is
  /// wrong and what to do next.
  package func lines(prefix: String, paint: Paint) -> [StyledText] {
    guard let place = place?.excerpt else {
      let next = advice.map { [StyledText("    " + $0)] } ?? []
      return [paint(prefix, .error) + message] + next
    }
    let bytes = Array(place.line.utf8)
    let start = min(place.range.lowerBound, bytes.count)
    let end = min(max(start, place.range.upperBound), bytes.count)
    let before = String(decoding: bytes[..<start], as: UTF8.self).displayWidth
    let marked = String(decoding: bytes[start..<end], as: UTF8.self).displayWidth
    let carets = String(repeating: "^", count: max(1, marked))
    let blanks = String(repeating: " ", count: 4 + before)
    let reason = blanks + paint(carets, .error) + " " + message
    return [StyledText("    " + place.line), advice.map { reason + "; " + $0 } ?? reason]
  }
}

extension CommandError.Place {
  /// Bytes of a line that are shown before and behind the place.
  private static let around = 60

  /// The place in a part of its line, where the line is long; `…` stands where it was cut.
  fileprivate var excerpt: CommandError.Place {
    let bytes = Array(line.utf8)
    let place = range.clamped(to: 0..<bytes.count)
    guard bytes.count > 3 * Self.around else { return self }
    var start = max(0, place.lowerBound - Self.around)
    var end = min(bytes.count, min(place.upperBound, place.lowerBound + Self.around) + Self.around)
    // A character is not cut.
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let (head, tail) = (start > 0 ? "…" : "", end < bytes.count ? "…" : "")
    let shift = head.utf8.count - start
    let text = head + String(decoding: bytes[start..<end], as: UTF8.self) + tail
    let shown = place.lowerBound + shift..<min(place.upperBound, end) + shift
    return CommandError.Place(line: text, range: shown)
  }
}
