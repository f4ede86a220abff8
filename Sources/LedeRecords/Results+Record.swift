package import Lede
package import LedeQuery

extension SearchResult {
  /// The whole result: hits, how many articles match, how the query was read.
  package var record: Record {
    let record: Record = [
      "hits": .list(hits.map { .record($0.record(corrections)) }), "articles": .integer(totalCount),
      "ranAs": .text(ranAs), "notes": .list(notes.map { .text($0.message) }),
    ]
    return record.with(corrections, relaxation)
  }
}

extension AskResult {
  /// The whole result: answers, how many articles match, what was asked for.
  package var record: Record {
    let record: Record = [
      "answers": .list(answers.map { .record(self.record(of: $0)) }),
      "articles": .integer(totalCount),
      "type": .text(kind.rawValue), "ranAs": .text(ranAs),
      "notes": .list(notes.map { .text($0.message) }),
    ]
    return record.with(corrections, relaxation)
  }
}

extension CountResult {
  /// The whole result: a row for each value of a key, and how many articles match.
  package func record(by key: CountKey) -> Record {
    let record: Record = [
      "counts": .list((rows[key] ?? []).map { .record($0.record) }),
      "articles": .integer(totalCount),
      "ranAs": .text(ranAs), "notes": .list(notes.map { .text($0.message) }),
    ]
    return record.with(corrections, relaxation)
  }
}

extension Record {
  /// With why a result is empty, and what unknown words may have been.
  fileprivate func with(
    _ corrections: [WordCorrection], _ relaxation: QueryRelaxation?
  ) -> Record {
    var record = self
    for field in relaxation?.record.fields ?? [] { record.append(field.name, field.value) }
    for field in corrections.record.fields { record.append(field.name, field.value) }
    return record
  }
}
