package import Lede
package import LedeQuery
internal import LedeText

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
  /// With why a result is empty, and what unknown words may have been.
  fileprivate func with(_ outcome: QueryOutcome) -> Record {
    var record = self
    for field in outcome.relaxation?.record.fields ?? [] { record.append(field.name, field.value) }
    for field in outcome.corrections.record.fields { record.append(field.name, field.value) }
    return record
  }
}

extension QueryOutcome {
  /// The notes' messages.
  fileprivate var notesValue: Value { .list(notes.map { .text($0.message) }) }
}
