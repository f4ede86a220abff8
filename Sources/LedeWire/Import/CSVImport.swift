internal import LedeJSON
internal import LedeText

/// Articles in lines of values under a line of names.
enum CSVImport {
  static func read(_ stream: inout ByteStream, stem: String, _ session: ImportSession) throws {
    try stream.ensure(Sniffer.reach)
    guard let header = DelimitedText.header(in: stream.available, session.settings) else {
      throw WireError(
        .malformed,
        "\(stream.name): its first line names no headline and no body; map its columns to fields")
    }
    stream.consume(header.start)
    let names = header.names.map(session.meaning)
    var line = 0
    while let length = try recordLength(
      &stream, header.delimiter, session.settings.largestArticle, number: line + 1)
    {
      line += 1
      let values = DelimitedText.values(
        stream.available.extracting(first: length), header.delimiter)
      stream.consume(length)
      guard line > 1, values.count > 1 || !values[0].isEmpty else { continue }
      // Tables put behind one another have their names again.
      if values.map(ArticleDraft.trimmed) == header.names { continue }
      try give(values, names, "record \(line)", session)
    }
  }

  /// Bytes of the next record; nil at the end of the file.
  private static func recordLength(
    _ stream: inout ByteStream, _ delimiter: UInt8, _ limit: Int, number: Int
  ) throws(WireError) -> Int? {
    while true {
      if let end = DelimitedText.recordEnd(stream.available, from: 0, delimiter) { return end }
      guard stream.available.count <= limit else {
        throw WireError(
          .excessive, "\(stream.name): a quotation that does not end within \(limit >> 20) MB")
      }
      guard try stream.grow() else {
        guard !DelimitedText.endsInQuotation(stream.available, delimiter) else {
          throw WireError(
            .malformed,
            "\(stream.name): a quotation of record \(number) does not end; nothing was read from there on"
          )
        }
        return stream.available.count > 0 ? stream.available.count : nil
      }
    }
  }

  private static func give(
    _ values: [String], _ names: [String], _ place: String, _ session: ImportSession
  ) throws {
    var draft = ArticleDraft()
    draft.dateOrder = session.dateOrder
    draft.heedsWords = true
    var isDraft = false
    for (index, value) in values.enumerated() where !value.isEmpty {
      let name = index < names.count ? names[index] : "column \(index + 1)"
      if name == "extras", draft.keepMembers(value) { continue }
      let plain = FieldNames.plain(column: name)
      let stated = ReleaseName.last(of: plain)
      if UnpublishedMark.state(named: stated, value) != nil {
        isDraft = true
        continue
      }
      let field = FieldNames.field(column: name)
      if let field, draft.set(field, value) {
        if field == .date { draft.heedStart(named: name) }
        continue
      }
      let kept = ArticleDraft.tellsOfRelease(stated) ? stated : name
      draft.keep(kept.isEmpty ? "column \(index + 1)" : kept, text: value)
    }
    if Markup.isHTML(draft.body) {
      draft.body = Markup.text(draft.body)
      draft.headline = draft.headline.map(Markup.plain)
    }
    if draft.metadata.status == .cancelled, let id = draft.id.flatMap({ ArticleID($0) }) {
      return try session.remove(id, version: draft.statedVersion)
    }
    if isDraft {
      guard session.settings.takesDrafts else {
        return try session.passOver(unpublished: draft, "draft")
      }
      if draft.metadata.status == .usable { draft.metadata.status = .withheld }
    }
    if let article = draft.article(derivingHeadline: session.settings.derivesHeadlines) {
      try session.give(article, version: draft.statedVersion ?? draft.metadata.version)
    } else {
      try session.give(textless: draft, place)
    }
  }
}

extension ArticleDraft {
  /// Keeps the members of a JSON object, as CSV of ours has them in its last column.
  fileprivate mutating func keepMembers(_ json: String) -> Bool {
    guard let found = JSONMembers.read(json) else { return false }
    for extra in found { keep(extra.name, json: extra.json) }
    return true
  }
}
