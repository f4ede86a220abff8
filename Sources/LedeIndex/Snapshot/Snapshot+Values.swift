package import LedeText

/// What articles state about themselves in a word or a name, and a column keeps.
package enum ValueField: Sendable, Hashable, CaseIterable {
  case source, section, byline, language
  /// See `Article.filedUnder`; an article may state several.
  case subject
}

extension Snapshot {
  /// The values of a field and how many articles state each; no order.
  package func values(of field: ValueField) throws(IndexError) -> [String: Int] {
    var tally = Tally<String>()
    for part in parts {
      try tally.add(field, of: part.segment) { body in
        for number in 0..<part.segment.articleCount
        where !(part.deletions?.contains(number) ?? false) { body(number) }
      }
    }
    return tally.counts
  }

  /// The languages in which its articles are read, that of the most articles first: the archive's alone, if it has
  /// one; none of an archive of `auto` without articles.
  package func languages() throws(IndexError) -> [Language] {
    guard settings.findsLanguages else { return [Language(settings.language)] }
    var counts: [Language: Int] = [:]
    for (tag, count) in try values(of: .language) { counts[Language(tag), default: 0] += count }
    return counts.sorted { ($1.value, $0.key.code) < ($0.value, $1.key.code) }.map(\.key)
  }

  /// How many of some documents, rising, state each value of a field, and how many state any.
  package func tally(
    _ field: ValueField, of documents: [DocumentID]
  ) throws(IndexError) -> (counts: [String: Int], stated: Int) {
    var tally = Tally<String>()
    try forEachPart(of: documents) { (segment, numbers) throws(IndexError) in
      try tally.add(field, of: segment) { body in numbers.forEach(body) }
    }
    return (tally.counts, tally.stated)
  }

  /// The same by date, to the day.
  package func dateTally(
    of documents: [DocumentID]
  ) throws(IndexError) -> (counts: [ArticleDate: Int], stated: Int) {
    var tally = Tally<Int>()
    try forEachPart(of: documents) { (segment, numbers) throws(IndexError) in
      tally.add(try segment.columns.day()) { body in numbers.forEach(body) }
    }
    var counts: [ArticleDate: Int] = [:]
    for (key, count) in tally.counts {
      if let date = DateColumn.date(key) { counts[date, default: 0] += count }
    }
    return (counts, tally.stated)
  }

  /// The segments, each with the numbers of those of some documents, rising, that are its own.
  private func forEachPart(
    of documents: [DocumentID],
    _ body: (Segment, _ numbers: [Int]) throws(IndexError) -> Void
  ) throws(IndexError) {
    var rest = documents[...]
    for part in parts {
      let end = part.base + UInt32(part.segment.articleCount)
      let own = rest.prefix { $0.rawValue < end }
      rest = rest.dropFirst(own.count)
      if !own.isEmpty { try body(part.segment, own.map { Int($0.rawValue - part.base) }) }
    }
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

/// How many articles state each value of a column, over several segments.
private struct Tally<Value: Hashable> {
  private(set) var counts: [Value: Int] = [:]
  /// How many state any.
  private(set) var stated = 0

  /// Adds the articles of a segment whose numbers `forEach` names.
  mutating func add<Values: TalliedColumn<Value>>(
    _ column: Values, _ forEach: ((Int) -> Void) -> Void
  ) {
    var sums = [Int](repeating: 0, count: column.values.count)
    forEach { number in
      var isStated = false
      column.forEachOrdinal(at: number) { ordinal in
        sums[ordinal] += 1
        isStated = true
      }
      if isStated { stated += 1 }
    }
    for (value, count) in zip(column.values, sums) where count > 0 {
      counts[value, default: 0] += count
    }
  }
}

extension Tally<String> {
  mutating func add(
    _ field: ValueField, of segment: Segment, _ forEach: ((Int) -> Void) -> Void
  ) throws(IndexError) {
    switch field {
    case .source: add(try segment.columns.string(.source), forEach)
    case .section: add(try segment.columns.string(.section), forEach)
    case .byline: add(try segment.columns.string(.byline), forEach)
    case .language: add(try segment.columns.string(.language), forEach)
    case .subject:
      if let column = try segment.columns.subjects() { add(column, forEach) }
    }
  }
}
