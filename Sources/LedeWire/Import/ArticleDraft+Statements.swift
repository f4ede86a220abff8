internal import LedeJSON
internal import LedeText

/// What a draft heeds of values in other shapes than a member of its own: see `ReleaseStatement`.
extension ArticleDraft {
  /// Whether readers of a name know what stands under it in any form: an embargo, a status, a switch.
  static func isOfAnyForm(_ name: String) -> Bool {
    (tellsOfRelease(name) || isOfStart(name)) && !isOfState(name)
  }

  /// Heeds what a value under a name that is no field's says of the article's release.
  mutating func takeRelease(of name: String, _ json: String) {
    let isWhole = json.utf8.first != 0x7B && json.utf8.first != 0x5B
    if isWhole, ReleaseName.of(name).tellsNothing { return }
    if ReleaseName.of(name).isOfNotes {
      let text = JSONMembers.text(Article.Extra(name: name, written: json))
      for note in text.map({ [$0] }) ?? JSONMembers.strings(json) ?? [] {
        wordsBeside.restrict(to: ReleaseWords.statement(of: note, .note))
      }
    }
    guard !isWhole else {
      // Tables and some interfaces have an object as a text.
      if json.hasPrefix("\"{") || json.hasPrefix("\"["), ReleaseStatement.isOfData(name),
        let text = JSONMembers.text(Article.Extra(name: name, written: json))
      {
        return takeStatements(of: name, text)
      }
      if ReleaseStatement.isOfFlags(name), json.utf8.first == UInt8(ascii: "\"") {
        // `"flags": "embargoed, urgent"`
        for word in json.split(whereSeparator: { "\",;|".contains($0) }).map(Self.trimmed)
        where !word.contains(" ") {
          takeMark(word, "true")
        }
      }
      return takeMark(name, json)
    }
    guard
      ReleaseStatement.isOfData(name) || Self.isOfState(name) || Self.isOfAnyForm(name)
        || json.mayNameRelease
    else { return }
    takeStatements(of: name, json)
  }

  /// Takes the date that was just set for an embargo, where its name says that the article is published then (`publish_date`), and
  /// a moment to come under any name of its publication (`published_at`). A day alone may be that of a printed issue.
  mutating func heedStart(named name: String) {
    guard name != "date", let date else { return }
    let isStart = Self.isOfStart(name)
    guard isStart || ReleaseName.of(name).isOfPublication else { return }
    takeStart(JSONMembers.quoted(date.description), isMoment: !isStart)
  }

  /// Heeds what an object says of the articles in it.
  mutating func heedRelease(around members: [JSONValue.Member]) {
    heed(ReleaseStatement.all(in: .object(members), named: "metadata"))
  }

  /// Heeds what stands in an object or a list; the whole is kept as it stands.
  mutating func takeStatements(of name: String, _ json: String) {
    let value: JSONValue
    do throws(JSONError) { value = try JSONValue(json) } catch { return }
    heed(ReleaseStatement.all(in: value, named: name))
  }

  private mutating func heed(_ statements: [ReleaseStatement]) {
    for statement in statements {
      var writer = JSONWriter()
      statement.value.write(to: &writer)
      heedRelease(named: statement.name, writer.text)
    }
  }

  /// Heeds what a value that is kept elsewhere, or nowhere, says of the article's release.
  mutating func heedRelease(named name: String, _ json: String) {
    switch ArticleMetadata.field(named: name) {
    case "embargo": _ = takeEmbargo(json)
    case "status": takeStatus(ofEnvelope: json)
    default:
      let value = JSONMembers.text(Article.Extra(name: name, written: json)) ?? json
      if UnpublishedMark.state(named: name, value) != nil { metadata.restrict(to: .withheld) }
      takeMark(name, json)
    }
  }

  private mutating func takeMark(_ name: String, _ json: String) {
    // A hold until a day to come is an embargo.
    if ["hold", "onhold"].contains(ReleaseName.of(name).plain) { takeStart(json) }
    takeRelease(named: name, json)
  }
}

extension String {
  /// Whether a name in it may be one for an embargo or a draft.
  fileprivate var mayNameRelease: Bool {
    let bytes = utf8Span.span
    guard bytes.count > 6 else { return false }
    for index in 1..<bytes.count - 1 where bytes[index] | 0x20 == UInt8(ascii: "r") {
      let (before, next) = (bytes[index - 1] | 0x20, bytes[index + 1] | 0x20)
      // `embargo`, `draft`, `Sperrfrist`.
      if before == UInt8(ascii: "a"), next == UInt8(ascii: "g") { return true }
      if before == UInt8(ascii: "d"), next == UInt8(ascii: "a") { return true }
      if before == UInt8(ascii: "r"), next == UInt8(ascii: "f") || next == UInt8(ascii: "v") {
        return true
      }
    }
    return false
  }
}
