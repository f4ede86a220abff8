internal import LedeText

/// A plan that the fast executors can run: terms of one field, and conditions without score.
struct FlatPlan {
  enum Shape {
    case union
    case intersection
    case phrase
  }

  private(set) var shape = Shape.union
  private(set) var terms: [(term: Term, boost: Float)] = []
  private(set) var field = Field.any
  /// Plans that must match besides.
  private(set) var required: [Plan] = []
  /// Plans that must not match.
  private(set) var excluded: [Plan] = []

  /// Nil if the plan is not flat.
  init?(_ plan: Plan) {
    guard read(plan), let first = terms.first else { return nil }
    if terms.count == 1, first.boost == 0 { return nil }
  }

  private mutating func read(_ plan: Plan) -> Bool {
    switch plan {
    case .difference(let plan, let without):
      excluded.append(without)
      return read(plan)
    case .term:
      return readTerms([plan])
    case .union(let parts):
      return parts.count == 1 ? read(parts[0]) : readTerms(parts)
    case .phrase(let terms, .any) where terms.count > 1:
      shape = .phrase
      self.terms = terms.map { ($0, 1) }
      return true
    case .intersection(let parts):
      let scored = parts.filter { part in
        switch part {
        case .unscored, .filter, .everything: false
        default: true
        }
      }
      required += parts.filter { part in
        switch part {
        case .unscored, .filter: true
        default: false
        }
      }
      if scored.count == 1 { return read(scored[0]) }
      shape = .intersection
      return readTerms(scored)
    case .everything, .nothing, .phrase, .near, .prefer, .unscored, .filter:
      return false
    }
  }

  private mutating func readTerms(_ plans: [Plan]) -> Bool {
    for plan in plans {
      var plan = plan
      while case .union(let parts) = plan, parts.count == 1 { plan = parts[0] }
      guard case .term(let term, let field, let boost) = plan, boost > 0 else { return false }
      guard terms.isEmpty || field == self.field, field != .body else { return false }
      self.field = field
      terms.append((term, boost))
    }
    return !terms.isEmpty
  }
}
