/// A segment as the writer sees it: with the deletions that the next commit will publish.
struct LiveSegment {
  /// With what was held back since the last commit of articles whose text is not kept.
  var segment: Segment
  /// As the manifest will name it; its deletions are those of the last commit.
  var entry: Manifest.Entry
  var deletions: Deletions?
  /// Articles were deleted since the last commit.
  var isChanged = false

  /// Articles that are not deleted.
  var liveCount: Int { entry.articleCount - (deletions?.count ?? 0) }

  mutating func delete(_ document: Int) {
    if deletions == nil { deletions = Deletions(articleCount: entry.articleCount) }
    if deletions?.insert(document) == true { isChanged = true }
  }
}
