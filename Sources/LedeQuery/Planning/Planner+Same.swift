import LedeIndex
import LedeText

extension Planner {
  /// Both sides in one sentence, or one paragraph: articles that have both are read for it.
  mutating func planSame(
    _ left: QueryNode, _ right: QueryNode, _ scope: QueryNode.Scope, in field: Field, boost: Float
  ) throws(IndexError) -> Plan? {
    let start = result.marks.count
    let first = try plan(left, in: field, boost: boost, dropsStopWords: false)
    let middle = result.marks.count
    let second = try plan(right, in: field, boost: boost, dropsStopWords: false)
    guard let first, let second else { return first ?? second }
    let both = Plan.intersection([first, second])
    guard snapshot.settings.keepsText else {
      result.notes.append(
        Note("the archive keeps no text to look for sentences in; SAME is read as NEAR/25"))
      return .near([first, second], within: scope == .sentence ? 25 : 120, ordered: false)
    }
    let limit = meter.takeUp(to: Int.max, of: \.articles)
    let hits = try ranker.top(limit, of: both)
    if hits.hits.count == limit {
      result.notes.append(
        Note("SAME was looked for in the best \(limit) articles that have both sides"))
    }
    let leftMarks = Array(result.marks[start..<middle])
    let rightMarks = Array(result.marks[middle...])
    var ids: [ArticleID] = []
    for hit in hits.hits {
      guard !meter.isTimeUp else {
        meter.leaveOut("not all articles were read for SAME")
        break
      }
      let article = try reader.read(hit.document)
      let finder = MarkFinder(analyzer: analyzer)
      let leftSpots = finder.spots(of: leftMarks, in: article)
      let rightSpots = finder.spots(of: rightMarks, in: article)
      let spans = scope == .sentence ? article.sentences.map(\.range) : article.article.paragraphs
      let isMet = spans.contains { span in
        leftSpots.contains { $0.range.overlaps(span) }
          && rightSpots.contains { $0.range.overlaps(span) }
      }
      if isMet { ids.append(article.article.id) }
    }
    return ids.isEmpty ? .nothing : .intersection([both, .filter(.ids(ids))])
  }
}
