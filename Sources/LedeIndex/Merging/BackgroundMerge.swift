internal import Dispatch
internal import Synchronization

/// A merge that runs on a thread of its own while the writer goes on.
final class BackgroundMerge: Sendable {
  let merger: SegmentMerger
  private let result = Mutex<Result<Manifest.Entry, IndexError>?>(nil)
  private let group = DispatchGroup()

  /// Begins to write the merged segment; on the caller's own thread if `isInline`.
  init(
    _ merger: SegmentMerger, number: Int, in storage: any Storage, isInline: Bool
  ) {
    self.merger = merger
    let work = { @Sendable [self] in
      let written = Result { () throws(IndexError) in
        try merger.write(number: number, in: storage)
      }
      result.withLock { $0 = written }
    }
    guard !isInline else {
      work()
      return
    }
    DispatchQueue.global().async(group: group, execute: work)
  }

  /// Waits for the end; gives the new segment's entry.
  func finish() throws(IndexError) -> Manifest.Entry {
    group.wait()
    guard let result = result.withLock({ $0 }) else {
      throw IndexError(.cancelled, "the merge did not end")
    }
    return try result.get()
  }

  deinit { group.wait() }
}
