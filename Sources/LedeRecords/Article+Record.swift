package import LedeText

extension Article {
  /// The contract's fields of an article, and what holds it back, where anything does.
  package var record: Record {
    var record: Record = [
      "id": .text(id.rawValue), "headline": .text(headline.text),
      "date": .optional(date?.description), "byline": .optional(byline),
      "source": .optional(source), "section": .optional(section),
      "language": .optional(language), "keywords": .list(keywords.map(Value.text)),
      "url": .optional(url), "body": .text(body),
    ]
    if metadata.status != .usable { record.append("status", .text(metadata.status.rawValue)) }
    if let embargo = metadata.embargo { record.append("embargo", .text(embargo.description)) }
    return record
  }
}
