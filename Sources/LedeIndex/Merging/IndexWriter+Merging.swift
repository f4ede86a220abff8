extension IndexWriter {
  /// Waits for merges that run in the background, and publishes what they made.
  ///
  /// Without it they are published by the next commit.
  public func finishMerges() throws(IndexError) {
    try commit(at: manifest.commitTime)
    while merge != nil {
      hasChanges = true
      try commit(at: manifest.commitTime)
    }
  }

  /// Merges everything down to one segment without deleted articles, and publishes it.
  ///
  /// - Parameters:
  ///   - reanalyze: Read the stored text again by today's rules of analysis; throws `noStoredText` if
  ///     the archive keeps none.
  ///   - check: Called now and then; what it throws ends the merge and leaves the archive as it was.
  public func merge(
    reanalyze: Bool = false, check: () throws(IndexError) -> Void = {}
  ) throws(IndexError) {
    if reanalyze { return try self.reanalyze(check) }
    try finishMerges()
    guard segments.count > 1 || segments.contains(where: { $0.deletions != nil }) else { return }
    try guarded { () throws(IndexError) in
      let merger = SegmentMerger(inputs(segments.indices), manifest.settings)
      let entry = try merger.write(number: takeNumber(), in: storage, check: check)
      try replace(segments.indices, by: entry, merger)
      hasChanges = true
    }
    try commit(at: manifest.commitTime)
  }

  /// Starts the next merge that the policy asks for, if none is running.
  func startMerge() {
    guard merge == nil, let range = MergePolicy.next(segments.map(\.liveCount)) else { return }
    let merger = SegmentMerger(inputs(range), manifest.settings)
    let (number, storage) = (takeNumber(), storage)
    merge = RunningMerge(
      range: range, merger: merger,
      work: BackgroundWork(isInline: threads == 1) { () throws(IndexError) in
        try merger.write(number: number, in: storage)
      })
  }

  /// Waits for the running merge and puts its segment in the place of those it was made from.
  func settleMerge() throws(IndexError) {
    guard let merge else { return }
    self.merge = nil
    try replace(merge.range, by: try merge.work.finish(), merge.merger)
  }

  /// A merge and the places of its inputs among the writer's segments.
  struct RunningMerge {
    let range: Range<Int>
    let merger: SegmentMerger
    let work: BackgroundWork<Manifest.Entry>
  }

  private func inputs(_ range: Range<Int>) -> [SegmentMerger.Input] {
    segments[range].map { SegmentMerger.Input(segment: $0.segment, deletions: $0.deletions) }
  }

  /// Articles that were deleted while the merge ran are deleted in its segment too.
  private func replace(
    _ range: Range<Int>, by entry: Manifest.Entry, _ merger: SegmentMerger
  ) throws(IndexError) {
    var merged = LiveSegment(segment: try Segment(entry, in: storage), entry: entry)
    for (input, live) in segments[range].enumerated() {
      for document in live.deletions?.documents ?? [] {
        if let number = merger.number(of: document, in: input) { merged.delete(number) }
      }
    }
    segments.replaceSubrange(range, with: entry.articleCount == 0 ? [] : [merged])
  }

  private func reanalyze(_ check: () throws(IndexError) -> Void) throws(IndexError) {
    guard settings.keepsText else {
      throw IndexError(
        .noStoredText,
        "this archive keeps no text to analyse again: add the articles to a new one")
    }
    try guarded { () throws(IndexError) in
      try flush()
      try settleMerge()
      let old = segments
      segments = []
      for live in old {
        try live.segment.forEachArticle(live.deletions) { (article) throws(IndexError) in
          try check()
          try appendAgain(article)
        }
      }
      try flush()
      manifest.analysis = try Manifest.analysis(of: settings.language)
      hasChanges = true
    }
    try commit(at: manifest.commitTime)
    try merge(check: check)
  }
}
