internal import LedeText
package import LedeQuery

extension AskResult {
  /// The contract's fields of one of the answers, in its order, with what stands for words that the archive does
  /// not hold.
  package func record(of answer: Answer) -> Record {
    answer.record(isSupported: isSupported, outcome.corrections)
  }
}

extension Answer {
  fileprivate func record(isSupported: Bool, _ corrections: [WordCorrection]) -> Record {
    var record: Record = [
      "rank": .integer(rank), "id": .text(id.rawValue), "score": .number(score),
      "sentence": .text(sentence), "answer": .optional(shortAnswer), "type": .text(type.rawValue),
      "paragraph": .integer(paragraph), "start": .integer(bodyBytes.lowerBound),
      "end": .integer(bodyBytes.upperBound), "headline": .text(headline.text),
      "date": .optional(date?.description), "confidence": .number(confidence),
      "supported": .bool(isSupported),
    ]
    if status != .usable { record.append("status", .text(status.rawValue)) }
    if let embargo { record.append("embargo", .text(embargo.description)) }
    if let day { record.append("day", .text(day.description)) }
    if let shown { record.append("shown", .text(shown.text)) }
    if let agreement, agreement.articleCount > 1 {
      record.append("articles", .integer(agreement.articleCount))
      if let first = agreement.first { record.append("first", .text(first.description)) }
      if let last = agreement.last { record.append("last", .text(last.description)) }
    }
    if let replaced = corrections.replaced { record.append("corrected", replaced) }
    if !before.isEmpty { record.append("before", .list(before.map(Value.text))) }
    if !after.isEmpty { record.append("after", .list(after.map(Value.text))) }
    if !explanation.isEmpty { record.append("explanation", .parts(explanation)) }
    if !candidates.isEmpty {
      record.append("candidates", .list(candidates.map { .record($0.record) }))
    }
    return record
  }
}

extension SpanCandidate {
  /// Text, score, and the features as `name value` pairs parted by blanks.
  fileprivate var record: Record {
    let listed = features.map { "\($0.name) \($0.value)" }.joined(separator: " ")
    return ["text": .text(text), "score": .number(score), "features": .text(listed)]
  }
}
