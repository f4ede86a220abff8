import LedeIndex
import LedeText

extension Searcher {
  /// The days of the oldest and newest article; nil where none states a day.
  func boundsOfDays() throws(IndexError) -> ClosedRange<Int>? {
    if let knownBounds { return knownBounds }
    let bounds = try snapshot.dateBounds().map { bounds in
      bounds.first.firstDay...max(bounds.first.firstDay, bounds.last.lastDay)
    }
    knownBounds = .some(bounds)
    return bounds
  }

  /// The time that a question asks about. English alone.
  func time(
    of text: String, _ language: Language, _ kind: AnswerKind, _ search: SearchOptions,
    _ bounds: ClosedRange<Int>?
  ) -> QuestionTime {
    QuestionTime(
      language == .english ? text : "", kind: kind,
      today: search.query.dayOfToday, newest: bounds?.upperBound)
  }

  /// Adds the best articles of the period that was asked for: news tells of a day on it or soon after.
  func addHits(
    _ hits: inout [Hit], of period: ClosedRange<Int>?, _ query: Query, _ search: SearchOptions,
    _ question: Question
  ) throws(IndexError) {
    guard let period, search.query.from == nil, search.query.through == nil else { return }
    let filter = QueryNode.filter(
      .dates(from: Self.date(period.lowerBound), through: Self.date(period.upperBound + 3)))
    let filters = ([filter] + search.query.filters).map { QueryNode.Clause(.should, $0) }
    let rest: [QueryNode] = query.root == .everything ? [] : [query.root]
    var clauses = rest.map { QueryNode.Clause(.should, $0) }
    if case .clauses(let own) = query.root { clauses = own }
    clauses += filters
    let planned = try plan(.clauses(clauses), search)
    let top = try news.top(Self.askedArticles, of: planned.plan)
    let known = Set(hits.map(\.document))
    hits += top.hits.filter { !known.contains($0.document) }
  }

  private static func date(_ day: Int) -> DateExpression? {
    ArticleDate(daysSince1970: day).map { .date($0) }
  }

  /// Says where the days of asking lie behind the archive's end.
  func notes(
    on time: QuestionTime, _ search: SearchOptions, _ bounds: ClosedRange<Int>?
  ) -> [QueryNote] {
    guard time.isRelative, let period = time.period, let bounds,
      period.lowerBound > bounds.upperBound,
      let first = ArticleDate(daysSince1970: period.lowerBound),
      let last = ArticleDate(daysSince1970: bounds.upperBound)
    else { return [] }
    return [
      QueryNote(
        "the time asked for begins \(first), the archive ends \(last): see --as-of"
      )
    ]
  }
}

extension ReadArticle {
  /// The date that words of a sentence mean in this article, where they do not tell it themselves.
  func day(of range: Range<Int>, in sentence: Int) -> ArticleDate? {
    let bytes = bytes
    let text = bytes.span
    for mention in DateMention.all(in: text, sentences[sentence].range)
    where mention.range.overlaps(range) {
      if case .date = mention.meaning { return nil }
      if case .timeOfDay = mention.meaning { continue }
      let tense = ProseTense(of: mention.range, in: text, sentences[sentence].range)
      return mention.date(in: article.date, tense: tense)
    }
    return nil
  }
}
