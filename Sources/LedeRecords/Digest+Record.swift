package import LedeText
package import LedeDigest

extension NewsDigest {
  /// The contract's fields of a digest; with what each feature added to a score if `explains`.
  package func record(explains: Bool = false) -> Record {
    var record: Record = [
      "words": .integer(wordCount), "articles": .integer(articleCount),
      "sentences": .list(sentences.map { .record($0.record(explains: explains)) }),
      "headline": .optional(headline?.text),
    ]
    record.append(release)
    record.append(outcome)
    return record
  }
}

extension Record {
  /// Adds what holds a text back, `status` and `embargo`, where it does; of a row, a column each in any case.
  package mutating func append(_ release: Release, isRow: Bool = false) {
    if isRow || release.status != .usable { append("status", .text(release.status.rawValue)) }
    if isRow || release.embargo != nil {
      append("embargo", .optional(release.embargo?.description))
    }
  }
}

extension NewsTimeline {
  /// The contract's fields of a digest, each sentence with the day that it tells of.
  package func record(explains: Bool = false) -> Record {
    var record: Record = [
      "words": .integer(wordCount), "articles": .integer(articleCount),
      "sentences": .list(
        sentences.map { .record($0.record(isOfTimeline: true, explains: explains)) }),
      "headline": .optional(headline?.text),
    ]
    record.append(release)
    record.append(outcome)
    return record
  }
}

extension DigestSentence {
  /// The contract's fields of a sentence.
  package func record(isOfTimeline: Bool = false, explains: Bool = false) -> Record {
    var record: Record = [
      "text": .text(text), "shown": .text(shown), "id": .optional(id?.rawValue),
      "date": .optional(date?.description),
      "start": .integer(bodyBytes.lowerBound), "end": .integer(bodyBytes.upperBound),
      "score": .number(score),
    ]
    if isOfTimeline { record.append("eventDate", .optional(eventDate?.description)) }
    if explains {
      var shares = Record()
      for share in self.shares { shares.append(share.name, .number(share.share)) }
      record.append("shares", .record(shares))
      if !edits.isEmpty {
        record.append(
          "edits",
          .list(edits.map { .record(["what": .text($0.kind.rawValue), "text": .text($0.text)]) }))
      }
    }
    return record
  }
}
