import LedeIndex
import LedeText

extension Searcher {
  /// Reads a query, leniently or strictly.
  func read(_ text: String, _ options: QueryOptions) throws(SearchError) -> Query {
    let saved = options.saved
    guard options.isStrict else { return Query(text) { saved[$0] } }
    do throws(QueryError) {
      return try Query(strictly: text) { saved[$0] }
    } catch {
      throw SearchError.query(error)
    }
  }

  /// The query's tree, with what the options ask of articles as filters.
  func root(of query: Query, _ options: QueryOptions) -> QueryNode {
    let filters = options.filters
    guard let first = filters.first else { return query.root }
    if case .clauses(let clauses) = query.root {
      return .clauses(clauses + filters.map { .init(.should, $0) })
    }
    if query.root == .everything, filters.count == 1 { return first }
    let root: [QueryNode] = query.root == .everything ? [] : [query.root]
    return .clauses((root + filters).map { .init(.should, $0) })
  }

  /// Runs a tree and describes its hits.
  ///
  /// - Parameter count: Counts the articles of a plan where no hit is asked for; nil to let the ranker count.
  func run(
    _ query: Query, _ root: QueryNode, _ options: SearchOptions,
    counting count: ((Plan) throws(IndexError) -> Int)? = nil
  ) throws(IndexError) -> SearchResult {
    var watch = Stopwatch()
    forgetIfLarge()
    let suggests = options.suggests
    var planned = try plan(root, options, suggests: suggests)
    watch.end("plan")
    let ranker = try ranker(for: options.ranking)
    let ranked = try rank(planned, options, ranker, counting: count)
    if ranked.count == 0, !suggests { planned = try plan(root, options) }
    watch.end("rank")
    let outcome = QueryOutcome(
      ranAs: Query.canonical(root), totalCount: ranked.count, notes: query.notes + planned.notes,
      corrections: planned.toldCorrections(
        isEmpty: ranked.count == 0, corrects: options.corrects),
      isCutShort: planned.isCutShort || options.gathered?.isWhole == false)
    var result = SearchResult(query: query.text, outcome: outcome, hits: [])
    if options.describesHits {
      try describe(ranked.hits, planned, options, ranker, in: &result)
    } else {
      result.documents = ranked.hits.map { ($0.document, Double($0.score)) }
    }
    watch.end("describe")
    if ranked.count > 0, suggests {
      result.outcome.remarks += planned.missingWords
      if let note = try nameNote(root, planned, options) { result.outcome.remarks.append(note) }
    }
    if ranked.count == 0 {
      try relax(root, planned, options, &result.outcome)
      watch.end("relaxation")
    }
    result.times = watch.times
    return result
  }

  /// The ranker behind a ranking; that of `bm25` is made when it is first asked for.
  func ranker(
    for ranking: SearchOptions.Ranking, member: Int? = nil
  ) throws(IndexError) -> Ranker {
    switch ranking {
    case .news, .deep: try member == nil ? news : Self.news(snapshot, member: member)
    case .bm25:
      try snapshot.ranker(headlineWeight: 1, lengths: .withoutStopWords, member: member)
    }
  }

  /// A query's plan, ready to be run.
  func plan(
    _ root: QueryNode, _ options: SearchOptions, suggests: Bool = true
  ) throws(IndexError) -> PlannedQuery {
    var planner = planner(options, suggests: suggests)
    return try ready(planner.plan(root))
  }

  /// A planned query, its checks done.
  func ready(_ planned: PlannedQuery) throws(IndexError) -> PlannedQuery {
    var planned = planned
    try runChecks(of: &planned)
    return planned
  }

  func planner(_ options: SearchOptions, suggests: Bool = true) -> Planner {
    vocabulary.usableAt = options.query.usableAt?.firstSecond
    return Planner(
      snapshot: snapshot, ranker: news, analyzer: analyzer, heldLanguages: languages,
      vocabulary: vocabulary, reader: reader,
      ranking: options.ranking, today: options.query.dayOfToday,
      keepsUndated: options.query.keepsUndated,
      corrects: options.corrects && !options.query.isStrict,
      suggests: suggests, meter: WorkMeter(options.query.budget))
  }

