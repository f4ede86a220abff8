/// A word of a command line, and where it stood.
struct Word: Hashable, Sendable {
  /// Without the quotation marks that held it together.
  let text: String
  /// As it was typed.
  let raw: String
  /// UTF-8 byte offsets in the line.
  let range: Range<Int>
  /// It begins with a quotation mark, so that it is no flag.
  var isQuoted = false
  /// What was typed, whole.
  var line: Line

  /// A line that words are taken from; shared, so that a word stays small.
  final class Line: Hashable, Sendable {
    let text: String
    init(_ text: String) { self.text = text }
    static func == (a: Line, b: Line) -> Bool { a.text == b.text }
    func hash(into hasher: inout Hasher) { hasher.combine(text) }
  }

  var place: CommandError.Place { CommandError.Place(line: line.text, range: range) }

  /// The words of a process's argument list, which its caller has split already.
  static func words(ofArguments arguments: [String]) -> [Word] {
    let line = Line(arguments.joined(separator: " "))
    var offset = 0
    return arguments.map { argument in
      defer { offset += argument.utf8.count + 1 }
      return Word(
        text: argument, raw: argument, range: offset..<(offset + argument.utf8.count), line: line)
    }
  }
}
