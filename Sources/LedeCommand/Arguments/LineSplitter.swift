/// Splits a line of the shell into words, as a POSIX shell would: blanks part them, quotation marks
/// and backslashes hold them together. What is not closed runs to the end of the line.
package struct LineSplitter {
  private let bytes: [UInt8]
  private let line: Word.Line
  private var at = 0

  /// Where the words' command ends and `> FILE` or `| PROGRAM` begins.
  package private(set) var redirection: Redirection?
  /// Where the redirection begins, or the line ends: a UTF-8 byte offset.
  package private(set) var end = 0

  /// Where a statement's results go instead of the screen.
  package enum Redirection: Hashable, Sendable {
    case file(String, appends: Bool)
    case program(String)
    /// Nothing stands behind this mark, `>`, `>>` or `|`.
    case missing(String)
  }

  package init(_ text: String) {
    bytes = Array(text.utf8)
    line = Word.Line(text)
  }

  /// The words of the line; stops before a redirection, which is then known.
  package mutating func words() -> [Word] {
    var words: [Word] = []
    while true {
      skipBlanks()
      end = at
      guard at < bytes.count else { return words }
      if let found = takeRedirection() {
        redirection = found
        return words
      }
      words.append(word())
    }
  }

  private mutating func skipBlanks() {
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
  }

  private mutating func takeRedirection() -> Redirection? {
    switch bytes[at] {
    case UInt8(ascii: "|"):
      let program = string((at + 1)..<bytes.count).trimmed
      return program.isEmpty ? .missing("|") : .program(program)
    case UInt8(ascii: ">"):
      let start = at
      let appends = at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: ">")
      at += appends ? 2 : 1
      skipBlanks()
      guard at < bytes.count else { return .missing(appends ? ">>" : ">") }
      let path = word().text
      skipBlanks()
      // Words behind the file: a ">" of the text after all.
      guard at == bytes.count else {
        at = start
        return nil
      }
      return .file(path, appends: appends)
    default: return nil
    }
  }

  private mutating func word() -> Word {
    let start = at
    var text: [UInt8] = []
    let isQuoted = bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'")
    loop: while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x09: break loop
      case UInt8(ascii: "\""):
        at += 1
        takeQuoted(until: UInt8(ascii: "\""), into: &text)
      case UInt8(ascii: "'") where at == start:
        // Inside a word it is an apostrophe: what's, al-Nakhala's.
        at += 1
        takeQuoted(until: UInt8(ascii: "'"), into: &text)
      case UInt8(ascii: "\\") where at + 1 < bytes.count:
        text.append(bytes[at + 1])
        at += 2
      default:
        text.append(bytes[at])
        at += 1
      }
    }
    return Word(
      text: String(decoding: text, as: UTF8.self), raw: string(start..<at), range: start..<at,
      isQuoted: isQuoted, line: line)
  }

  private mutating func takeQuoted(until mark: UInt8, into text: inout [UInt8]) {
    while at < bytes.count, bytes[at] != mark {
      let escapes = bytes[at] == UInt8(ascii: "\\") && at + 1 < bytes.count
      if escapes, bytes[at + 1] == mark || bytes[at + 1] == UInt8(ascii: "\\") { at += 1 }
      text.append(bytes[at])
      at += 1
    }
    at += 1
    at = min(at, bytes.count)
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

extension StringProtocol {
  /// Without blanks, tabs and line breaks at both ends.
  package var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}
