import LedeIndex
import LedeText

extension Planner {
  /// Both sides in one sentence, or one paragraph: articles that have both are checked for it.
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
        QueryNote("the archive keeps no text to look for sentences in; SAME is read as NEAR/25"))
      return .near([first, second], within: scope == .sentence ? 25 : 120, ordered: false)
    }
    let check = ArticleCheck(
      candidates: both,
      condition: .joins(
        Array(result.marks[start..<middle]), Array(result.marks[middle...]), in: scope),
      most: .max)
    return .intersection([both, checked(check)])
  }
}
