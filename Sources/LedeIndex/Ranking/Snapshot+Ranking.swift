extension Snapshot {
  /// Finds, ranks and explains over this snapshot, with the formula's settings of the archive or
  /// with others.
  ///
  /// Keep it as long as the snapshot is used: it keeps the articles' lengths.
  public func ranker(k1: Float? = nil, b: Float? = nil) throws(IndexError) -> Ranker {
    var segments: [RankedSegment] = []
    var headlineWords: UInt64 = 0
    var bodyWords: UInt64 = 0
    for part in parts {
      var live: DocumentSet?
      if let deletions = part.deletions {
        var set = DocumentSet(allBelow: part.segment.articleCount)
        for document in deletions.documents { set.remove(UInt32(document)) }
        live = set
      }
      segments.append(RankedSegment(part.segment, base: part.base, live: live))
      let lengths = try part.segment.lengths()
      headlineWords += lengths.headlineTotal
      bodyWords += lengths.bodyTotal
    }
    return Ranker(
      Statistics(
        segments: segments, headlineWords: headlineWords, bodyWords: bodyWords,
        k1: k1 ?? settings.k1, b: b ?? settings.b, headlineWeight: settings.headlineWeight))
  }
}
