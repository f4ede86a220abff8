internal import LedeText

extension Segment: RankableSegment {
  func entry(of term: [UInt8]) throws(IndexError) -> TermEntry? { try terms.entry(of: term) }

  var boundsFormula: BM25? { terms.bounds?.formula }

  func foresee(_ term: [UInt8]) throws(IndexError) {
    if let entry = try terms.entry(of: term) { file.willNeed(entry.any.postings) }
  }

  func prove(_ range: Range<Int>) throws(IndexError) { try file.prove(range) }

  func wordCounts() throws(IndexError) -> (headline: [UInt32], body: [UInt32]) {
    let lengths = try lengths()
    return (lengths.headline, lengths.body)
  }

  func dateOrder(_ document: UInt32) throws(IndexError) -> Int64? {
    guard let key = try columns.day().value(at: Int(document)) else { return nil }
    // Of dates with the same first day the one that is known more exactly is the later one.
    let seconds = try columns.time().value(at: Int(document)) ?? 0
    return (Int64(key) << 20) + Int64(seconds)
  }

  func idPlace(_ document: UInt32) throws(IndexError) -> Int? {
    try columns.identifierPlace(of: Int(document))
  }

  func idBytes(_ document: UInt32) throws(IndexError) -> [UInt8] {
    Array(try card(Int(document)).id.rawValue.utf8)
  }

  func documents(passing filter: Filter) throws(IndexError) -> DocumentSet {
    switch filter {
    case .dates(let days, let includesUndated):
      let column = try columns.day()
      let passes = column.values.map { key in
        guard let date = DateColumn.date(key) else { return false }
        return date.firstDay <= days.upperBound && date.lastDay >= days.lowerBound
      }
      return documents { document in
        let ordinal = column.ordinal(at: document)
        return passes.indices.contains(ordinal) ? passes[ordinal] : includesUndated
      }
    case .sources(let texts):
      return try documents(with: .source) { value in texts.contains { $0.lowercased() == value } }
    case .sections(let texts):
      return try documents(with: .section) { value in texts.contains { $0.lowercased() == value } }
    case .subjects(let texts):
      guard let column = try columns.subjects() else {
        return DocumentSet(capacity: articleCount)
      }
      let asked = Set(texts.map { $0.lowercased() })
      let passing = column.values.map { asked.contains($0.lowercased()) }
      return documents { document in
        var passes = false
        column.forEachOrdinal(at: document) { passes = passes || passing[$0] }
        return passes
      }
    case .languages(let tags):
      // `en` covers `en-GB`.
      return try documents(with: .language) { value in
        tags.contains { $0.lowercased() == value || value.hasPrefix($0.lowercased() + "-") }
      }
    case .usable(let second):
      let status = try columns.status()
      let embargo = try columns.integer(.embargo)
      let held = held
      return documents { document in
        if let held = held[document] {
          return held.status == .usable && (held.embargo?.firstSecond ?? Int.min) <= second
        }
        return (status?.ordinal(at: document) ?? -1) < 0
          && (embargo?.value(at: document) ?? Int.min) <= second
      }
    case .ids(let ids):
      var result = DocumentSet(capacity: articleCount)
      for id in ids {
        for document in try documents(withID: id) { result.insert(UInt32(document)) }
      }
      return result
    case .checked: preconditionFailure("a plan is run when its checks have been")
    }
  }

  /// Documents whose value in a column of text, in lower case, passes.
  private func documents(
    with kind: ColumnKind, _ passes: (String) -> Bool
  ) throws(IndexError) -> DocumentSet {
    let column = try columns.string(kind)
    let passing = column.values.map { passes($0.lowercased()) }
    return documents { document in
      let ordinal = column.ordinal(at: document)
      return passing.indices.contains(ordinal) && passing[ordinal]
    }
  }

  private func documents(where passes: (Int) -> Bool) -> DocumentSet {
    var result = DocumentSet(capacity: articleCount)
    for document in 0..<articleCount where passes(document) { result.insert(UInt32(document)) }
    return result
  }
}
