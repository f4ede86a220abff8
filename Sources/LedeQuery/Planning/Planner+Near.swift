import LedeIndex
import LedeText

extension Planner {
  /// Both sides within so many words; where that would cost too much, both sides anywhere.
  mutating func planNear(
    _ left: QueryNode, _ right: QueryNode, within distance: Int, in field: Field, boost: Float
  ) throws(IndexError) -> Plan? {
    let wasNear = isNear
    isNear = true
    defer { isNear = wasNear }
    let start = result.marks.count
    let first = try plan(left, in: field, boost: boost, dropsStopWords: false)
    let middle = result.marks.count
    let second = try plan(right, in: field, boost: boost, dropsStopWords: false)
    guard let first, let second else { return first ?? second }
    let cost = try postings(of: first) + postings(of: second)
    guard meter.take(cost, of: \.positions) else {
      meter.leaveOut("NEAR/\(distance) is read as AND")
      return .intersection([first, second])
    }
    result.nearGroups.append(
      PlannedQuery.NearGroup(
        left: start..<middle, right: middle..<result.marks.count, within: distance))
    return .near([first, second], within: distance, ordered: false)
  }

  /// How many entries of the index a plan walks through, at the most.
  func postings(of plan: Plan) throws(IndexError) -> Int {
    switch plan {
    case .nothing: return 0
    case .everything, .filter: return snapshot.documentCount
    case .term(let term, _, _): return try snapshot.documentFrequency(of: term)
    case .phrase(let terms, _):
      var least = Int.max
      for term in terms { least = min(least, try snapshot.documentFrequency(of: term)) }
      return terms.isEmpty ? 0 : min(least, snapshot.documentCount) * terms.count
    case .union(let parts), .intersection(let parts), .near(let parts, _, _):
      var sum = 0
      for part in parts { sum += try postings(of: part) }
      return sum
    case .difference(let plan, let other), .prefer(let plan, let other):
      return try postings(of: plan) + postings(of: other)
    case .unscored(let plan): return try postings(of: plan)
    }
  }
}
