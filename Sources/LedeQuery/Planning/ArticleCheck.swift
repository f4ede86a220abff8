import LedeIndex
import LedeText

/// Something that the index alone does not tell: whether an article holds a form of a word, or two words in one
/// sentence. A plan has `.filter(.checked(number))` in its place, and the articles that pass are found when the
/// query is run: the planner reads none.
struct ArticleCheck {
  /// What must stand in an article.
  enum Condition {
    /// Words of a pattern, in the text or the headline.
    case holds(PlannedQuery.Mark)
    /// Both sides in one sentence, or one paragraph, of the text.
    case joins([PlannedQuery.Mark], [PlannedQuery.Mark], in: QueryNode.Scope)
  }

  /// The articles that may pass.
  let candidates: Plan
  let condition: Condition
  /// So many of them at most, the best, are read.
  let most: Int
  /// The pattern, where no word of the archive is known to match it.
  var pattern: String?
  /// What passes is excluded.
  var isOfExcluded = false
}

extension Planner {
  /// Remembers a check; gives the filter that stands in its place.
  mutating func checked(_ check: ArticleCheck) -> Plan {
    result.checks.append(check)
    return .filter(.checked(result.checks.count - 1))
  }
}

extension Searcher {
  /// Runs a query's checks, the inner before the outer, and puts what they find in their places.
  func runChecks(of planned: inout PlannedQuery) throws(IndexError) {
    guard !planned.checks.isEmpty else { return }
    let told = planned.meter.notes.count
    var passing: [[ArticleID]] = []
    for check in planned.checks {
      let ids = try run(check, on: check.candidates.filled(with: passing), &planned)
      passing.append(ids)
      guard ids.isEmpty, let pattern = check.pattern else { continue }
      if check.isOfExcluded {
        planned.notes.append(QueryNote("no article holds \"\(pattern)\"; it excludes nothing"))
      } else {
        planned.addUnknown(pattern, "no word of the archive matches \(pattern)")
      }
    }
    planned.plan = planned.plan.filled(with: passing)
    planned.notes += planned.meter.notes.dropFirst(told)
    if planned.meter.notes.count > told { planned.isCutShort = true }
  }

  private func run(
    _ check: ArticleCheck, on candidates: Plan, _ planned: inout PlannedQuery
  ) throws(IndexError) -> [ArticleID] {
    let limit = planned.meter.isTimeUp ? 0 : min(check.most, planned.meter.left.articles)
    guard limit > 0 else {
      planned.meter.leaveOut(check.isNotRun)
      return []
    }
    let hits = try news.top(limit, of: candidates).hits
    _ = planned.meter.takeUp(to: hits.count, of: \.articles)
    if hits.count == limit {
      planned.notes.append(check.isCut(at: limit))
      planned.isCutShort = true
    }
    let finder = MarkFinder(check.condition.marks, analyzer: analyzer)
    var ids: [ArticleID] = []
    for hit in hits {
      guard !planned.meter.isTimeUp else {
        planned.meter.leaveOut(check.isLeftOut)
        break
      }
      let article = try reader.read(hit.document)
      if check.condition.isMet(by: article, finder) { ids.append(article.article.id) }
    }
    return ids
  }
}

extension ArticleCheck {
  /// Told where more articles than were read may pass.
  fileprivate func isCut(at limit: Int) -> QueryNote {
    switch condition {
    case .holds:
      QueryNote("forms of words were looked for in the best \(limit) articles that have the stem")
    case .joins: QueryNote("SAME was looked for in the best \(limit) articles that have both sides")
    }
  }

  /// Told where no article may be read.
  fileprivate var isNotRun: String {
    switch condition {
    case .holds: "no article was read for the forms of words"
    case .joins: "no article was read for SAME"
    }
  }

  /// Told where the time ended meanwhile.
  fileprivate var isLeftOut: String {
    switch condition {
    case .holds: "not all articles were read for the forms of words"
    case .joins: "not all articles were read for SAME"
    }
  }
}

extension ArticleCheck.Condition {
  /// What a finder looks for; of two sides, those of the left come first.
  fileprivate var marks: [PlannedQuery.Mark] {
    switch self {
    case .holds(let mark): [mark]
    case .joins(let left, let right, _): left + right
    }
  }

  /// Whether an article meets it, with a finder of its marks.
  fileprivate func isMet(by article: ReadArticle, _ finder: MarkFinder) -> Bool {
    let spots = finder.spots(in: article)
    switch self {
    case .holds:
      return !spots.isEmpty
        || !finder.spots(inHeadline: article.article.headline.text).isEmpty
    case .joins(let left, _, let scope):
      let spans = scope == .sentence ? article.sentences.map(\.range) : article.article.paragraphs
      return spans.contains { span in
        let inside = spots.filter { $0.range.overlaps(span) }
        return inside.contains { $0.mark < left.count }
          && inside.contains { $0.mark >= left.count }
      }
    }
  }
}

extension Plan {
  /// The plan with the articles that passed in the places of its checks.
  fileprivate func filled(with passing: [[ArticleID]]) -> Plan {
    switch self {
    case .filter(.checked(let number)):
      passing[number].isEmpty ? .nothing : .filter(.ids(passing[number]))
    case .union(let parts): .union(parts.map { $0.filled(with: passing) })
    case .intersection(let parts): .intersection(parts.map { $0.filled(with: passing) })
    case .difference(let plan, let other):
      .difference(plan.filled(with: passing), without: other.filled(with: passing))
    case .near(let parts, let within, let ordered):
      .near(parts.map { $0.filled(with: passing) }, within: within, ordered: ordered)
    case .prefer(let plan, let other):
      .prefer(plan.filled(with: passing), also: other.filled(with: passing))
    case .unscored(let plan): .unscored(plan.filled(with: passing))
    case .everything, .nothing, .term, .phrase, .filter: self
    }
  }
}
