package import LedeText
package import LedeQuery

extension SearchHit {
  /// The contract's fields of a hit, in its order.
  package var record: Record { record([]) }

  /// The same, with what stands for words that the archive does not hold.
  package func record(_ corrections: [WordCorrection]) -> Record {
    var record: Record = [
      "rank": .integer(rank), "id": .text(id.rawValue), "score": .number(score),
      "headline": .text(headline.text), "date": .optional(date?.description),
      "source": .optional(source), "snippet": .text(snippet),
      "highlights": .list(highlightBytes.map(Value.init)),
    ]
    if status != .usable { record.append("status", .text(status.rawValue)) }
    if let embargo { record.append("embargo", .text(embargo.description)) }
    if let replaced = corrections.replaced { record.append("corrected", replaced) }
    if !duplicates.isEmpty {
      record.append("duplicates", .list(duplicates.map { .text($0.rawValue) }))
    }
    if !explanation.isEmpty { record.append("explanation", .parts(explanation)) }
    return record
  }
}

extension Value {
  /// A range as `[start,end]`.
  package init(_ range: Range<Int>) {
    self = .list([.integer(range.lowerBound), .integer(range.upperBound)])
  }

  /// What a score is made of.
  static func parts(_ parts: [ScorePart]) -> Value {
    .list(
      parts.map {
        .record([
          "name": .text($0.name), "value": .number($0.value), "detail": .text($0.detail),
        ])
      })
  }
}
