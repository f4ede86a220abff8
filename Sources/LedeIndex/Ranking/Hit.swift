/// An article that was found.
package struct Hit: Hashable, Sendable {
  /// Its number in the snapshot.
  package let document: DocumentID
  /// Its score under the plan; 0 if nothing was scored.
  package let score: Float

  /// A hit with this score.
  package init(document: DocumentID, score: Float) {
    self.document = document
    self.score = score
  }
}

/// In which order hits are given.
package enum ResultOrder: Hashable, Sendable {
  /// By score, equal ones by newest date, then by id.
  case score
  /// By newest date, then score, then id; undated articles last.
  case newest
  /// By oldest date, then score, then id; undated articles last.
  case oldest
}
