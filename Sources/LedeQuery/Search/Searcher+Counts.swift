package import LedeIndex
package import LedeText

/// What articles are counted by.
public enum CountKey: String, Sendable, Hashable, CaseIterable {
  /// The day of the story's date.
  case day
  /// Its month.
  case month
  /// Its year.
  case year
  /// Who published it.
  case source
  /// The section it stood in.
  case section
  /// What it is filed under, by subjects and keywords; an article counts for each.
  case subject
  /// The language that it is read in (BCP 47): in an archive of `auto` the one that was found, else the one that it states.
  case language

  /// What articles state it by; nil for dates.
  fileprivate var field: ValueField? {
    switch self {
    case .day, .month, .year: nil
    case .source: .source
    case .section: .section
    case .subject: .subject
    case .language: .language
    }
  }
}

/// How many articles share a day, a month, a source ...
package struct CountRow: Sendable, Hashable {
  /// `2023-11-07`, `2023-11`, a source's name; nil for articles that state none.
  package let key: String?
  /// How many articles.
  package let count: Int

  /// So many articles of a key.
  package init(key: String?, count: Int) {
    self.key = key
    self.count = count
  }
}

/// The articles that match a query, to be counted by what they state.
package struct MatchingArticles: Sendable {
  let snapshot: Snapshot
  let documents: [DocumentID]

  /// How many there are.
  package var count: Int { documents.count }

  /// How many articles share a day, month, year, source, section, subject or language, for each key.
  ///
  /// Dates rise, other keys go from the commonest to the rarest; articles that state none come last. A date that is
  /// known less precisely than the key stands as it is known: `2023-11` among days.
  package func rows(by keys: [CountKey]) throws(IndexError) -> [CountKey: [CountRow]] {
    var rows: [CountKey: [CountRow]] = [:]
    var dates: Tally?
    for key in keys {
      let tally: Tally
      if let field = key.field {
        let counted = try snapshot.tally(field, of: documents)
        tally = (Self.folded(counted.counts), counted.stated)
      } else {
        let days: Tally
        if let dates { days = dates } else { days = try dayTally() }
        dates = days
        tally = (Self.cut(days.counts, to: key), days.stated)
      }
      rows[key] = self.rows(of: tally, rising: key.field == nil)
    }
    // What was read of a file that was cut meanwhile may be zeros.
    try snapshot.checkReadable()
    return rows
  }

  /// How many articles state each value, and how many state any.
  private typealias Tally = (counts: [String: Int], stated: Int)

  /// The articles by their days. Days are few, however many articles there are: each is spelled once.
  private func dayTally() throws(IndexError) -> Tally {
    let tally = try snapshot.dateTally(of: documents)
    var counts: [String: Int] = [:]
    for (date, count) in tally.counts {
      counts[String(date.description.prefix(10)), default: 0] += count
    }
    return (counts, tally.stated)
  }

  /// Counts of days as those of months or years.
  private static func cut(_ days: [String: Int], to key: CountKey) -> [String: Int] {
    let width = key == .day ? 10 : key == .month ? 7 : 4
    var counts: [String: Int] = [:]
    for (day, count) in days { counts[String(day.prefix(width)), default: 0] += count }
    return counts
  }

  private func rows(of tally: Tally, rising: Bool) -> [CountRow] {
    var rows = tally.counts.map { CountRow(key: $0.key, count: $0.value) }
    if rising {
      rows.sort { ($0.key ?? "") < ($1.key ?? "") }
    } else {
      rows.sort { ($1.count, $0.key ?? "") < ($0.count, $1.key ?? "") }
    }
    let missing = documents.count - tally.stated
    if missing > 0 { rows.append(CountRow(key: nil, count: missing)) }
    return rows
  }

  /// Counts of values that differ only in case as one, under the commonest spelling: conditions on a value
  /// do not regard case, so a row counts what its condition finds.
  private static func folded(_ counts: [String: Int]) -> [String: Int] {
    var sums: [String: (spelling: String, count: Int)] = [:]
    for (value, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      sums[value.lowercased(), default: (value, 0)].count += count
    }
    return Dictionary(uniqueKeysWithValues: sums.values.map { ($0.spelling, $0.count) })
  }
}

extension Searcher {
  /// The articles that match a query, copies of one story each for itself, and what else a search tells of the query.
  /// No word is replaced.
  package func matches(
    _ text: String, _ query: QueryOptions = QueryOptions()
  ) throws(SearchError) -> (result: SearchResult, articles: MatchingArticles) {
    var options = SearchOptions()
    options.query = query
    options.limit = 0
    options.corrects = false
    reader.cancellation = query.cancellation
    let read = try read(text, query)
    var documents: [DocumentID] = []
    do throws(IndexError) {
      let result = try run(read, root(of: read, query), options) { (plan) throws(IndexError) in
        documents = try self.news.documents(matching: plan)
        return documents.count
      }
      return (result, MatchingArticles(snapshot: snapshot, documents: documents))
    } catch {
      throw SearchError.index(error)
    }
  }

