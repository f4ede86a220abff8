package import LedeQuery

extension Relaxation {
  /// Why a result is empty, and what unknown words may have been: what stands there only.
  package var record: Record {
    var record = Record()
    if let reason { record.append("reason", .text(reason)) }
    if !corrections.isEmpty {
      record.append("corrections", .list(corrections.map { .record($0.record) }))
    }
    return record
  }
}

extension Correction {
  /// A word, what may have been meant, and whether the first of these was searched for instead.
  fileprivate var record: Record {
    [
      "word": .text(word), "suggestions": .list(suggestions.map { .text($0.word) }),
      "applied": .bool(isApplied),
    ]
  }
}
