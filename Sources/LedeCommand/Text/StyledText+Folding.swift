extension StyledText {
  /// The text in lines of at most `width` columns, broken at blanks where there are any. Lines behind the first
  /// stand below what follows its first gap of two blanks, as the value behind a name.
  package func folded(to width: Int) -> [StyledText] {
    guard plain.displayWidth > width else { return [self] }
    let characters = runs.flatMap { run in run.text.map { (character: $0, ink: run.ink) } }
    let indent = Self.indent(of: characters.map(\.character), width)
    var lines: [StyledText] = []
    var start = 0
    while start < characters.count {
      let room = width - (lines.isEmpty ? 0 : indent)
      let end = Self.end(of: characters[start...].map(\.character), room) + start
      var line = StyledText(lines.isEmpty ? "" : String(repeating: " ", count: indent))
      for (character, ink) in characters[start..<end] { line.append(character, ink) }
      lines.append(line)
      start = end
      while start < characters.count, characters[start].character == " " { start += 1 }
    }
    return lines
  }

  /// Where lines behind the first begin: at most at a half of the width.
  private static func indent(of characters: [Character], _ width: Int) -> Int {
    let leading = characters.prefix { $0 == " " }.count
    var column = 0
    for (place, character) in characters.enumerated() {
      if place > leading + 1, character != " ",
        characters[place - 1] == " ", characters[place - 2] == " "
      {
        return column <= width / 2 ? column : min(leading + 2, width / 2)
      }
      column += character.displayWidth
    }
    return min(leading, width / 2)
  }

  /// How many characters a line takes, blanks at its end left out; one at the least.
  private static func end(of characters: [Character], _ room: Int) -> Int {
    var used = 0
    var fitting = 0
    while fitting < characters.count, used + characters[fitting].displayWidth <= room {
      used += characters[fitting].displayWidth
      fitting += 1
    }
    guard fitting < characters.count else { return fitting }
    let leading = characters.prefix { $0 == " " }.count
    var end = characters[...fitting].lastIndex(of: " ") ?? 0
    while end > leading, characters[end - 1] == " " { end -= 1 }
    return max(1, end > leading ? end : fitting)
  }

  private mutating func append(_ character: Character, _ ink: Ink?) {
    guard let last = runs.indices.last, runs[last].ink == ink else {
      return self += StyledText(String(character), ink)
    }
    runs[last].text.append(character)
  }
}
