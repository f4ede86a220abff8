internal import LedeText

/// A term of a flat plan.
struct FlatTerm {
  let term: Term
  let boost: Float
  /// The part of the plan that it stands in: scores are added up in each part, and then the parts' sums. A plan whose
  /// parts are terms is one part.
  var part = 0
}

/// A plan that the fast executors can run: terms of one field, or unions of them, and conditions without score.
struct FlatPlan {
  enum Shape {
    case union
    case intersection
    case phrase
  }

  private(set) var shape = Shape.union
  private(set) var terms: [FlatTerm] = []
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
      return parts.count == 1 ? read(parts[0]) : readParts(parts)
    case .phrase(let terms, .any) where terms.count > 1:
      shape = .phrase
      self.terms = terms.map { FlatTerm(term: $0, boost: 1) }
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

  /// Reads the parts of a union, which may be unions of terms.
  private mutating func readParts(_ plans: [Plan]) -> Bool {
    for (part, plan) in plans.enumerated() {
      let first = terms.count
      guard case .union(let inner) = plan, inner.count > 1 else {
        guard readTerms([plan]) else { return false }
        terms[first].part = part
        continue
      }
      guard readTerms(inner) else { return false }
      for place in first..<terms.count { terms[place].part = part }
    }
    return !terms.isEmpty
  }

  private mutating func readTerms(_ plans: [Plan]) -> Bool {
    for plan in plans {
      var plan = plan
      while case .union(let parts) = plan, parts.count == 1 { plan = parts[0] }
      guard case .term(let term, let field, let boost) = plan, boost > 0 else { return false }
      guard terms.isEmpty || field == self.field, field != .body else { return false }
      self.field = field
      terms.append(FlatTerm(term: term, boost: boost))
    }
    return !terms.isEmpty
  }
}