  /// Adds hits to a result; where the time is up, those behind a page of ten have no snippets.
  func describe(
    _ hits: [RankedHit], _ planned: PlannedQuery, _ options: SearchOptions, _ ranker: Ranker,
    in result: inout SearchResult
  ) throws(IndexError) {
    let finder = MarkFinder(planned.marks, analyzer: analyzer)
    var (options, meter) = (options, planned.meter)
    for (index, hit) in hits.enumerated() {
      if index >= 10, options.snippetLength > 0, meter.isTimeUp {
        options.snippetLength = 0
        meter.leaveOut("\(hits.count - index) of \(hits.count) hits have no snippet")
        result.outcome.remarks += meter.notes.suffix(1)
        result.outcome.isCutShort = true
      }
      result.hits.append(
        try describe(hit, rank: options.offset + index + 1, planned, finder, options, ranker))
    }
  }

  /// A hit with what a reader wants to know of it.
  private func describe(
    _ hit: RankedHit, rank: Int, _ planned: PlannedQuery, _ finder: MarkFinder,
    _ options: SearchOptions, _ ranker: Ranker
  ) throws(IndexError) -> SearchHit {
    let card = try snapshot.card(hit.document)
    analyzer.use(try snapshot.readingLanguage(of: hit.document))
    let headline = MarkFinder.merged(
      MarkFinder.near(
        finder.spots(inHeadline: card.headline.text), planned.nearGroups
      ).map(\.range))
    var snippet: Snippet?
    if options.snippetLength > 0 {
      let article = try reader.read(hit.document)
      let spots = MarkFinder.near(
        finder.spots(in: article), planned.nearGroups)
      snippet =
        spots.isEmpty && !headline.isEmpty
        ? Snippet(headline: card.headline.text, headline)
        : Snippet(
          article, spots, weights: planned.marks.map(\.weight), length: options.snippetLength)
    }
    let release = try snapshot.release(hit.document)
    return SearchHit(
      rank: rank, id: card.id, score: Double(hit.score), headline: card.headline,
      date: try snapshot.date(hit.document), source: try snapshot.source(hit.document),
      section: try snapshot.section(hit.document),
      language: try snapshot.language(hit.document), status: release.status,
      embargo: release.embargo.flatMap { ArticleDate(secondsSince1970: $0) },
      snippet: snippet?.text ?? "",
      highlightBytes: snippet?.highlights ?? [], headlineHighlightBytes: headline,
      duplicates: try hit.duplicates.mapIDs(snapshot),
      explanation: options.explains ? try explain(hit, planned, ranker) : [])
  }

  /// The parts of a hit's score.
  private func explain(
    _ hit: RankedHit, _ planned: PlannedQuery, _ ranker: Ranker
  ) throws(IndexError) -> [ScorePart] {
    var parts: [ScorePart] = []
    if let explanation = try ranker.explain(hit.document, hit.plan ?? planned.plan) {
      explanation.appendLeaves(to: &parts)
    }
    return parts + hit.parts
  }

  /// Ordinals of terms grow with what is read; from time to time all are forgotten.
  func forgetIfLarge() {
    guard analyzer.termCount > 1_000_000 else { return }
    analyzer.forgetTerms()
    reader.forget()
    vectors.forget()
    termHashes.forget()
    vocabulary.relearn(analyzer, languages)
    relatedWords = RelatedWords(analyzer, languages)
  }
}

extension SearchOptions {
  /// Whether words that the archive does not hold are looked at before anything is found. Under `bm25` none is
  /// replaced, and where something is found no suggestion is told: there it is time when nothing was found.
  var suggests: Bool { ranking != .bm25 || !corrects }
}

extension [DocumentID] {
  func mapIDs(_ snapshot: Snapshot) throws(IndexError) -> [ArticleID] {
    var ids: [ArticleID] = []
    for document in self { ids.append(try snapshot.id(document)) }
    return ids
  }
}

extension Explanation {
  /// The parts that are scores of terms, phrases and the like, one line each.
  fileprivate func appendLeaves(to parts: inout [ScorePart]) {
    let isSum = text.hasPrefix("sum of")
    if isSum {
      for part in self.parts { part.appendLeaves(to: &parts) }
    } else if value != 0 {
      parts.append(
        ScorePart(text, Double(value), detail: self.parts.map(\.line).joined(separator: "; ")))
    }
  }

  private var line: String {
    parts.isEmpty
      ? "\(text) \(value)" : "\(text) \(value) (\(parts.map(\.line).joined(separator: "; ")))"
  }
}
