package import LedeText

extension IndexWriter {
  /// Waits for merges that run in the background, and publishes what they made.
  ///
  /// Throws the failure of a merge; what was committed is committed all the same. Throws `cancelled` once
  /// the caller wants to stop; the merges then still go on.
  package func finishMerges(_ cancellation: Cancellation = .never) throws(IndexError) {
    try commit(at: manifest.commitTime)
    while let running = merge {
      try running.work.waitUntilFinished(cancellation)
      try publishMerges()
    }
    if let mergeFailure { throw mergeFailure }
  }

  /// Publishes merges that have ended, and begins the next one. Does not wait, and expects that nothing
  /// was changed since the last commit.
  package func publishMerges() throws(IndexError) {
    precondition(!hasChanges, "a merge is published between commits")
    while let running = merge, running.work.isFinished {
      settleMerge()
      guard mergeFailure == nil else { return }
      hasChanges = true
      try commit(at: manifest.commitTime)
    }
  }

  /// Calls `body`, on any thread, once the merge that runs has ended.
  package func whenMergeEnds(_ body: @escaping @Sendable () -> Void) {
    merge?.work.whenFinished(body)
  }

  /// A merge runs in the background, or waits to be published.
  package var isMerging: Bool { merge != nil }

  /// Merges everything down to one segment without deleted articles, and publishes it.
  ///
  /// An error leaves the archive as it was.
  ///
  /// - Parameters:
  ///   - reanalyze: Read the stored text again by today's rules of analysis; throws `noStoredText` if
  ///     the archive keeps none.
  ///   - purges: Leave nothing of removed articles on disk, not even in the dictionaries that the stored
  ///     text is compressed with, which are made of samples.
  ///   - check: Called now and then; what it throws ends the merge.
  package func merge(
    reanalyze: Bool = false, purges: Bool = false, check: () throws(IndexError) -> Void = {}
  ) throws(IndexError) {
    if reanalyze { return try self.reanalyze(check) }
    try commit(at: manifest.commitTime)
    stopMerge()
    guard segments.count > 1 || purges || segments.contains(where: { $0.deletions != nil }) else {
      return
    }
    if segments.isEmpty { return }
    let merger = SegmentMerger(
      inputs(segments.indices), manifest.settings, purges: purges, commitOffsets: [0])
    let number = takeNumber()
    do {
      let entry = try merger.write(number: number, in: storage, check: check)
      try replace(segments.indices, by: entry, merger)
    } catch {
      removeFiles(ofSegment: number)
      throw error
    }
    hasChanges = true
    try commit(at: manifest.commitTime)
  }

  /// Starts the next merge that the policy asks for, if none is running.
  ///
  /// - Parameter isAwaited: The next flush or commit waits for it. Adding much in one commit then has
  ///   the same course every time, and does not run ahead of the merging.
  func startMerge(isAwaited: Bool) {
    guard merge == nil, mergeFailure == nil,
      let range = MergePolicy.next(segments.map(\.liveCount))
    else { return }
    let merger = SegmentMerger(inputs(range), manifest.settings, commitOffsets: [0])
    let (number, storage, stop) = (takeNumber(), storage, Cancellation())
    merge = RunningMerge(
      range: range, merger: merger, number: number, isAwaited: isAwaited, stop: stop,
      work: BackgroundWork(isInline: false) { () throws(IndexError) in
        try merger.write(number: number, in: storage) { () throws(IndexError) in
          try stop.check()
        }
      })
  }

  /// Takes over the running merge if it has ended, or should be waited for.
  func settleMergeIfDue() {
    if let merge, merge.isAwaited || merge.work.isFinished { settleMerge() }
  }

  /// Waits for the running merge and puts its segment in the place of those it was made from.
  ///
  /// A merge that failed is remembered in `mergeFailure`, and this writer begins no other: what the
  /// merge was to be made of is there, and the next writer tries again.
  func settleMerge() {
    guard let running = merge else { return }
    merge = nil
    do throws(IndexError) {
      try replace(running.range, by: try running.work.finish(), running.merger)
    } catch {
      mergeFailure = error
      removeFiles(ofSegment: running.number)
    }
  }

  /// Gives up the running merge.
  func stopMerge() {
    guard let running = merge else { return }
    merge = nil
    running.stop.cancel()
    running.work.waitUntilFinished()
    removeFiles(ofSegment: running.number)
  }

  /// A merge and the places of its inputs among the writer's segments.
  struct RunningMerge {
    var range: Range<Int>
    let merger: SegmentMerger
    let number: Int
    let isAwaited: Bool
    let stop: Cancellation
    let work: BackgroundWork<Manifest.Entry>
  }

  /// Leaves out segments whose articles are all deleted; a running merge keeps its inputs.
  func dropEmptySegments() {
    let range = merge?.range ?? 0..<0
    var kept: [LiveSegment] = []
    for (index, live) in segments.enumerated() {
      if index == range.lowerBound, merge != nil {
        merge?.range = kept.count..<kept.count + range.count
      }
      if range.contains(index) || live.deletions?.count != live.entry.articleCount {
        kept.append(live)
      }
    }
    segments = kept
  }

  /// Writes segments anew of which articles are held back without their text being there.
  func writeHeldSegments() throws(IndexError) {
    if let merge, segments[merge.range].contains(where: { !$0.segment.held.isEmpty }) {
      settleMerge()
    }
    for index in segments.indices where !segments[index].segment.held.isEmpty {
      let merger = SegmentMerger(
        inputs(index..<index + 1), manifest.settings, commitOffsets: [0])
      let entry = try merger.write(number: takeNumber(), in: storage)
      segments[index] = LiveSegment(segment: try Segment(entry, in: storage), entry: entry)
    }
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

  /// Removes the files of a segment that was not finished. Where that fails, they stay until the next
  /// commit, which removes whatever no commit names.
  private func removeFiles(ofSegment number: Int) {
    do throws(IndexError) {
      for name in try storage.names() where FileName.isOfSegment(number, name) {
        try storage.remove(name)
      }
    } catch {}
  }

  private func reanalyze(_ check: () throws(IndexError) -> Void) throws(IndexError) {
    guard settings.keepsText else {
      throw IndexError(
        .noStoredText,
        "this archive keeps no text to analyse again: add the articles to a new one")
    }
    try commit(at: manifest.commitTime)
    stopMerge()
    let old = segments
    defer { tellsAllParts = true }
    do {
      segments = []
      for live in old {
        if try live.segment.parts()?.tellsAll != true { tellsAllParts = false }
        let changed = try live.segment.columns.integer(.changed)
        let columns = live.segment.columns
        let holds = try columns.holds()
        try live.segment.forEachArticle(live.deletions) { (document, article) throws(IndexError) in
          try check()
          let version = try columns.version(of: document)
          try appendAgain(
            article, changed: changed?.value(at: document),
            VersionOrigin(version: version.number, counted: version.counted),
            holds: holds?.values(at: document) ?? [])
        }
      }
      try flush()
      manifest.analysis = try Manifest.analysis(of: settings.language)
      hasChanges = true
    } catch {
      try rollback()
      throw error
    }
    try commit(at: manifest.commitTime)
    try merge(check: check)
  }
}
