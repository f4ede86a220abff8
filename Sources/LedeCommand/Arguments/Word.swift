/// A word of a command line, and where it stood.
package struct Word: Hashable, Sendable {
  /// Without the quotation marks that held it together.
  package let text: String
  /// As it was typed.
  package let raw: String
  /// UTF-8 byte offsets in the line.
  package let range: Range<Int>
  /// It begins with a quotation mark, so that it is no flag.
  package let isQuoted: Bool
  /// What was typed, whole.
  package let line: Line

  package init(
    text: String, raw: String, range: Range<Int>, isQuoted: Bool = false, line: Line
  ) {
    self.text = text
    self.raw = raw
    self.range = range
    self.isQuoted = isQuoted
    self.line = line
  }

  /// A line that words are taken from; shared, so that a word stays small.
  package final class Line: Hashable, Sendable {
    package let text: String
    package init(_ text: String) { self.text = text }
    package static func == (a: Line, b: Line) -> Bool { a.text == b.text }
    package func hash(into hasher: inout Hasher) { hasher.combine(text) }
  }

  package var place: CommandError.Place { CommandError.Place(line: line.text, range: range) }

  /// The words of a process's argument list, which its caller has split already.
  package static func words(ofArguments arguments: [String]) -> [Word] {
    let line = Line(arguments.joined(separator: " "))
    var offset = 0
    return arguments.map { argument in
      defer { offset += argument.utf8.count + 1 }
      return Word(
        text: argument, raw: argument, range: offset..<(offset + argument.utf8.count), line: line)
    }
  }
}
