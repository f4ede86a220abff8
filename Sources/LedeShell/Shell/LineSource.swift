package import LedeCommand

/// Where the shell's statements come from: a keyboard, a file, a list.
package protocol LineSource: AnyObject {
  /// The next line, asked for with this prompt where a person types.
  func next(prompt: String) throws(CommandError) -> LineEvent
}

/// What came of asking for a line.
package enum LineEvent: Hashable, Sendable {
  /// A line, without its line break.
  case line(String)
  /// Ctrl-C: what was typed is dropped.
  case interrupted
  /// Ctrl-D, or the end of the file.
  case end
}

/// Statements of a file or a pipe.
final class ScriptLines: LineSource {
  private let reader: LineReader

  init(_ reader: LineReader) { self.reader = reader }

  func next(prompt: String) throws(CommandError) -> LineEvent {
    guard let line = try reader.next() else { return .end }
    return .line(String(decoding: line, as: UTF8.self))
  }
}

/// Statements that are known already, as those of `-c`.
final class ListedLines: LineSource {
  private var lines: ArraySlice<String>

  init(_ lines: [String]) { self.lines = lines[...] }

  func next(prompt: String) -> LineEvent { lines.popFirst().map(LineEvent.line) ?? .end }
}
