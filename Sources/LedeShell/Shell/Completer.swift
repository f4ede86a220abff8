internal import Lede
package import LedeCommand
internal import LedeIndex
internal import LedeSystem
internal import SystemPackage

/// Completes what is being typed: commands, flags, their values, fields, words, dates, files, saved
/// searches. A pure function of the line and the archive.
package struct Completer {
  private let context: CommandContext

  /// What may stand at the cursor.
  package struct Completions: Hashable, Sendable {
    /// Where the word to be replaced begins: a UTF-8 byte offset in the line.
    package var start: Int
    /// Words that fit, the likeliest first.
    package var words: [String]
    /// The one word that fits is whole, so that a blank may follow.
    package var endsWord = true
    /// They are names of files.
    package var areFiles = false
  }

  /// What all these words begin with.
  package static func commonBeginning(of words: [String]) -> String {
    guard var common = words.first?[...] else { return "" }
    for word in words {
      while !word.hasPrefix(common) { common = common.dropLast() }
    }
    return String(common)
  }

  static let most = 200
  /// Each word costs a look into the articles that hold it.
  static let mostWords = 30

  /// A completer of lines for the shell at this context.
  package init(in context: CommandContext) { self.context = context }

  /// What fits behind this beginning of a line. Names that hold what a terminal must not get are left
  /// out: they are shown as they are when they are offered.
  package func completions(of line: String) -> Completions {
    var found = candidates(of: line)
    found.words.removeAll { TerminalFilter.shown($0) != $0 }
    return found
  }

  private func candidates(of line: String) -> Completions {
    let start =
      line.utf8.lastIndex { $0 == 0x20 || $0 == 0x09 }
      .map { line.utf8.index(after: $0) } ?? line.startIndex
    let word = String(line[start...])
    let offset = line.utf8.distance(from: line.startIndex, to: start)
    let before = String(line[..<start])
    let isFirst = before.trimmed.isEmpty
    if isFirst, word.hasPrefix(".") {
      return Completions(start: offset, words: commands(word))
    }
    guard before.trimmed.hasPrefix(".") else { return query(word, offset) }
    if before.trimmed.hasSuffix(">") || (before.contains("> ") && !before.contains("\"")) {
      return files(word, offset)
    }
    var splitter = LineSplitter(before.trimmed)
    let words = splitter.words()
    guard let name = words.first,
      let command = CommandTable.all.command(named: String(name.text.dropFirst()), in: .shell)
    else { return Completions(start: offset, words: []) }
    return argument(word, offset, command.page, Array(words.dropFirst()))
  }

  private func commands(_ word: String) -> [String] {
    CommandTable.all.pages(for: .shell).map { "." + $0.name }.filter { $0.hasPrefix(word) }
  }

  // MARK: Arguments of a command

  private func argument(
    _ word: String, _ offset: Int, _ page: CommandPage, _ before: [Word]
  ) -> Completions {
    if let option = before.last.flatMap({ page.option(named: $0.text) }), option.kind != .flag {
      return value(word, offset, option.kind)
    }
    if word.hasPrefix("--") {
      let names = page.allOptions.flatMap(\.completedNames).filter { $0.hasPrefix(word) }
      return Completions(start: offset, words: names)
    }
    let place = before.filter { !$0.text.hasPrefix("-") }.count
    guard let argument = page.arguments.count > place ? page.arguments[place] : page.arguments.last
    else { return Completions(start: offset, words: []) }
    if page.name == "set", place == 1, let name = before.first?.text {
      let values = SetCommand.choices.first { $0.name == name }?.values ?? []
      return Completions(start: offset, words: values.filter { $0.hasPrefix(word) })
    }
    return value(word, offset, argument.kind)
  }

  private func value(_ word: String, _ offset: Int, _ kind: ValueKind) -> Completions {
    switch kind {
    case .query, .term: return query(word, offset)
    case .choice(let choices):
      return Completions(start: offset, words: choices.filter { $0.hasPrefix(word) })
    case .file, .archive: return files(word, offset)
    case .articleID: return articles(word, offset)
    case .date: return Completions(start: offset, words: dates(word))
    case .savedName:
      let dropsMark = !word.hasPrefix("@")
      let names = saved("@" + (dropsMark ? word : String(word.dropFirst())))
      return Completions(
        start: offset, words: dropsMark ? names.map { String($0.dropFirst()) } : names)
    case .command:
      let names =
        CommandTable.all.pages(for: .shell).map(\.name) + HelpTopic.allCases.map(\.rawValue)
      return Completions(start: offset, words: names.filter { $0.hasPrefix(word) })
    case .flag, .text, .whole, .decimal, .byteCount, .byteCountOrNone:
      return Completions(start: offset, words: [])
    }
  }

  // MARK: Queries

  /// A field, a field's value, a saved search, or a word of the archive.
  private func query(_ word: String, _ offset: Int) -> Completions {
    let marks = word.prefix { "+-(\"".contains($0) }
    let core = String(word.dropFirst(marks.count))
    let start = offset + marks.utf8.count
    if core.hasPrefix("@") { return Completions(start: start, words: saved(core)) }
    if let colon = core.firstIndex(of: ":") {
      let field = String(core[..<colon])
      let value = String(core[core.index(after: colon)...])
      let valueStart = start + field.utf8.count + 1
      switch field {
      case "date", "since", "until":
        return Completions(start: valueStart, words: dates(value))
      case "source": return Completions(start: valueStart, words: values(.source, value))
      case "section": return Completions(start: valueStart, words: values(.section, value))
      case "subject": return Completions(start: valueStart, words: values(.subject, value))
      case "language": return Completions(start: valueStart, words: values(.language, value))
      case "id": return articles(value, valueStart)
      case "title", "body": return Completions(start: valueStart, words: words(value))
      default: return Completions(start: valueStart, words: [])
      }
    }
    guard !core.isEmpty else { return Completions(start: start, words: []) }
    let fields = Self.fields.filter { $0.hasPrefix(core) }
    return Completions(
      start: start, words: fields + words(core), endsWord: fields.isEmpty)
  }

  static let fields = [
    "title:", "body:", "source:", "section:", "subject:", "language:", "id:", "date:", "since:",
    "until:",
  ]

  private func saved(_ word: String) -> [String] {
    context.session.saved.queries.keys.sorted().map { "@" + $0 }.filter { $0.hasPrefix(word) }
  }

  /// Words of the archive that begin so, the most frequent first, in the case that was typed.
  private func words(_ typed: String) -> [String] {
    guard let archive = context.open?.archive, !typed.isEmpty else { return [] }
    // Without an archive that can be read there is nothing to offer.
    let found = try? archive.reader.words(beginningWith: typed, limit: Self.mostWords)
    return (found ?? []).map { typed + $0.word.dropFirst(typed.count) }
  }

  /// Sources or sections that begin so, the commonest first; those of several words in quotes.
  private func values(_ field: ValueField, _ typed: String) -> [String] {
    guard let archive = context.open?.archive else { return [] }
    let prefix = typed.drop { $0 == "\"" }.lowercased()
    let found = try? archive.reader.values(of: field)
    return (found ?? []).lazy.map(\.value).filter { $0.lowercased().hasPrefix(prefix) }
      .prefix(Self.most).map { $0.contains(" ") ? "\"\($0)\"" : $0 }
  }

  private func articles(_ prefix: String, _ offset: Int) -> Completions {
    let ids = context.session.hits.map(\.rawValue).filter { $0.hasPrefix(prefix) }
    return Completions(start: offset, words: ids)
  }

  /// Relative words, and days, months and years that the archive spans.
  private func dates(_ prefix: String) -> [String] {
    var words = ["today", "yesterday", "3d", "1w", "1m", "1y"]
    if let span = context.open?.dateBounds() {
      for year in stride(from: span.last.year, through: span.first.year, by: -1) {
        words.append(String(year))
      }
      let month = prefix.prefix(4)
      if prefix.count >= 5, let year = Int(month) {
        words += (1...12).map { "\(year)-\($0 < 10 ? "0" : "")\($0)" }
      }
      words += [span.last.description, span.first.description]
    }
    return words.filter { $0.hasPrefix(prefix) }.reduce(into: []) { list, word in
      if !list.contains(word) { list.append(word) }
    }
  }

  private func files(_ word: String, _ offset: Int) -> Completions {
    let slash = word.lastIndex(of: "/")
    let folder = slash.map { String(word[...$0]) } ?? ""
    let prefix = slash.map { String(word[word.index(after: $0)...]) } ?? word
    let place = FilePath(text: folder)
    // A folder that cannot be read has nothing to complete.
    let names = ((try? Folder.names(in: place)) ?? []).compactMap { component -> String? in
      let name = component.text
      guard name.hasPrefix(prefix), !name.hasPrefix(".") || prefix.hasPrefix(".") else {
        return nil
      }
      return Folder.kind(of: place.appending(component)) == .folder ? name + "/" : name
    }
    return Completions(
      start: offset, words: names.map { folder + $0 },
      endsWord: names.first?.hasSuffix("/") != true, areFiles: true)
  }
}
