package import Lede
package import LedeQuery
package import LedeText

extension SearchResult {
  /// The whole result: hits, how many articles match, how the query was read.
  package var record: Record {
    let record: Record = [
      "hits": .list(hits.map { .record($0.record(outcome.corrections)) }),
      "articles": .integer(outcome.totalCount), "ranAs": .text(outcome.ranAs),
      "notes": outcome.notesValue,
    ]
    return record.with(outcome)
  }
}

extension AskResult {
  /// The whole result: answers, how many articles match, what was asked for.
  package var record: Record {
    let record: Record = [
      "answers": .list(answers.map { .record(self.record(of: $0)) }),
      "articles": .integer(outcome.totalCount), "type": .text(kind.rawValue),
      "ranAs": .text(outcome.ranAs), "notes": outcome.notesValue,
    ]
    return record.with(outcome)
  }
}

extension CountResult {
  /// The whole result: a row for each value of a key, and how many articles match.
  package func record(by key: CountKey) -> Record {
    let record: Record = [
      "counts": .list((rows[key] ?? []).map { .record($0.record) }),
      "articles": .integer(outcome.totalCount), "ranAs": .text(outcome.ranAs),
      "notes": outcome.notesValue,
    ]
    return record.with(outcome)
  }
}

extension Record {
  /// Adds how the query was read whose articles a digest is made of: `ranAs`, how many `found`, `notes`, `partial`
  /// where a limit ended it early, `reason` and `corrections` as a search has them; nothing for named articles.
  package mutating func append(_ outcome: QueryOutcome?) {
    guard let outcome else { return }
    append("ranAs", .text(outcome.ranAs))
    append("found", .integer(outcome.totalCount))
    append("notes", outcome.notesValue)
    self = with(outcome)
  }

  /// With whether a limit ended the query early, why a result is empty, and what unknown words may have been.
  fileprivate func with(_ outcome: QueryOutcome) -> Record {
    var record = self
    if outcome.isCutShort { record.append("partial", .bool(true)) }
    for field in outcome.relaxation?.record.fields ?? [] { record.append(field.name, field.value) }
    for field in outcome.corrections.record.fields { record.append(field.name, field.value) }
    return record
  }
}

extension QueryOutcome {
  /// The notes' messages.
  fileprivate var notesValue: Value { .list(notes.map(Value.text)) }
}
