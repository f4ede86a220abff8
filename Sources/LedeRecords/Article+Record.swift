package import LedeText

extension Article {
  /// The contract's fields of an article.
  package var record: Record {
    [
      "id": .text(id.rawValue), "headline": .text(headline.text),
      "date": .optional(date?.description), "byline": .optional(byline),
      "source": .optional(source), "section": .optional(section),
      "language": .optional(language), "keywords": .list(keywords.map(Value.text)),
      "url": .optional(url), "body": .text(body),
    ]
  }
}
