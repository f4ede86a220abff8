package import LedeText

extension QueryRelaxation {
  /// Why a result is empty.
  package var record: Record { ["reason": .text(reason)] }
}

extension [WordCorrection] {
  /// What unknown words may have been; empty if every word is known.
  package var record: Record {
    isEmpty ? Record() : ["corrections": .list(map { .record($0.record) })]
  }

  /// The words that were replaced, each with what stands for it; nil if there are none.
  var replaced: Value? {
    var record = Record()
    for correction in self where correction.isApplied {
      guard let meant = correction.suggestions.first else { continue }
      record.append(correction.word, .text(meant.word))
    }
    return record.fields.isEmpty ? nil : .record(record)
  }
}

extension WordCorrection {
  /// A word, what may have been meant, and whether the first of these was searched for instead.
  fileprivate var record: Record {
    [
      "word": .text(word), "suggestions": .list(suggestions.map { .text($0.word) }),
      "applied": .bool(isApplied),
    ]
  }
}
