package import LedeText

/// What articles state about themselves in a word or a name, and a column keeps.
package enum ValueField: Sendable, Hashable, CaseIterable {
  case source, section, byline, language

  var column: ColumnKind {
    switch self {
    case .source: .source
    case .section: .section
    case .byline: .byline
    case .language: .language
    }
  }
}

extension Snapshot {
  /// The values of a field and how many articles state each; no order.
  package func values(of field: ValueField) throws(IndexError) -> [String: Int] {
    var counts: [String: Int] = [:]
    for part in parts {
      let column = try part.segment.columns.string(field.column)
      var own = [Int](repeating: 0, count: column.values.count)
      for number in 0..<part.segment.articleCount where !(part.deletions?.contains(number) ?? false)
      {
        let ordinal = column.ordinal(at: number)
        if own.indices.contains(ordinal) { own[ordinal] += 1 }
      }
      for (value, count) in zip(column.values, own) where count > 0 {
        counts[value, default: 0] += count
      }
    }
    return counts
  }

  /// How many of some documents, rising, state each value of a field; those that state none are left out.
  package func tally(
    _ field: ValueField, of documents: [DocumentID]
  ) throws(IndexError) -> [String: Int] {
    try tally(documents) { (columns) throws(IndexError) in try columns.string(field.column) }
  }

  /// The same by date, to the day.
  package func dateTally(of documents: [DocumentID]) throws(IndexError) -> [ArticleDate: Int] {
    let keys = try tally(documents) { (columns) throws(IndexError) in try columns.day() }
    var counts: [ArticleDate: Int] = [:]
    for (key, count) in keys {
      if let date = DateColumn.date(key) { counts[date, default: 0] += count }
    }
    return counts
  }

  private func tally<Value>(
    _ documents: [DocumentID], _ column: (Columns) throws(IndexError) -> Column<Value>
  ) throws(IndexError) -> [Value: Int] {
    var counts: [Value: Int] = [:]
    var rest = documents[...]
    for part in parts {
      let end = part.base + UInt32(part.segment.articleCount)
      let column = try column(part.segment.columns)
      var own = [Int](repeating: 0, count: column.values.count)
      while let document = rest.first, document.rawValue < end {
        let ordinal = column.ordinal(at: Int(document.rawValue - part.base))
        if own.indices.contains(ordinal) { own[ordinal] += 1 }
        rest.removeFirst()
      }
      for (value, count) in zip(column.values, own) where count > 0 {
        counts[value, default: 0] += count
      }
    }
    return counts
  }

  /// The dates of the oldest and the newest article, to the day; nil where none states one.
  package func dateBounds() throws(IndexError) -> (first: ArticleDate, last: ArticleDate)? {
    var bounds: (first: Int, last: Int)?
    for part in parts {
      let column = try part.segment.columns.day()
      var own: (first: Int, last: Int)?
      for number in 0..<part.segment.articleCount where !(part.deletions?.contains(number) ?? false)
      {
        let ordinal = column.ordinal(at: number)
        guard column.values.indices.contains(ordinal) else { continue }
        own = (min(own?.first ?? ordinal, ordinal), max(own?.last ?? ordinal, ordinal))
      }
      guard let own else { continue }
      let keys = (column.values[own.first], column.values[own.last])
      bounds = (min(bounds?.first ?? keys.0, keys.0), max(bounds?.last ?? keys.1, keys.1))
    }
    guard let bounds, let first = DateColumn.date(bounds.first),
      let last = DateColumn.date(bounds.last)
    else { return nil }
    return (first, last)
  }
}
