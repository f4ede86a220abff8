internal import LedeText

// Which documents match, without their scores: what counting and conditions need.

extension Evaluator {
  /// The live documents that match.
  func liveDocuments(of plan: Plan) throws(IndexError) -> DocumentSet {
    var found = try documents(of: plan)
    if let live = ranked.live { found.formIntersection(live) }
    return found
  }

  /// The documents that match, deleted ones included.
  func documents(of plan: Plan) throws(IndexError) -> DocumentSet {
    switch plan {
    case .everything:
      return DocumentSet(allBelow: segment.articleCount)
    case .filter(let filter):
      return try segment.documents(passing: filter)
    case .intersection(let parts):
      var found = DocumentSet(allBelow: segment.articleCount)
      for part in parts where !found.isEmpty { found.formIntersection(try documents(of: part)) }
      return found
    case .difference(let plan, let without):
      var found = try documents(of: plan)
      if !found.isEmpty { found.subtract(try documents(of: without)) }
      return found
    case .prefer(let plan, _), .unscored(let plan):
      return try documents(of: plan)
    case .nothing, .term, .union, .phrase, .near:
      var found = DocumentSet(capacity: segment.articleCount)
      try insertDocuments(of: plan, into: &found)
      return found
    }
  }

  /// Adds the documents that match a plan.
  private func insertDocuments(
    of plan: Plan, into found: inout DocumentSet
  ) throws(IndexError) {
    switch plan {
    case .nothing:
      break
    case .term(let term, .any, _) where statistics.headlineWeights.scored > 0:
      try insertAll(of: try segment.entry(of: Array(term.text.utf8))?.any, into: &found)
    case .term(let term, .headline, _):
      try insertAll(of: try segment.entry(of: Array(term.text.utf8))?.headline, into: &found)
    case .union(let parts):
      // What counts several times stands as often.
      for (place, part) in parts.enumerated() where place == 0 || part != parts[place - 1] {
        try insertDocuments(of: part, into: &found)
      }
    case .term, .phrase, .near:
      for document in try matches(of: plan).documents { found.insert(document) }
    case .everything, .filter, .intersection, .difference, .prefer, .unscored:
      found.formUnion(try documents(of: plan))
    }
  }

  private func insertAll(
    of list: TermEntry.List?, into found: inout DocumentSet
  ) throws(IndexError) {
    guard let list else { return }
    let segment = segment
    var walk = try ListWalk(list, of: segment)
    try walk.insertAll(into: &found, segment, segment.bytes)
  }
}