  /// The first article that mentions something, by its date, and the last; undated ones do not count.
  package func mentions(
    of text: String, _ options: SearchOptions = SearchOptions()
  ) throws(SearchError) -> (first: SearchHit?, last: SearchHit?) {
    var options = options
    options.limit = 1
    options.offset = 0
    options.order = .oldest
    let first = try search(text, options).hits.first
    options.order = .newest
    let last = try search(text, options).hits.first
    return (first?.date == nil ? nil : first, last?.date == nil ? nil : last)
  }

  /// Articles on the same subject as one of the archive that pass the options' filters, the likest first; without
  /// it and its copies.
  ///
  /// - Returns: nil if the archive has no article of that id.
  package func similar(
    to id: ArticleID, _ options: SearchOptions = SearchOptions()
  ) throws(SearchError) -> SearchResult? {
    reader.cancellation = options.query.cancellation
    do throws(IndexError) {
      guard let document = try snapshot.document(for: id) else { return nil }
      let terms = try salientTerms(of: [document], limit: 25)
      let likeness =
        Planner.union(
          terms.map { .term(analyzer.term($0.term), field: .any, boost: $0.weight) }) ?? .nothing
      var planned = PlannedQuery(plan: .difference(likeness, without: .filter(.ids([id]))))
      let filters = options.query.filters
      if !filters.isEmpty {
        let passing = try plan(.and(filters), options)
        planned.plan = .intersection([planned.plan, passing.plan])
        planned.notes = passing.notes
        planned.isCutShort = passing.isCutShort
      }
      planned.marks = terms.prefix(12).map { term in
        PlannedQuery.Mark(
          positions: [[term.term]], field: .any, weight: term.weight, pattern: nil)
      }
      var search = options
      search.ranking = .bm25
      let page = try rank(planned, search, news)
      let outcome = QueryOutcome(
        ranAs: "similar to \(id)", totalCount: page.count, notes: planned.notes,
        isCutShort: planned.isCutShort)
      var result = SearchResult(query: outcome.ranAs, outcome: outcome, hits: [])
      try describe(page.hits, planned, options, news, in: &result)
      return result
    } catch {
      throw SearchError.index(error)
    }
  }

  /// Words that tell the articles of a result from the rest of the archive, the most telling first.
  package func salientWords(
    of text: String, limit: Int = 12, _ options: SearchOptions = SearchOptions()
  ) throws(SearchError) -> [WordFrequency] {
    reader.cancellation = options.query.cancellation
    let root = root(of: try read(text, options.query), options.query)
    do throws(IndexError) {
      let planned = try plan(root, options)
      let asked = Set(planned.words.map(\.term))
      let documents = try news.top(50, of: planned.plan).hits.map(\.document)
      var words: [WordFrequency] = []
      let most = min(limit, .max - asked.count) + asked.count
      for entry in try salientTerms(of: documents, limit: most) {
        let term = analyzer.term(entry.term)
        guard words.count < limit, !asked.contains(term) else { continue }
        let form = try vocabulary.forms(of: term, reader: reader, ranker: news).first
        words.append(WordFrequency(word: form ?? term.text, count: try vectors.count(entry.term)))
      }
      return words
    } catch {
      throw SearchError.index(error)
    }
  }

  /// The terms with the greatest weight in some articles together.
  private func salientTerms(
    of documents: [DocumentID], limit: Int
  ) throws(IndexError) -> [TermVectors.Entry] {
    var sums: [UInt32: Float] = [:]
    for document in documents {
      let vector = try vectors.vector(reader.read(document))
      guard vector.norm > 0 else { continue }
      for entry in vector.entries where try vectors.isTelling(entry.term) {
        sums[entry.term, default: 0] += entry.weight / vector.norm
      }
    }
    let heaviest = sums.sorted { $0.value > $1.value }
    let least = heaviest.prefix(limit).last?.value ?? 0
    // Of terms that weigh alike the first by its letters: ordinals tell what was read before.
    return heaviest.prefix { $0.value >= least }
      .map { (term: analyzer.term($0.key).text, ordinal: $0.key, weight: $0.value) }
      .sorted { ($1.weight, $0.term) < ($0.weight, $1.term) }.prefix(limit)
      .map { TermVectors.Entry(term: $0.ordinal, weight: $0.weight) }
  }
}
