internal import LedeSystem
internal import SystemPackage

/// A command's words, read by its page: options by name, arguments by place, each checked.
package struct ParsedWords {
  package let page: CommandPage
  private var values: [String: [Word]] = [:]
  package private(set) var positionals: [Word] = []

  /// Reads words that stand behind the command's name.
  package init(_ words: [Word], page: CommandPage, arguments: [Argument]) throws(CommandError) {
    self.page = page
    let takesQuery = arguments.contains(where: \.isQuery)
    var at = 0
    var onlyPositionals = false
    while at < words.count {
      let word = words[at]
      at += 1
      guard !onlyPositionals, !word.isQuoted, word.text.count > 1, word.text.hasPrefix("-") else {
        positionals.append(word)
        continue
      }
      if word.text == "--" {
        onlyPositionals = true
      } else if word.text.hasPrefix("--") {
        try takeLong(word, words, &at)
      } else if try !takeShort(word, words, &at) {
        // "-israel" of a query excludes; "-5" is a number.
        guard takesQuery || Double(word.text) != nil else { throw unknown(word, word.text) }
        positionals.append(word)
      }
    }
    if !self[CommonOptions.help] { try checkPositionals(arguments, words) }
    for (place, word) in positionals.enumerated() where !arguments.isEmpty {
      let argument = arguments[min(place, arguments.count - 1)]
      try word.checkEncoding(of: argument.name, argument.kind)
    }
  }

  // MARK: What was given

  /// The option's value, or its standard where it is not given.
  package subscript<Value>(_ key: OptionKey<Value>) -> Value { given(key) ?? key.standard }

  /// The option's value; nil where it is not given.
  package func given<Value>(_ key: OptionKey<Value>) -> Value? {
    key.value(of: values[key.option.name])
  }

  /// The option stands there.
  package func isGiven(_ key: any OptionDeclaration) -> Bool { values[key.option.name] != nil }

  /// Where the option's value stands.
  package func place(_ key: any OptionDeclaration) -> CommandError.Place? { place(key.option) }

  func place(_ option: Option) -> CommandError.Place? { values[option.name]?.last?.place }

  /// Throws where the option stands there and what it goes with does not hold.
  package func check(
    _ key: any OptionDeclaration, goesWith other: any OptionDeclaration, _ holds: Bool
  ) throws(CommandError) {
    guard !holds, isGiven(key) else { return }
    throw .usage("\(key.option.name) goes with \(other.option.name)", place: place(key))
  }

  /// Throws where both options stand there.
  package func check(
    _ key: any OptionDeclaration, goesWithout other: any OptionDeclaration
  ) throws(CommandError) {
    guard isGiven(key), isGiven(other) else { return }
    throw .usage("\(key.option.name) does not go with \(other.option.name)", place: place(key))
  }

  /// The positional words from this place on as one query.
  package func query(from place: Int = 0) -> String {
    positionals.dropFirst(place).map(\.queryText).joined(separator: " ")
  }

  /// A value that was not typed but follows from how the shell writes the command.
  package mutating func set(_ key: any OptionDeclaration, to word: Word) {
    values[key.option.name] = [word]
  }

  /// The same from a text that nobody typed.
  mutating func set(_ option: Option, to text: String) {
    values[option.name] = [Word(text: text, raw: text, range: 0..<0, line: Word.Line(text))]
  }

  /// As if the option had not been given.
  mutating func unset(_ option: Option) { values[option.name] = nil }

  /// Takes the archive's path off.
  package mutating func dropFirstPositional() -> String {
    positionals.isEmpty ? "" : positionals.removeFirst().text
  }

  package mutating func dropLastPositionals(_ count: Int) { positionals.removeLast(count) }

  // MARK: Reading

  private mutating func takeLong(_ word: Word, _ words: [Word], _ at: inout Int)
    throws(CommandError)
  {
    let parts = word.text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = page.option(named: name) else { throw unknown(word, name) }
    if option.kind == .flag {
      guard parts.count == 1 else { throw .usage("\(name) takes no value", place: word.place) }
      try keep(option, word)
    } else if parts.count == 2 {
      let value = Word(
        text: String(parts[1]), raw: word.raw, range: word.range, line: word.line)
      try keep(option, value)
    } else {
      guard at < words.count else {
        throw .usage("\(name) needs a value: \(name) \(option.value ?? "VALUE")", place: word.place)
      }
      try keep(option, words[at])
      at += 1
    }
  }

  /// `-n 10`, `-n10`, `-q`; false where the page has no such option.
  private mutating func takeShort(
    _ word: Word, _ words: [Word], _ at: inout Int
  ) throws(CommandError) -> Bool {
    let name = String(word.text.prefix(2))
    guard let option = page.option(named: name) else { return false }
    let rest = String(word.text.dropFirst(2))
    if option.kind == .flag {
      guard rest.isEmpty else { return false }
      try keep(option, word)
    } else if rest.isEmpty {
      guard at < words.count else {
        throw .usage("\(name) needs a value: \(name) \(option.value ?? "VALUE")", place: word.place)
      }
      try keep(option, words[at])
      at += 1
    } else {
      guard case .whole = option.kind, Int(rest) != nil else { return false }
      try keep(option, Word(text: rest, raw: word.raw, range: word.range, line: word.line))
    }
    return true
  }

  private mutating func keep(_ option: Option, _ word: Word) throws(CommandError) {
    try option.check(word)
    try word.checkEncoding(of: option.name, option.kind)
    values[option.name] = option.repeats ? (values[option.name] ?? []) + [word] : [word]
  }

  private func unknown(_ word: Word, _ name: String) -> CommandError {
    let known = page.allOptions.flatMap { $0.names + [$0.negatedName].compactMap(\.self) }
    let near = NearName.nearest(to: name, among: known)
    return .usage(
      "\(page.name) has no option \(name)", place: word.place,
      advice: near.map { "did you mean \($0)?" } ?? "see \(page.name) --help")
  }

  private func checkPositionals(_ arguments: [Argument], _ words: [Word]) throws(CommandError) {
    let needed = arguments.filter { !$0.isOptional }.count
    let areReplaced = page.allOptions.contains {
      $0.replacesArguments && values[$0.name] != nil
    }
    if positionals.count < needed, !areReplaced {
      let missing = arguments.filter { !$0.isOptional }[positionals.count]
      throw .usage(
        "\(page.name) needs \(missing.name): \(missing.help)", advice: "see \(page.name) --help")
    }
    let isOpenEnded = arguments.contains { $0.repeats || $0.isQuery }
    if !isOpenEnded, positionals.count > arguments.count {
      throw .usage(
        "\(page.name) does not know what to do with this",
        place: positionals[arguments.count].place,
        advice: "see \(page.name) --help")
    }
  }
}

extension Word {
  /// Throws where the word is no UTF-8; only paths may be in any encoding.
  fileprivate func checkEncoding(of name: String, _ kind: ValueKind) throws(CommandError) {
    guard kind != .file, kind != .archive, FilePath.isEscaped(text) else { return }
    throw .usage(
      "\(name) is no UTF-8: \(FilePath.shown(text))",
      advice: "paths may be in any encoding, words not")
  }

  /// The word as part of a query. A quoted phrase keeps its marks; marks around more than a
  /// phrase (`"hezbollah since:2023-11-01"`) only hold the query together.
  fileprivate var queryText: String {
    guard isQuoted, raw.count > 1, raw != text else { return raw }
    guard raw.hasPrefix("\"") else { return text }
    let isGroup = text.contains { ":\"()@".contains($0) } || text.hasOperator
    return isGroup ? text : raw
  }
}

extension String {
  fileprivate var hasOperator: Bool {
    split(separator: " ").contains {
      ["AND", "OR", "NOT"].contains($0) || $0.hasPrefix("-") || $0.hasPrefix("+")
        || $0.hasPrefix("NEAR/") || $0.hasPrefix("SAME/")
    }
  }
}
