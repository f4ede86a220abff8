import LedeIndex
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
  /// Its language, as the article states it (BCP 47).
  case language
}

/// How many articles share a day, a month, a source ...
public struct CountRow: Sendable, Hashable {
  /// `2023-11-07`, `2023-11`, a source's name; nil for articles that state none.
  public var key: String?
  /// How many articles.
  public var count: Int
}

extension Searcher {
  /// How many articles match a query, by day, month, year, source, section or language.
  ///
  /// No word is replaced. Dates rise, other keys go from the commonest to the rarest; articles that state none come last.
  /// A date that is known less precisely than the key stands as it is known: `2023-11` among days.
  package func count(
    _ text: String, by key: CountKey, _ options: SearchOptions = SearchOptions()
  ) throws(SearchError) -> [CountRow] {
    let query = try read(text, isStrict: options.isStrict, saved: options.saved)
    let root = try root(of: query, options)
    var options = options
    options.corrects = false
    do throws(IndexError) {
      let documents = try news.documents(matching: plan(root, options, suggests: false).plan)
      return try rows(of: documents, by: key)
    } catch {
      throw SearchError.index(error)
    }
  }

  private func rows(of documents: [DocumentID], by key: CountKey) throws(IndexError) -> [CountRow] {
    var counts: [String: Int] = [:]
    switch key {
    case .source: counts = try snapshot.tally(.source, of: documents)
    case .section: counts = try snapshot.tally(.section, of: documents)
    case .language: counts = try snapshot.tally(.language, of: documents)
    case .day, .month, .year:
      let width = key == .day ? 10 : key == .month ? 7 : 4
      // Days are few, however many articles there are: each is spelled once.
      for (date, count) in try snapshot.dateTally(of: documents) {
        counts[String(date.description.prefix(width)), default: 0] += count
      }
    }
    let missing = documents.count - counts.values.reduce(0, +)
    var rows = counts.map { CountRow(key: $0.key, count: $0.value) }
    switch key {
    case .day, .month, .year: rows.sort { ($0.key ?? "") < ($1.key ?? "") }
    case .source, .section, .language:
      rows.sort { ($1.count, $0.key ?? "") < ($0.count, $1.key ?? "") }
    }
    if missing > 0 { rows.append(CountRow(key: nil, count: missing)) }
    return rows
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

  /// Articles on the same subject as one of the archive, the likest first; without it and its copies.
  ///
  /// - Returns: nil if the archive has no article of that id.
  package func similar(
    to id: ArticleID, _ options: SearchOptions = SearchOptions()
  ) throws(SearchError) -> SearchResult? {
    reader.cancellation = options.cancellation
    do throws(IndexError) {
      guard let document = try snapshot.document(for: id) else { return nil }
      let terms = try salientTerms(of: [document], limit: 25)
      var planned = PlannedQuery(plan: .nothing)
      planned.plan =
        .difference(
          Planner.union(
            terms.map { .term(analyzer.term($0.term), field: .any, boost: $0.weight) }) ?? .nothing,
          without: .filter(.ids([id])))
      planned.marks = terms.prefix(12).map { term in
        PlannedQuery.Mark(
          positions: [[term.term]], field: .any, weight: term.weight, pattern: nil)
      }
      var search = options
      search.ranking = .bm25
      let page = try rank(planned, search, news)
      var result = SearchResult(
        query: "similar to \(id)", ranAs: "similar to \(id)", notes: [], hits: [],
        totalCount: page.count, corrections: [], relaxation: nil)
      for (index, hit) in page.hits.enumerated() {
        result.hits.append(
          try describe(hit, rank: options.offset + index + 1, planned, options, news))
      }
      return result
    } catch {
      throw SearchError.index(error)
    }
  }

  /// Words that tell the articles of a result from the rest of the archive, the most telling first.
  package func salientWords(
    of text: String, limit: Int = 12, _ options: SearchOptions = SearchOptions()
  ) throws(SearchError) -> [WordFrequency] {
    reader.cancellation = options.cancellation
    let query = try read(text, isStrict: options.isStrict, saved: options.saved)
    let root = try root(of: query, options)
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
    return sums.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit)
      .map { TermVectors.Entry(term: $0.key, weight: $0.value) }
  }
}
